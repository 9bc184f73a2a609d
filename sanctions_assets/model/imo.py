"""IMO ship identification numbers: the seven digits that stay with a hull for life."""

_WEIGHTS = (7, 6, 5, 4, 3, 2)


def imo_is_valid(number: str) -> bool:
    """Tell whether ``number`` is a well-formed IMO ship number: seven digits, the last of them the check digit.

    The check digit is the last digit of the sum of the first six digits weighted 7, 6, 5, 4, 3, 2 (IMO Ship Identification
    Number Scheme, resolution A.1117(30)). A number that starts with 0 was never issued. One number in ten passes by chance
    (1234567 does), so a valid number is an IMO number only where the text says so. No prefix, space or letter is accepted.

    >>> imo_is_valid("9074729"), imo_is_valid("9074728")
    (True, False)
    """
    if len(number) != 7 or not (number.isascii() and number.isdigit()) or number[0] == "0":
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return total % 10 == int(number[6])
