"""A kind of text and a source of chance in, paragraphs nobody has seen before out; the same for the same seed.

Words and marks are put together at random, so that marks meet letters of every script in every order.
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random

from generator.geometry import pt
from generator.model.text import (
    LINE_BREAK,
    CharBullet,
    ExactSpacing,
    LineSpacing,
    NumberBullet,
    PercentSpacing,
    TextParagraph,
    TextRun,
)


def _words(text: str) -> list[str]:
    """Several lines of words, as they are easiest to read and to add to."""
    return [word for line in text.splitlines() for word in line.split()]


ENGLISH = _words("""
a the of and to in is that for it with as on by this are be at from or an each one no its own two may its
virtual machine kernel hypervisor hardware container share start memory page guest host device driver runtime
image layer digest registry network bridge office efficient traffic affluent official difficult affairs Toward
AVATAR Type VT-x AMD-V x86 KVM QEMU Xen ESXi Hyper-V seccomp cgroup namespace overlayfs read-only copy-on-write
well-known state isolation attack surface boundary latency throughput overhead measured privilege escalation
don't it's can't 125 ms 5 MiB 3.5% 10–20 2024 v1.30 e.g. i.e. TCP/IP CI/CD and/or 64-bit non-uniform
CVE-2024-21626 C++ .NET #1 $5 50% A+ R&D AT&T @team fifty-first WAVE Yes To We Try VAX difference affiliation
flow fjord
""")
GERMAN = _words("""
die der das und oder mit für eine Maschine Betriebssystem Virtualisierungsschicht Rechnerarchitektur über
Speicherverwaltungseinheit Containerlaufzeitumgebung Geschwindigkeitsunterschied Sicherheitsüberprüfung läuft
größer Donaudampfschifffahrtsgesellschaftskapitän Kraftfahrzeughaftpflichtversicherung E-Mail-Adresse Straße
früher schließen Übertragungsgeschwindigkeitsbegrenzung wäre Prozess-ID Gastgeber z.B. d.h. 1.000 3,5
""")
FRENCH = _words("""
les machines virtuelles l’hyperviseur n’est qu’une couche d’abstraction où le noyau partagé reçoit déjà été
œuvre garçon façon très élevé État « guillemets » sécurité c’est-à-dire aujourd’hui presqu’île ¿qué? ¡hola! año
Łódź źródło žluťoučký kůň İstanbul çöğüş
""")
RUSSIAN = _words("""
виртуальная машина имеет собственное ядро и гипервизор отделяет их аппаратно контейнеры разделяют одно ядро
каждый процесс изоляция производительность запускается за сто миллисекунд Όλα τα συστήματα είναι εικονικά μηχανή
πυρήνας ασφάλεια же в на из-за что-то
""")
CHINESE = _words("""
虚拟机 容器 内核 镜像 主机 进程 隔离 启动 时间 密度 运维 成本 硬件 操作系统 监控器 共享 资源 调度 单位 网络 磁盘
内存 攻击面 安全 边界 微秒 一层 压缩包 仓库 签名 漏洞 逃逸 权限 命名空间 控制组 联合文件系统 我们 可以 不是 而是
因为 所以 如果 那么 真的 更快 的 了 在 和 是 有 也 都 这 每一个 自己 出错 跟着 决定 选择 需要 测量 负载
二〇二四年 第三章 百分之五 亿
""")
CHINESE_MARKS = "，，，，，。。。；：、、！？……——·～"
JAPANESE = _words("""
仮想マシン コンテナ カーネル ホスト 起動 する しない です ます された という こと もの ために
オペレーティング・システム ハイパーバイザー セキュリティ ネットワーク インフラストラクチャー チェック
アップデート ファイル 管理 設定 方法 使う 使って ください は が を に で と も の から まで について ちょっと
きゃっかんてき ヴァージョン ウェブ データベース 々 人々 様々な 一ヶ月 三ヵ所 ﾊﾝｶｸ
""")
JAPANESE_MARKS = "、、、。。・「」『』（）！？…ー〜"
KOREAN = _words("""
가상 머신은 자체 커널을 가지고 있으며 하이퍼바이저가 하드웨어에서 분리합니다 컨테이너는 하나의 운영체제를
공유하므로 보안 경계가 약합니다 그러나 시작이 빠르고 메모리를 적게 사용합니다 프로세스 격리 네트워크
인프라스트럭처 관리자 수 있는 것 때문에 이미지
""")
ARABIC = _words("""
الآلة الافتراضية لها نواة خاصة بها والحاوية تشارك النواة مع المضيف ذاكرة معالج نظام التشغيل أمان عزل سرعة لا إله
مُحَمَّدٌ كِتَاب ٢٠٢٤ ۵۶ پایتخت چه گفتگو
""")
HEBREW = _words("""
מכונה וירטואלית בעלת ליבה משלה והמכולות חולקות ליבה אחת עם המארח זיכרון מעבד מערכת הפעלה אבטחה בִּרְאשִׁית
שָׁלוֹם צה"ל מהירות
""")
THAI = _words("""
เครื่องเสมือน มีเคอร์เนล ของตัวเอง คอนเทนเนอร์ ใช้ร่วมกัน ความปลอดภัย ระบบปฏิบัติการ ที่นี่ น้ำ ผู้ใช้ กี่
""")
HINDI = _words("""
वर्चुअल मशीन का अपना कर्नेल होता है और कंटेनर एक ही कर्नेल
साझा करते हैं सुरक्षा प्रक्रिया स्मृति क्षेत्र त्रुटि ज्ञान हिन्दी
""")
EMOJI = _words("""
😀 🚀 🐳 👍🏽 👩‍💻 👨‍👩‍👧‍👦 🇨🇳 🇺🇸 1️⃣ #️⃣ ❤️ ☁️ ⚠️ ✅ ❌ ⭐ 🔒 🧑🏿‍🚀 🏴‍☠️ 🖥️ 💾 ⏱️
""")
SYMBOLS = _words("""
→ ← ↔ ⇒ ≥ ≤ ≠ ≈ ± × ÷ ∞ ∑ √ ☑ ☐ ✓ ✗ ● ○ ■ ▲ ▼ ★ ☆ ① ② ⑩ ™ © ® ° µ § ¶ € £ ¥ ½ Ⅲ № ℃ ∈ ∀ λ π Ω α β ⌘ ⏎ │ ─ █ ⚙ ♥
♪
""")
URLS = (
    "https://example.org/a/long/path/to/some-document_with_name.html?query=string&other=value#fragment",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/",
    "http://www.example.com/~user/index.php?id=12345&lang=de",
    "/usr/local/share/virtualization/images/ubuntu-24.04-server-amd64.img",
    "C:\\Users\\me\\Documents\\slides\\final_version(2).pptx",
    "first.second@mail.example.org",
    "registry.example.com:5000/team/project/app@sha256:0123456789abcdef0123456789abcdef",
    "ThisIsAVeryLongCamelCaseIdentifierInJavaWithoutAnySpaces",
    "some_snake_case_name_that_is_long.method_call(argument_one,argument_two)",
)
CODE = (
    "docker run --rm -it --memory=512m --cpus=1.5 alpine:3.20 sh -c 'cat /proc/1/cgroup'",
    "    for pid in $(pgrep -f qemu-system); do taskset -cp 0-3 $pid; done",
    "int main(void) { struct kvm_run *run = mmap(NULL, size, PROT_READ|PROT_WRITE, MAP_SHARED, fd, 0); }",
    "if (a->b != c[i]) return x / y - z * 2;  // 注释：检查边界 and go on",
    "SELECT id, name FROM hosts WHERE kind = 'vm' AND started_at > '2024-01-01' ORDER BY name;",
    "\tkubectl get pods -n kube-system -o jsonpath='{.items[*].metadata.name}'",
)
SIZES = (1100, 1200, 1400, 1600, 1800, 2000, 2200, 2400, 2800, 3200)


def _latin(words: Sequence[str], pick: Random, least: int = 12, most: int = 34) -> str:
    """Words with the marks of a European language between them."""
    said: list[str] = []
    for _ in range(pick.randint(least, most)):
        chance = pick.random()
        word = pick.choice(words)
        if chance < 0.04:
            word = f"({word} {pick.choice(words)})"
        elif chance < 0.08:
            word = pick.choice(("“{}”", "‘{}’", '"{}"', "'{}'", "„{}“", "[{}]")).format(word)
        elif chance < 0.11:
            word += pick.choice((" – ", "—", " — ", " - ", "/", "--", "…", "... ")) + pick.choice(words)
        elif chance < 0.25:
            word += pick.choice(",,,,;:.!?")
        elif chance < 0.28:
            word = f"{word}-{pick.choice(words)}"
        said.append(word)
    return " ".join(said) + "."


def _unspaced(words: Sequence[str], marks: str, pick: Random, least: int = 14, most: int = 40) -> str:
    """Words and marks of Chinese or Japanese without blanks."""
    said: list[str] = []
    for _ in range(pick.randint(least, most)):
        chance = pick.random()
        word = pick.choice(words)
        if chance < 0.08:
            word = pick.choice(("“{}”", "《{}》", "（{}）", "「{}」", "‘{}’", "【{}】", "({})", '"{}"')).format(word)
        elif chance < 0.35:
            word += pick.choice(marks)
        elif chance < 0.37:
            word += pick.choice(("——", "……", "-", "/", "：“", "。”", "），"))
        elif chance < 0.40:
            word += str(pick.choice((3, 12, 2024, "50%", "3.5", "1/2")))
        said.append(word)
    return "".join(said)


def english(pick: Random) -> str:
    return _latin(ENGLISH, pick)


def german(pick: Random) -> str:
    return _latin(GERMAN, pick)


def french(pick: Random) -> str:
    return _latin(FRENCH, pick)


def russian(pick: Random) -> str:
    return _latin(RUSSIAN, pick)


def chinese(pick: Random) -> str:
    return _unspaced(CHINESE, CHINESE_MARKS, pick) + "。"


def japanese(pick: Random) -> str:
    return _unspaced(JAPANESE, JAPANESE_MARKS, pick) + "。"


def korean(pick: Random) -> str:
    return _latin(KOREAN, pick, 8, 24)


def mixed(pick: Random) -> str:
    """Chinese with English words, with or without a blank between the two."""
    said: list[str] = []
    for _ in range(pick.randint(10, 30)):
        chance = pick.random()
        if chance < 0.5:
            said.append(pick.choice(CHINESE) + (pick.choice(CHINESE_MARKS) if pick.random() < 0.25 else ""))
        else:
            word = " ".join(pick.choices(ENGLISH, k=pick.choice((1, 1, 1, 2, 3))))
            gap = pick.choice((" ", " ", ""))
            word = pick.choice(("{}", "{}", "{}", "{}", "（{}）", "({})", "“{}”", "《{}》", "{}，", "{}:")).format(word)
            said.append(f"{gap}{word}{gap}")
    return "".join(said).strip() + "。"


def east_asian_latin(pick: Random) -> str:
    """Japanese or Korean with English words."""
    words, marks = pick.choice(((JAPANESE, JAPANESE_MARKS), (KOREAN, ",. ")))
    said = [
        pick.choice(words) + (pick.choice(marks) if pick.random() < 0.2 else "")
        if pick.random() < 0.6
        else pick.choice((" {} ", "{}", "({})")).format(pick.choice(ENGLISH))
        for _ in range(pick.randint(10, 26))
    ]
    return (" " if words is KOREAN else "").join(said)


def urls(pick: Random) -> str:
    around = pick.choice((english, english, chinese, mixed))(pick)
    place = pick.choice((0, len(around) // 3, len(around) // 2))
    gap = pick.choice((" ", " ", "（", "("))
    back = {"（": "）", "(": ")"}.get(gap, " ")
    return (around[:place] + gap + pick.choice(URLS) + back + around[place:]).strip()


def _sprinkled(text: str, others: Sequence[str], pick: Random) -> str:
    words = text.split(" ") if " " in text else [text[at : at + 6] for at in range(0, len(text), 6)]
    for _ in range(pick.randint(2, 6)):
        words.insert(pick.randint(0, len(words)), pick.choice(others))
    return (" " if " " in text else "").join(words)


def emoji(pick: Random) -> str:
    return _sprinkled(pick.choice((english, chinese, mixed))(pick), EMOJI, pick)


def symbols(pick: Random) -> str:
    return _sprinkled(pick.choice((english, chinese, mixed))(pick), SYMBOLS, pick)


def right_to_left_words(pick: Random) -> str:
    return _sprinkled(pick.choice((english, english, chinese))(pick), pick.choice((ARABIC, HEBREW)), pick)


def right_to_left(pick: Random) -> str:
    words = pick.choice((ARABIC, HEBREW))
    return " ".join(pick.choices(words, k=pick.randint(10, 30))) + "."


def south_asian(pick: Random) -> str:
    words, gap = pick.choice(((THAI, ""), (HINDI, " "), (THAI, " ")))
    said = gap.join(pick.choices(words, k=pick.randint(8, 24)))
    return said if pick.random() < 0.5 else _sprinkled(english(pick), [said[:40], said[40:60]], pick)


def code(pick: Random) -> str:
    return pick.choice(CODE)


def marked(pick: Random) -> str:
    """Combining marks, joiners, tabs, no-break spaces, line breaks, soft hyphens in English or Chinese."""
    odd = _words("e\u0301 n\u0303o 中\u0301 zero\u200bwidth no\u2011break soft\u00adhyphen word\u2060joiner か\u3099")
    odd += ["\t", "a\tb", "5\u00a0MiB", "10\u202fkg", LINE_BREAK, "a\u3000b"]
    return _sprinkled(pick.choice((english, chinese, mixed))(pick), odd, pick)


Speaker = Callable[[Random], str]
SPEAKERS: dict[str, Speaker] = {
    "english": english,
    "german": german,
    "french": french,
    "russian": russian,
    "chinese": chinese,
    "japanese": japanese,
    "korean": korean,
    "mixed": mixed,
    "cjk-latin": east_asian_latin,
    "urls": urls,
    "emoji": emoji,
    "symbols": symbols,
    "rtl-words": right_to_left_words,
    "rtl": right_to_left,
    "thai-hindi": south_asian,
    "code": code,
    "odd": marked,
}
SHAPES = ("bold", "bullets", "numbers", "spacing", "sizes", "cell")
KINDS = (*SPEAKERS, *SHAPES)
_COMMON = (english, english, chinese, chinese, mixed, mixed, german, japanese, korean, urls, symbols)


def paragraphs(kind: str, size: int, pick: Random) -> Iterator[TextParagraph]:
    """The paragraphs of one box of that kind, in `size` (1/100 pt)."""
    if kind in SPEAKERS:
        font = "mono" if kind == "code" else "minor"
        yield TextParagraph((_run(SPEAKERS[kind](pick), size, font=font),))
    elif kind == "cell":
        runs = (_run(pick.choice(_COMMON)(pick), size, bold=pick.random() < 0.3),)
        yield TextParagraph(runs, line_spacing=ExactSpacing(round(size * 1.2)), end_size=size)
    elif kind in {"bold", "sizes"}:
        yield TextParagraph(tuple(_varied(kind, size, pick)))
    elif kind == "spacing":
        for _ in range(2):
            spacing: LineSpacing = PercentSpacing(pick.choice((90_000, 95_000, 105_000, 120_000)))
            run = _run(pick.choice(_COMMON)(pick), size)
            yield TextParagraph((run,), line_spacing=spacing, space_before=400, space_after=300)
    else:
        for level in range(3):
            bullet = CharBullet("•") if kind == "bullets" else NumberBullet("arabicPeriod", pick.choice((1, 9, 98)))
            yield TextParagraph(
                (_run(pick.choice(_COMMON)(pick), size),),
                level=level,
                bullet=bullet,
                line_spacing=PercentSpacing(105_000),
                space_before=600,
                margin_left=pt((18 if kind == "bullets" else 2.2 * size / 100) + 20 * level),
                indent=-pt(18 if kind == "bullets" else 2.2 * size / 100),
            )


def _varied(kind: str, size: int, pick: Random) -> Iterator[TextRun]:
    """One paragraph's text in stretches of different looks, or of different sizes."""
    text = pick.choice(_COMMON)(pick)
    while text:
        cut = pick.randint(3, 30)
        if kind == "sizes":
            yield _run(text[:cut], pick.choice((size, size, size * 3 // 4, size * 5 // 4)))
        else:
            look = pick.choice(
                ({}, {}, {"bold": True}, {"italic": True}, {"bold": True, "italic": True}, {"font": "mono"})
            )
            yield _run(text[:cut], size, **look)
        text = text[cut:]


def _run(text: str, size: int, **look: object) -> TextRun:
    return TextRun(text, size, "zh-CN" if any(char > "⺀" for char in text) else "en-US", **look)  # type: ignore[arg-type]
