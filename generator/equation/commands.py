r"""The commands that formulas may use, by what they take and what becomes of them.

A symbol is whatever latex2mathml's table of Unicode mathematics knows, but for those here that it lacks or that would
look wrong in the fonts of Office. What is in no table is a fault.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.equation.marks import AccentMark, BarMark, BorderMark, BraceMark, Dressing, FenceMark, PhantomMark

_NAMES = (
    "arccos arcsin arctan arccot arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh "
    "arsinh arcosh artanh ch sh th tg ctg cth arctg arcctg cosec cotg"
)
_LIMIT_NAMES = "det gcd inf lcm lim max min plim Pr sup"
_CLASSES = (
    "mathrel mathbin mathord mathopen mathclose mathpunct mathinner mathop ensuremath vcenter "
    "smash llap rlap mathllap mathrlap mathclap"
)
_CAPITALS = "Alpha Beta Epsilon Zeta Eta Iota Kappa Mu Nu Omicron Rho Tau Chi"
_SETTING = (
    "\\! \\negthinspace \\negmedspace \\negthickspace \\nonumber \\notag \\allowbreak \\nobreak \\strut \\mathstrut "
    "\\hfill \\hfil \\relax \\null \\/ \\scriptstyle \\scriptscriptstyle \\normalsize"
)

DRESSINGS: Mapping[str, Dressing] = {
    "\\hat": AccentMark("\u0302"),
    "\\widehat": AccentMark("\u0302"),
    "\\tilde": AccentMark("\u0303"),
    "\\widetilde": AccentMark("\u0303"),
    "\\bar": AccentMark("\u0305"),
    "\\vec": AccentMark("\u20d7"),
    "\\overrightarrow": AccentMark("\u20d7"),
    "\\overleftarrow": AccentMark("\u20d6"),
    "\\overleftrightarrow": AccentMark("\u20e1"),
    "\\dot": AccentMark("\u0307"),
    "\\ddot": AccentMark("\u0308"),
    "\\dddot": AccentMark("\u20db"),
    "\\ddddot": AccentMark("\u20dc"),
    "\\acute": AccentMark("\u0301"),
    "\\grave": AccentMark("\u0300"),
    "\\breve": AccentMark("\u0306"),
    "\\check": AccentMark("\u030c"),
    "\\widecheck": AccentMark("\u030c"),
    "\\mathring": AccentMark("\u030a"),
    "\\overline": BarMark("top"),
    "\\underline": BarMark("bottom"),
    "\\underbar": BarMark("bottom"),
    "\\overbrace": BraceMark("⏞", "top"),
    "\\underbrace": BraceMark("⏟", "bottom"),
    "\\overbracket": BraceMark("⎴", "top"),
    "\\underbracket": BraceMark("⎵", "bottom"),
    "\\overparen": BraceMark("⏜", "top"),
    "\\underparen": BraceMark("⏝", "bottom"),
    "\\underrightarrow": BraceMark("→", "bottom"),
    "\\underleftarrow": BraceMark("←", "bottom"),
    "\\underleftrightarrow": BraceMark("↔", "bottom"),
    "\\boxed": BorderMark(),
    "\\cancel": BorderMark(box=False, strikes=("rising",)),
    "\\bcancel": BorderMark(box=False, strikes=("falling",)),
    "\\xcancel": BorderMark(box=False, strikes=("rising", "falling")),
    "\\sout": BorderMark(box=False, strikes=("level",)),
    "\\phantom": PhantomMark(),
    "\\hphantom": PhantomMark(no_height=True, no_depth=True),
    "\\vphantom": PhantomMark(no_width=True),
    "\\abs": FenceMark("|", "|"),
    "\\norm": FenceMark("‖", "‖"),
    "\\ket": FenceMark("|", "⟩"),
    "\\bra": FenceMark("⟨", "|"),
    "\\braket": FenceMark("⟨", "⟩"),
}
"""One argument each."""

FONTS: Mapping[str, str] = {
    **{f"\\math{font}": f"\\math{font}" for font in ("bb", "bf", "cal", "frak", "it", "rm", "scr", "sf", "tt")},
    "\\mathbfit": "\\bm",
    "\\mathbold": "\\mathbf",
    "\\mathnormal": "\\mathit",
    "\\mathup": "\\mathrm",
    "\\mathds": "\\mathbb",
    "\\Bbb": "\\mathbb",
    "\\bold": "\\mathbf",
    "\\boldsymbol": "\\boldsymbol",
    "\\bm": "\\boldsymbol",
    "\\pmb": "\\boldsymbol",
}
"""Fonts for one argument, and how latex2mathml calls them."""

SWITCHES: Mapping[str, str] = {
    "\\rm": "\\mathrm",
    "\\bf": "\\mathbf",
    "\\it": "\\mathit",
    "\\sf": "\\mathsf",
    "\\tt": "\\mathtt",
    "\\cal": "\\mathcal",
    "\\frak": "\\mathfrak",
}
"""Fonts that hold to the end of their group."""

TEXTS: Mapping[str, tuple[bool, bool]] = {
    **dict.fromkeys(("\\text", "\\textrm", "\\textnormal", "\\textup", "\\textmd", "\\mbox", "\\hbox"), (False, False)),
    **dict.fromkeys(("\\textsf", "\\texttt"), (False, False)),
    "\\textbf": (True, False),
    "\\textit": (False, True),
    "\\emph": (False, True),
}
"""One argument of ordinary text: whether it is bold, whether it is italic."""

FUNCTIONS: Mapping[str, str] = {f"\\{name}": name for name in _NAMES.split()}
"""Names whose scripts stand beside them."""

LIMIT_FUNCTIONS: Mapping[str, str] = {
    **{f"\\{name}": name for name in _LIMIT_NAMES.split()},
    "\\argmax": "arg\u2009max",
    "\\argmin": "arg\u2009min",
    "\\limsup": "lim\u2009sup",
    "\\liminf": "lim\u2009inf",
    "\\injlim": "inj\u2009lim",
    "\\projlim": "proj\u2009lim",
}
"""Names whose scripts stand below and above them in display."""

SPACES: Mapping[str, str] = {
    "\\,": "\u2009",
    "\\thinspace": "\u2009",
    "\\:": "\u2005",
    "\\>": "\u2005",
    "\\medspace": "\u2005",
    "\\;": "\u2004",
    "\\thickspace": "\u2004",
    "\\ ": "\u2005",
    "\\space": "\u2005",
    "~": "\u00a0",
    "\\nobreakspace": "\u00a0",
    "\\enspace": "\u2002",
    "\\enskip": "\u2002",
    "\\quad": "\u2003",
    "\\qquad": "\u2003\u2003",
}
"""Blanks as the Unicode blanks of their widths: 1/5, 1/4, 1/3, 1/2, 1 and 2 em."""

DROPPED = frozenset(_SETTING.split())
"""What says how to set a formula, and nothing of what it means; Office sets it by its own rules."""

CLASSES = frozenset(f"\\{name}" for name in _CLASSES.split())
"""One argument, which stays as it is: Office has no words for what they say, or viewers lose what they say it of."""

LENGTHS = frozenset({"\\hspace", "\\mspace", "\\hskip", "\\kern", "\\mkern", "\\mskip"})
"""One length; a blank that is as wide as Unicode has one."""

ARROWS: Mapping[str, str] = {
    "\\xrightarrow": "→",
    "\\xleftarrow": "←",
    "\\xleftrightarrow": "↔",
    "\\xRightarrow": "⇒",
    "\\xLeftarrow": "⇐",
    "\\xLeftrightarrow": "⇔",
    "\\xmapsto": "↦",
    "\\xhookrightarrow": "↪",
    "\\xhookleftarrow": "↩",
    "\\xrightleftharpoons": "⇌",
    "\\xleftrightharpoons": "⇋",
    "\\xtofrom": "⇄",
    "\\xlongequal": "=",
}
"""What stands over it, and in brackets before that what stands under it."""

DELIMITERS: Mapping[str, str] = {
    ".": "",
    **{char: char for char in "()[]|/"},
    "<": "⟨",
    ">": "⟩",
    "\\{": "{",
    "\\}": "}",
    "\\lbrace": "{",
    "\\rbrace": "}",
    "\\lbrack": "[",
    "\\rbrack": "]",
    "\\langle": "⟨",
    "\\rangle": "⟩",
    "\\lvert": "|",
    "\\rvert": "|",
    "\\vert": "|",
    "\\|": "‖",
    "\\Vert": "‖",
    "\\lVert": "‖",
    "\\rVert": "‖",
    "\\lfloor": "⌊",
    "\\rfloor": "⌋",
    "\\lceil": "⌈",
    "\\rceil": "⌉",
    "\\llbracket": "⟦",
    "\\rrbracket": "⟧",
    "\\ulcorner": "⌜",
    "\\urcorner": "⌝",
    "\\llcorner": "⌞",
    "\\lrcorner": "⌟",
    "\\lgroup": "⟮",
    "\\rgroup": "⟯",
    "\\backslash": "\\",
    "\\uparrow": "↑",
    "\\downarrow": "↓",
    "\\updownarrow": "↕",
    "\\Uparrow": "⇑",
    "\\Downarrow": "⇓",
    "\\Updownarrow": "⇕",
}
r"""What may follow `\left`, `\right`, `\middle` and `\big`."""

UNSUPPORTED: Mapping[str, str] = {
    **dict.fromkeys(
        ("\\newcommand", "\\renewcommand", "\\def", "\\let", "\\DeclareMathOperator", "\\newenvironment"),
        "write out what it stands for, or make it a Jinja2 variable",
    ),
    **dict.fromkeys(
        ("\\color", "\\textcolor", "\\colorbox", "\\fcolorbox"), "leave it out: formulas have the colour of their text"
    ),
    **dict.fromkeys(("\\tag", "\\label", "\\ref", "\\eqref"), "leave it out: formulas have no numbers"),
    "\\sideset": "write the scripts after the operator",
    "\\ce": "write the formula with \\mathrm",
}
"""Commands that people know and formulas do not have, and what to do instead."""

SYMBOLS: Mapping[str, str] = {
    "*": "∗",
    "-": "−",
    "\\#": "#",
    "\\$": "$",
    "\\%": "%",
    "\\&": "&",
    "\\_": "_",
    "\\Box": "□",
    "\\P": "¶",
    "\\S": "§",
    "\\aa": "å",
    "\\ast": "∗",
    "\\blacksquare": "■",
    "\\cdot": "⋅",
    "\\colonequals": "≔",
    "\\copyright": "©",
    "\\dag": "†",
    "\\ddag": "‡",
    "\\centerdot": "⋅",
    "\\lhd": "⊲",
    "\\impliedby": "⟸",
    "\\leadsto": "⇝",
    "\\models": "⊨",
    "\\perp": "⊥",
    "\\prime": "′",
    "\\qed": "∎",
    "\\rhd": "⊳",
    "\\setminus": "∖",
    "\\sim": "∼",
    "\\square": "□",
    "\\vcentcolon": ":",
    **dict(zip((f"\\{name}" for name in _CAPITALS.split()), "ΑΒΕΖΗΙΚΜΝΟΡΤΧ", strict=True)),
}
"""Symbols that latex2mathml lacks, or has at a character that the fonts of Office do not draw well."""
