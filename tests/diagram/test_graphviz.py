"""Graphviz may hang, die or refuse: it costs one diagnostic, and never the other diagrams."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

import pytest

from generator.diagnostic import Diagnostics, ProgramMissingError
from generator.diagram import open_graphviz
from generator.diagram.answer import BadAnswer, read_answer
from generator.diagram.emit import dot_text
from generator.diagram.graphviz import Failed, Graphviz, LaidOut
from generator.diagram.graphviz.bundled import BundledEngine
from generator.diagram.graphviz.child import all_there
from generator.diagram.graphviz.path import PathEngine
from generator.diagram.graphviz.patience import Patience
from generator.diagram.graphviz.values import Ended, News
from generator.diagram.plan import make_plan

GOOD = "digraph g { a -> b [id=e0] }"
BROKEN = "digraph g { a -> }"
SLOW = (
    "digraph g { "
    + " ".join(f"n{one} -> n{(one * 7 + other * 13) % 400};" for one in range(400) for other in range(8))
    + " }"
)


def kinds(answers: Sequence[object]) -> list[str]:
    return [type(answer).__name__ for answer in answers]


@pytest.fixture(params=["bundled", pytest.param("path", marks=pytest.mark.dot)])
def hasty(request: pytest.FixtureRequest) -> Iterator[Graphviz]:
    """Graphviz with half a second for each graph."""
    engine = BundledEngine() if request.param == "bundled" else PathEngine()
    with Graphviz(engine, Patience(0.5)) as handle:
        yield handle


def test_all_graphs_are_answered_in_order(hasty: Graphviz) -> None:
    answers = hasty.lay_out([GOOD, "graph g { x }", "graph g { y -- z [id=e0] }"])
    assert [len(read_answer(answer.json).nodes) for answer in answers if isinstance(answer, LaidOut)] == [2, 1, 2]


def test_a_graph_that_takes_too_long_costs_itself_alone(hasty: Graphviz) -> None:
    answers = hasty.lay_out([GOOD, SLOW, "graph g { x }", "graph g { y }"])
    assert kinds(answers) == ["LaidOut", "Failed", "LaidOut", "LaidOut"]
    assert answers[1] == Failed("took too long")


def test_a_graph_that_cannot_be_read_costs_itself_alone(hasty: Graphviz) -> None:
    answers = hasty.lay_out([GOOD, BROKEN, "graph g { x }"])
    assert kinds(answers) == ["LaidOut", "Failed", "LaidOut"]
    assert isinstance(answers[1], Failed)
    assert answers[1].reason.startswith("reported: ")


def test_the_handle_lives_on_after_a_failure(hasty: Graphviz) -> None:
    assert kinds(hasty.lay_out([SLOW])) == ["Failed"]
    assert kinds(hasty.lay_out([GOOD])) == ["LaidOut"]


def test_nothing_to_lay_out(hasty: Graphviz) -> None:
    assert hasty.lay_out([]) == ()


def test_a_worker_that_dies_is_started_again() -> None:
    engine = BundledEngine()
    with Graphviz(engine) as handle:
        handle.lay_out([GOOD])
        assert engine._child is not None
        engine._child._process.kill()
        engine._child._process.wait()
        answers = handle.lay_out([GOOD, "graph g { x }"])
        assert kinds(answers) == ["Failed", "LaidOut"]
        assert isinstance(answers[0], Failed)
        assert answers[0].reason.startswith("crashed (")


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_memory_is_limited() -> None:
    import resource

    engine = BundledEngine()
    with Graphviz(engine) as handle:
        handle.lay_out([GOOD])
        assert engine._child is not None
        assert resource.prlimit(engine._child._process.pid, resource.RLIMIT_AS) == (2 << 30, 2 << 30)


@dataclass
class Moody:
    """An engine that dies of one graph without telling of which, as the program on PATH does."""

    reason: str = "crashed (signal 11)"
    identity: str = "moody 1"
    runs: list[int] = field(default_factory=list)
    limits: list[float] = field(default_factory=list)

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        graphs = list(dots)
        self.runs.append(len(graphs))
        self.limits.append(time_limit)
        for index, dot in enumerate(graphs):
            if dot.startswith("bad"):
                before = max(0, index - 1)  # the last answer is lost in the program's buffer
                yield from ((place, LaidOut("{}")) for place in range(before))
                yield Ended(Failed(self.reason))
                return
        yield from ((place, LaidOut("{}")) for place in range(len(graphs)))

    def close(self) -> None:
        pass


def test_answers_before_a_crash_are_kept_and_the_culprit_is_sought_one_by_one() -> None:
    engine = Moody()
    answers = Graphviz(engine).lay_out(["a", "b", "c", "bad", "d", "e", "f"])
    assert kinds(answers) == ["LaidOut", "LaidOut", "LaidOut", "Failed", "LaidOut", "LaidOut", "LaidOut"]
    # All; then c and the bad one alone; then, the culprit being known, what is left together.
    assert engine.runs == [7, 1, 1, 3]


def test_ten_bad_graphs_among_thirty_good_ones_cost_themselves_alone() -> None:
    engine = Moody()
    names = [f"{'bad' if number % 4 == 0 else 'good'}{number}" for number in range(40)]
    answers = Graphviz(engine).lay_out(names)
    assert kinds(answers) == ["Failed" if name.startswith("bad") else "LaidOut" for name in names]
    assert len(engine.runs) <= 31


def test_the_same_graph_is_laid_out_once() -> None:
    engine = Moody()
    assert kinds(Graphviz(engine).lay_out(["a", "b", "a", "bad", "bad"])) == ["LaidOut"] * 3 + ["Failed"] * 2
    assert engine.runs[0] == 3


def test_each_graph_that_hangs_shortens_the_time_for_the_next() -> None:
    engine = Moody("took too long")
    Graphviz(engine, Patience(8.0, 60.0)).lay_out(["bad1", "a", "bad2", "bad3", "bad4", "bad5"])
    # All, then the first; all that are left, then a, then the second; and so on down to one second.
    assert engine.limits[:5] == [8.0, 4.0, 2.0, 1.0, 1.0]
    assert min(engine.limits) == 1.0


def test_after_the_whole_time_the_rest_is_given_up() -> None:
    engine = Moody("took too long")
    answers = Graphviz(engine, Patience(10.0, 15.0)).lay_out(["bad1", "bad2", "bad3", "bad4"])
    # 10 seconds for all and 5 for the first.
    assert engine.limits == [10.0, 5.0]
    assert answers[0] == Failed("took too long")
    assert set(answers[1:]) == {Failed("was given up: other graphs had taken too long")}


def test_graphs_are_laid_out_while_others_are_made(hasty: Graphviz) -> None:
    made: list[str] = []

    def graphs() -> Iterator[str]:
        for name in ("a", "b"):
            made.append(name)
            yield f"graph g {{ {name} }}"

    answers = hasty.lay_out(graphs())
    assert [list(read_answer(answer.json).nodes) for answer in answers if isinstance(answer, LaidOut)] == [["a"], ["b"]]
    assert made == ["a", "b"]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "[]",
        '{"objects": [{"name": "n0"}], "edges": [{"id": "e0", "pos": "1,2 3,4"}]}',
        '{"objects": [{"name": "n0", "pos": "nan,0", "width": "1", "height": "1"}]}',
        '{"objects": [{"name": "n0", "pos": "1e30,0", "width": "1", "height": "1"}]}',
    ],
)
def test_an_answer_that_is_no_layout_is_refused(answer: str) -> None:
    with pytest.raises(BadAnswer):
        read_answer(answer)


def test_a_missing_program_is_told_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ProgramMissingError, match="dot is not on PATH") as caught:
        open_graphviz("path")
    assert "apt install graphviz" in caught.value.hint


def test_graphviz_sees_nothing_of_the_author_but_the_layout(theme, ruler, make_source) -> None:
    dot = r"""digraph "secret name" {
      start=random; root="secret id"
      fontpath="/etc"; imagepath="/etc"; stylesheet="/etc/x.css"; label="secret \"label\""
      "secret id" [label="secret node", comment="secret", fontname="secret", tooltip="secret", group="my \"group\""]
      subgraph cluster_secret { label="secret"; b }
      "secret id" -> b [label="secret", weight=3, minlen=bad, samehead="x"]
    }"""
    plan = make_plan(make_source(dot), theme, ruler, Diagnostics())
    assert plan is not None
    text = dot_text(plan, "g")
    assert "secret" not in text
    assert "/etc" not in text
    assert r'group="my \"group\""' in text
    assert 'weight="3"' in text
    assert 'root="n0", start="1"' in text
    assert "bad" not in text


def test_the_library_is_loaded_in_the_child_only() -> None:
    code = (
        "import sys, generator.diagram as d\n"
        "assert not any(name.startswith('generator.diagram.') for name in sys.modules), 'loaded early'\n"
        "with d.open_graphviz('bundled') as g: assert len(g.lay_out(['graph g { a }'])) == 1\n"
        "assert 'pygraphviz' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_dot_can_be_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphviz.version", lambda: (2, 40, 1))
    with pytest.raises(ProgramMissingError, match=r"the dot on PATH is of Graphviz 2\.40\.1, which is too old"):
        open_graphviz("path")


class Watched(Moody):
    """Counts the graphs that it has finished."""

    finished = 0

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        for news in super().run(dots, time_limit):
            self.finished += 1
            yield news


def test_an_answer_is_handed_over_before_the_next_graph_is_worked_on() -> None:
    engine = Watched()
    answers = Graphviz(engine).answers(["a", "b", "a", "c"])
    # The third graph is the first again.
    assert [(type(answer), engine.finished) for answer in answers] == [
        (LaidOut, 1),
        (LaidOut, 2),
        (LaidOut, 2),
        (LaidOut, 3),
    ]


def test_answers_come_in_order_where_one_is_missing() -> None:
    answers = Graphviz(Moody()).answers(["a", "b", "bad", "c"])
    assert kinds(tuple(answers)) == ["LaidOut", "LaidOut", "Failed", "LaidOut"]


def test_a_queue_is_emptied_up_to_its_end() -> None:
    queue: SimpleQueue[bytes | None] = SimpleQueue()
    for item in (b"one", b"two", None):
        queue.put(item)
    assert all_there(queue) == [b"one", b"two"]
    assert all_there(queue) == []


def test_what_one_graphviz_fails_at_the_other_may_do() -> None:
    class Better(Moody):
        def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
            yield from ((place, LaidOut('{"by": "spare"}')) for place, _ in enumerate(dots))

    answers = Graphviz(Moody(), spare=Better).lay_out(["a", "bad", "c", "bad too"])
    assert answers == (LaidOut("{}"), LaidOut('{"by": "spare"}'), LaidOut("{}"), LaidOut('{"by": "spare"}'))


def test_a_graph_that_takes_too_long_is_not_waited_for_twice() -> None:
    spare = Moody()
    answers = Graphviz(Moody("took too long"), spare=lambda: spare).lay_out(["a", "bad"])
    assert kinds(answers) == ["LaidOut", "Failed"]
    assert spare.runs == []


@pytest.mark.dot
def test_the_program_on_path_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_child() -> None:
        raise AssertionError("the bundled libraries were started")

    monkeypatch.setattr("generator.diagram.graphviz.bundled.BundledEngine", no_child)
    with open_graphviz() as graphviz:
        assert kinds(graphviz.lay_out(["graph g { a }"])) == ["LaidOut"]


def test_without_a_program_on_path_the_bundled_libraries_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with open_graphviz() as graphviz:
        assert kinds(graphviz.lay_out(["graph g { a }"])) == ["LaidOut"]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
@pytest.mark.parametrize("script", ["echo dotty 1.0", "exit 3", "echo 'dot - graphviz version ?'"])
def test_a_dot_that_is_not_graphvizs(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProgramMissingError, match="the dot on PATH does not say that it is Graphviz's"):
        open_graphviz("path")
    with open_graphviz() as graphviz:
        assert kinds(graphviz.lay_out(["graph g { a }"])) == ["LaidOut"]
