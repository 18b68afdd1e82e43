"""The language stage: an article's sentences, tags, trees and entities, its dates, and who is who in it."""
