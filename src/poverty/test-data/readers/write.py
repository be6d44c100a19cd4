"""Writes with pandas Stata files of every release and byte order, and turns haven's files big-endian, which haven cannot write."""
import struct

import numpy as np
import pandas as pd
from pandas.io.stata import StataWriter117, StataWriterUTF8

ROWS = 25
i = np.arange(1, ROWS + 1)
frame = pd.DataFrame(
    {
        "id": i.astype("int8"),
        "corto": (i * 100).astype("int16"),
        "largo": (i * 100_000).astype("int32"),
        "flotante": np.where(i % 4 == 0, np.nan, i / 7).astype("float32"),
        "doble": np.where(i % 5 == 0, np.nan, i / 7),
        "texto": [f"ñandú {k}" for k in i],
        "nota": ["" if k % 3 == 0 else f"Canción número {k} " * k for k in i],
        "sexo": (i % 2 + 1).astype("int8"),
    }
)
common = {
    "write_index": False,
    "data_label": "Otra encuesta",
    "variable_labels": {"id": "Número de la persona", "doble": "Ingreso"},
    "value_labels": {"sexo": {1: "Hombre", 2: "Mujer, niña"}},
    "convert_strl": ["nota"],
}
for order, name in (("<", "le"), (">", "be")):
    StataWriter117(f"pandas-117-{name}.dta", frame, byteorder=order, **common).write_file()
    StataWriterUTF8(f"pandas-118-{name}.dta", frame, byteorder=order, version=118, **common).write_file()
    StataWriterUTF8(f"pandas-119-{name}.dta", frame, byteorder=order, version=119, **common).write_file()


class Swapper:
    """Copies a little-endian file to a big-endian one, number by number."""

    def __init__(self, source):
        self.source = source
        self.at = 0
        self.out = bytearray()

    def copy(self, count):
        self.out += self.source[self.at : self.at + count]
        self.at += count

    def swap(self, code, count=1):
        size = struct.calcsize("<" + code)
        for _ in range(count):
            (value,) = struct.unpack_from("<" + code, self.source, self.at)
            self.out += self.source[self.at : self.at + size][::-1]
            self.at += size
        return value if count else None


def swap_sav(source):
    """Uncompressed or bytecode."""
    s = Swapper(source)
    s.copy(64)
    s.swap("i", 2)
    compression = s.swap("i")
    s.swap("i", 2)
    s.swap("d")
    s.copy(84)
    numbers, labels = [], None
    while True:
        record = s.swap("i")
        if record == 2:
            width, has_label, missing = s.swap("i"), s.swap("i"), s.swap("i")
            s.swap("i", 2)
            s.copy(8)
            if has_label:
                s.copy((s.swap("i") + 3) // 4 * 4)
            for _ in range(abs(missing)):
                s.swap("d") if width == 0 else s.copy(8)
            numbers.append(width == 0)
        elif record == 3:
            # whose labels they are comes after them
            end, count = s.at, struct.unpack_from("<i", source, s.at)[0]
            end += 4
            for _ in range(count):
                end += 8 + (source[end + 8] + 8) // 8 * 8
            number = numbers[struct.unpack_from("<i", source, end + 8)[0] - 1]
            for _ in range(s.swap("i")):
                s.swap("d") if number else s.copy(8)
                s.copy((source[s.at] + 8) // 8 * 8)
        elif record == 4:
            s.swap("i", s.swap("i"))
        elif record == 6:
            s.copy(80 * s.swap("i"))
        elif record == 7:
            subtype, size, count = s.swap("i"), s.swap("i"), s.swap("i")
            end = s.at + size * count
            if subtype == 3:
                s.swap("i", 6)
                s.swap("i")
                s.swap("i")
                s.out[-8:-4] = struct.pack(">i", 1)
            elif subtype in (21, 22):
                while s.at < end:
                    s.copy(s.swap("i"))
                    if subtype == 21:
                        s.swap("i")
                        for _ in range(s.swap("i")):
                            s.copy(s.swap("i"))
                            s.copy(s.swap("i"))
                    else:
                        many = source[s.at]
                        s.copy(1)
                        s.copy(s.swap("i") * many)
            elif size == 1:
                s.copy(count)
            else:
                s.swap({4: "i", 8: "q"}[size], count)
        else:
            s.swap("i")
            break
    element = 0
    while s.at < len(source):
        codes = [253] * len(numbers)
        if compression == 1:
            codes = source[s.at : s.at + 8]
            s.copy(8)
        for code in codes:
            if code == 253:
                s.swap("d") if numbers[element % len(numbers)] else s.copy(8)
            element += code not in (0, 252)
    return bytes(s.out)


for name in ("none", "bytecode"):
    with open(f"haven-{name}.sav", "rb") as source, open(f"haven-{name}-be.sav", "wb") as target:
        target.write(swap_sav(source.read()))
