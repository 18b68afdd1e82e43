"""The grammar of time expressions: patterns over the text, and the rule that reads each.

A blank is any white space; <month> and the like are the words of dates.toml (see `lexicon.pattern`).
"""

from __future__ import annotations

import re
from functools import cache

from kg.annotate.dates import amounts, named, numbered, relative
from kg.annotate.dates.lexicon import pattern
from kg.annotate.dates.reading import Rule
from kg.annotate.dates.years import OF_YEAR, PART

_PART = f"{PART}?"
_YEAR = f"(?:{OF_YEAR})?"
_NAME_OF_DAY = r"(?:<:dayname>,? )?"
_WHICH = r"(?:(?P<which>last|this|next|past|coming|previous|following) )?"
_NUMBER = r"<about><number>(?: |-)"
_VAGUE = r"<about><:vague> "
_ENDS = r"(?=[.,;:!?\n]|$)"
_PART_OF_DAY = r"(?:(?:the )?(?:early |late )?<daypart2> of )?"

_DAYS: tuple[tuple[str, Rule], ...] = (
    (rf"{_PART_OF_DAY}{_NAME_OF_DAY}<month>(?: | the )<day>{_YEAR}(?! [mb]illion)", numbered.month_and_day),
    (r"(?P<which>last|next) <month> <day>", numbered.month_and_day),
    (rf"(?:the )?week of <month> <day>{_YEAR}", numbered.week_of),
    (rf"{_PART_OF_DAY}{_NAME_OF_DAY}(?:the )?<day> (?:of )?<month>{_YEAR}", numbered.month_and_day),
    (rf"<month> <day>(?: ?[-–] ?| to | through )<day2>{_YEAR}", numbered.day_range),
    (rf"<day>(?: ?[-–] ?| to | through | and )<day2> (?:of )?<month>{_YEAR}", numbered.day_range),
    (r"<year>-(?P<m>\d\d)-<day>", numbered.iso_day),
    (r"(?P<m>\d\d?)/(?P<d>\d\d?)/(?P<y>\d{4}|\d\d)", numbered.slashed_day),
    (rf"{_PART}{_WHICH}<weekday>(?: <daypart>)?", named.weekday),
    (rf"{_PART_OF_DAY}{_WHICH}<weekday>", named.weekday),
    (r"<weekday>,? the <day>", named.weekday_and_day),
    (rf"{_WHICH}<holiday>{_YEAR}", named.named_day),
    (r"<year> <holiday>", named.named_day),
    (r"(?P<m>\d\d?)/(?P<d>\d\d?)", numbered.day_in_history),
    (r"(?P<word>today|tonight|yesterday|tomorrow)(?: <daypart>)?", relative.deictic_day),
    (r"the day (?P<beyond>before|after) (?P<word>yesterday|tomorrow)(?: <daypart>)?", relative.deictic_day),
    (r"(?:early |late |earlier |later )?(?P<which>this|last) <daypart>", relative.deictic_part),
    (r"(?:the (?:early |late |mid-?(?!n))?|(?:early|late)(?: |-)|mid-?(?!n))<daypart>", amounts.part_of_day),
    (r"overnight", amounts.overnight),
    (rf"{_PART}(?:the )?{_WHICH}weekend", relative.weekend),
)
_MONTHS_AND_LONGER: tuple[tuple[str, Rule], ...] = (
    (rf"{_PART}<month>{OF_YEAR}", numbered.month_of_year),
    (rf"<month>(?: ?[-–] ?| to | through | until )<month2>{OF_YEAR}", numbered.month_range),
    (r"<month>(?: ?[-–] ?)<month2>", numbered.month_range),
    (rf"{_PART}{_WHICH}<month>", numbered.month_alone),
    (rf"(?:the )?{_PART}(?:the )?{_WHICH}<season>(?P<months> months)?(?:{OF_YEAR}(?:[-–/]\d\d)?)?", named.season),
    (rf"(?:the )?{_PART}(?:fiscal )?<ordinal>(?: |-)(?:fiscal )?(?P<unit>quarter|half){_YEAR}", named.quarter),
    (r"<year>(?:['’]s)? (?:fiscal )?<ordinal>(?: |-)(?P<unit>quarter|half)", named.quarter),
    (r"<year> quarter", named.quarter_of_year),
    (rf"(?P<unit>[QH])(?P<ordinal>[1-4]){_YEAR}", named.quarter),
    (r"(?:the )?<month> ?[-–] ?(?:<:month>) quarter", named.quarter_of_months),
    (rf"{_PART}(?P<fiscal>fiscal (?:year )?)?(?:the year )?<year>", numbered.year_alone),
    (r"(?<=in\s)the year (?P<n>[1-9]\d{1,2})(?![\d,.]\d|\d)", numbered.early_year),
    (r"['’‘](?P<tens>\d\d)", numbered.short_year),
    (r"<year> ?[-–] ?(?P<last>\d{4}|\d\d)", numbered.year_range),
    (rf"(?:the )?{_PART}(?:<year>['’]?s|['’]?(?P<tens>[1-9]0)['’]?s)", numbered.decade),
    (r"the (?:early |late |mid-)?<decade>", numbered.decade),
    (rf"(?:the )?{_PART}<nth>(?: |-)century", numbered.century),
    (
        r"(?:A\.?D\.?\s)?(?P<n>[1-9]\d{0,3}) ?(?P<era>(?-i:BCE?|B\.C\.(?:E\.)?|CE|C\.E\.|AD|A\.D\.))",
        numbered.year_of_era,
    ),
)
_UNITS: tuple[tuple[str, Rule], ...] = (
    (rf"{_PART}(?P<which>this|last|next) (?:fiscal )?<unit>", relative.deictic_unit),
    (rf"{_PART}the (?P<which>current|latest|most recent|coming) (?:fiscal )?<unit>", relative.deictic_unit),
    (rf"{_PART}(?:the |that )(?P<which>same|previous|preceding|following|next) <unit>", relative.text_unit),
    (r"(?:the |that )(?P<which>same|previous|preceding|following|next) <daypart>", relative.text_part),
    (r"(?P<which>that) <daypart>", relative.text_part),
    (r"the <daypart> (?P<side>before|after)(?! the\b)", relative.text_part),
    (rf"the (?P<place><:ordinal>|last|final) (?P<unit>day|week) of <month>{_YEAR}", relative.unit_within),
    (r"the (?P<place><:ordinal>|last|final) (?P<unit>day|week) of <year2>", relative.unit_within),
    (rf"{_PART}(?P<which>that) <unit>", relative.text_unit),
    (rf"the <unit> (?P<side>before|after){_ENDS}", relative.text_unit),
    (r"the (?P<which>past|last|next|coming) <unit>", amounts.past_unit),
    (rf"{PART}<unit>", relative.the_unit),
    (r"(?P<part>mid)(?P<unit>year|month|week)", relative.the_unit),
    (r"(?P<part>)(?:the )?fiscal (?P<unit>year)", relative.the_unit),
    (rf"(?:the )?(?:fiscal )?<unit>(?={relative.ENDED}<:month>)", relative.unit_ended),
    (r"(?P<unit>year|month|quarter)(?P<part>(?:-| |['’]s )end)", relative.the_unit),
    (
        r"(?P<part>)(?:(?<=in\s)|(?<=for\s)|(?<=during\s)|(?<=of\s))the <unit>(?!-| (?:of|that|when|to)\b)",
        relative.the_unit,
    ),
    (
        r"(?P<part>)the (?P<unit>week|month|quarter|year)(?= (?:was|were|is|has|had|will|began|saw)\b|['’]s\b)",
        relative.the_unit,
    ),
)
_COUNTED: tuple[tuple[str, Rule], ...] = (
    (rf"{_NUMBER}<anyunit>(?: |-)(?P<side>ago|from now|from today|hence)", relative.ago),
    (rf"(?:{_VAGUE})?<anyunit> (?P<side>ago|from now|hence)", relative.ago),
    (rf"{_NUMBER}<anyunit> ago (?:today|this <unit>)", relative.ago_within),
    (r"this time (?P<which>last|next) <unit>", relative.deictic_unit),
    (rf"{_NUMBER}<anyunit>(?: |-)(?P<side>earlier|later)", relative.earlier),
    (rf"{_NUMBER}<anyunit> (?P<side>before|after){_ENDS}", relative.earlier),
    (rf"(?:{_VAGUE})?<anyunit> (?P<side>earlier|later)", relative.earlier),
    (r"(?P<anyunit>year)-(?P<side>earlier|ago)", relative.earlier),
    (r"the (?P<anyunit>year)-(?P<side>earlier|ago) (?:period|(?P<part>quarter|half|month))", relative.earlier),
    (rf"{_NUMBER}<anyunit>", relative.ahead),
    (rf"{_NUMBER}(?:<:inner> )?<anyunit>", amounts.duration),
    (r"(?:the |an? )?<ordinal> (?:consecutive|straight|successive) <unit>", amounts.in_a_row),
    (r"(?:the |an? )?<ordinal> <unit> (?:in a row|running)", amounts.in_a_row),
    (rf"{_NUMBER}<anyunit>(?: |-)old", amounts.age),
    (r"(?P<unit>day|week|month|year|decade|century)(?:(?:-| )?long|-old)", amounts.whole),
    (r"(?:all|an entire|the (?:entire|whole|full)) (?P<unit>day|night|week|weekend|month|quarter|year)", amounts.whole),
    (r"(?<=per\s)(?P<unit>day|week|month|quarter|year)", amounts.whole),
    (
        rf"(?:the )?(?P<which>past|last|latest|next|coming|first|final|previous|following) {_NUMBER}<anyunit>",
        amounts.duration,
    ),
    (rf"(?:the (?:past|last|next|coming|first|final|previous) )?{_VAGUE}<anyunit>", amounts.duration),
    (r"(?P<anyunit><:units>)", amounts.duration),
    (r"<about>(?:a )?(?P<fraction>half|quarter)(?: |-)(?:of )?(?:an? )?<unit>", amounts.fraction),
    (r"<about>(?:an?|one|the (?:past|last|next)) <unit> (?P<and>and) a half", amounts.fraction),
)
_OTHERS: tuple[tuple[str, Rule], ...] = (
    (r"(?:every|each) (?:<about><number> |(?P<other>other) |few )?<anyunit>", amounts.every),
    (r"(?:every|each) (?:<weekday>|<month>|<daypart>|<season>)", amounts.every),
    (r"(?-i:<weekday>s)", amounts.every),
    (r"weekends", amounts.every),
    (r"<frequency>", amounts.frequency),
    (r"<reference>", amounts.reference),
    (r"(?:(?<=at\s)|(?<=for\s))<moment>", amounts.moment),
    (r"<attribute>", amounts.attribute),
    (
        r"the past(?= ?[.,;:!?'’”\"\n]| (?:and|to|is|was|but|that|as|or|by|with|has|have|when|because)\b|$)",
        amounts.past_reference,
    ),
    (r"(?:the )?recent <anyunit>", amounts.past_reference),
    (r"(?:the )?(?:coming|upcoming) <units>", amounts.future_reference),
    (r"the <anyunit> (?:ahead|to come)", amounts.future_reference),
    (
        r"(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?::\d\d)? ?(?P<half>a\.?m\b\.?|p\.?m\b\.?)(?: (?-i:[A-Z]{2,4})\b)?",
        amounts.time_of_day,
    ),
    (r"(?P<hour>\d\d?):(?P<minute>\d\d)(?: (?-i:GMT|UTC|EST|EDT|CET)\b)?", amounts.time_of_day),
    (r"(?P<hour>\d\d)(?P<minute>\d\d) (?-i:GMT|UTC)", amounts.time_of_day),
    (r"(?P<hour><:number>) o['’]clock", amounts.time_of_day),
    (r"(?:12 )?(?P<word>noon|midday|midnight)", amounts.time_of_day),
)


_TRIGGERS = (
    r"<:month>|<:weekday>|<:holiday>|<:season>|<:anyunit>|<:daypart>|<:frequency>|<:reference>|<:decade>|half|the past"
    r"|<:moment>|<:attribute>|overnight|mid(?:year|month|week)|today|tonight|yesterday|tomorrow|noon|midday|midnight|o['’]clock|[QH][1-4]\b"
    r"|\d{4}|(?<=['’‘])\d\d\b|\d0['’]?s|\d\d?/\d|\d+ ?(?:A\.?D|B\.?C|C\.?E)|\d\d?[:.]\d\d|\d\d? ?[ap]\.?m"
)


@cache
def triggers() -> re.Pattern[str]:
    """One of these, or a word that begins with one, is in every time expression."""
    return pattern(_TRIGGERS, whole=False)


@cache
def rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """Compiled patterns with their rules; of two that match the same words the earlier is asked first."""
    grammar = (*_DAYS, *_MONTHS_AND_LONGER, *_UNITS, *_COUNTED, *_OTHERS)
    return tuple((pattern(expression), rule) for expression, rule in grammar)
