"""Keyboard layouts: which letter each key of a US keyboard gives in the Russian and Kazakh layouts."""

_US = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю."
_US_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?@#$^&|'
_RUSSIAN_SHIFTED = 'ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?/'
_US_DIGITS = "234589" + "0-=@#$%*()_+"
_KAZAKH_DIGITS = "әіңғүұ" + "қөһӘІҢҒҮҰҚӨҺ"

RUSSIAN = str.maketrans(_US + _US_SHIFTED, _RUSSIAN + _RUSSIAN_SHIFTED)
"""What was typed on a US layout, as the Russian layout would have given it."""

KAZAKH = str.maketrans(_US + _US_SHIFTED[:35] + _US_DIGITS, _RUSSIAN + _RUSSIAN_SHIFTED[:35] + _KAZAKH_DIGITS)
"""The same for the Kazakh layout, where the digit row gives the special letters."""

ENGLISH = str.maketrans(_RUSSIAN + _RUSSIAN_SHIFTED, _US + _US_SHIFTED)
"""What was typed on a Russian layout, as the US layout would have given it."""
