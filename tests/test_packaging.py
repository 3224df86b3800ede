"""What a newcomer and an operator install: the Makefile, locks, package data, container and CI files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def run(*command: str, cwd: Path = ROOT, **extra: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **extra}
    return subprocess.run(
        command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


# --- locks -------------------------------------------------------------------------------------------


def locked(name: str) -> dict[str, set[str]]:
    """The versions that a lock file pins (two where they depend on the version of Python)."""
    pins: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", text(name), re.MULTILINE):
        pins.setdefault(canonicalize_name(package), set()).add(version)
    return pins


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_everything_with_hashes_and_names_no_index(name: str) -> None:
    joined = text(name).replace("\\\n", " ")
    entries = [line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert all(re.match(r"[\w.-]+==\S+", entry) and "--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|--(?:extra-)?index|--find-links", joined)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("requirements.lock", PROJECT["project"]["dependencies"]),
        ("requirements-dev.lock", PROJECT["project"]["optional-dependencies"]["dev"]),
    ],
)
def test_a_lock_holds_what_the_project_asks_for(name: str, wanted: list[str]) -> None:
    pins = locked(name)
    for requirement in map(Requirement, wanted):
        versions = pins[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_the_development_lock_holds_the_runtime_lock_whole() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_the_runtime_lock_can_build_derek_and_has_the_models() -> None:
    assert {"setuptools", "natasha"} <= locked("requirements.lock").keys()


# --- the package -------------------------------------------------------------------------------------


def test_every_data_file_of_the_packages_is_installed_with_them() -> None:
    globs = PROJECT["tool"]["setuptools"]["package-data"].items()
    installed = {path for package, all_of in globs for one in all_of for path in (ROOT / package).glob(one)}
    tracked = run("git", "ls-files", "bot", "handlers", "corpus", "templates").stdout.split()
    data = {ROOT / name for name in tracked if not name.endswith(".py")}
    assert data
    assert sorted(str(path.relative_to(ROOT)) for path in data - installed) == []


def test_the_derek_command_has_its_function() -> None:
    module, function = PROJECT["project"]["scripts"]["derek"].split(":")
    assert callable(getattr(import_module(module), function))


# --- the Makefile ------------------------------------------------------------------------------------


def python_that(tmp_path: Path, script: str) -> str:
    """An executable in the place of Python, for what cannot be had here: an old one, one without venv."""
    fake = tmp_path / "python"
    fake.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    fake.chmod(0o755)
    return str(fake)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ('case "$2" in *version_info*) exit 1;; esac', "Python 3.11 or later"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "virtual environments"),
    ],
)
def test_a_python_that_will_not_do_is_told_in_one_line(tmp_path: Path, script: str, told: str) -> None:
    env = tmp_path / "env"
    made = run("make", "install", f"PYTHON={python_that(tmp_path, script)}", f"VENV={env}")
    assert made.returncode != 0
    first, *rest = made.stderr.splitlines()
    assert told in first
    assert all(line.startswith("make") for line in rest)
    assert not env.exists()


def test_a_missing_python_is_told_in_one_line(tmp_path: Path) -> None:
    made = run("make", "install", "PYTHON=no-such-python", f"VENV={tmp_path / 'env'}")
    assert made.returncode != 0
    assert "there is no no-such-python" in made.stderr.splitlines()[0]


def stamped(tmp_path: Path) -> Path:
    """An environment that looks installed, later than the locks."""
    env = tmp_path / "env"
    (env / "bin").mkdir(parents=True)
    for name in ("bin/pip", ".runtime-installed", ".dev-installed"):
        (env / name).touch()
    return env


def test_an_installed_environment_is_not_installed_again(tmp_path: Path) -> None:
    planned = run("make", "--dry-run", "run", f"VENV={stamped(tmp_path)}")
    assert "derek run" in planned.stdout
    assert "pip install" not in planned.stdout


def test_a_first_run_installs_as_locked(tmp_path: Path) -> None:
    planned = run("make", "--dry-run", "run", f"VENV={tmp_path / 'env'}").stdout
    steps = ["-m venv", "--require-hashes -r requirements.lock", "--no-build-isolation -e .", "derek run"]
    assert [planned.index(step) for step in steps] == sorted(planned.index(step) for step in steps)
    assert planned.count("--no-deps") == 2


@pytest.mark.parametrize("target", ["run", "install", "test", "lint", "bench", "eval"])
def test_the_documented_targets_exist(target: str) -> None:
    assert run("make", "--dry-run", target).returncode == 0


@pytest.mark.parametrize("target", ["bench", "eval"])
def test_a_target_runs_modules_that_exist(target: str) -> None:
    modules = re.findall(r"python -m (tests\.[\w.]+)", run("make", "--dry-run", target).stdout)
    paths = [ROOT / module.replace(".", "/") for module in modules]
    assert paths
    assert [p for p in paths if not p.with_suffix(".py").exists() and not (p / "__main__.py").exists()] == []


# --- the container -----------------------------------------------------------------------------------


def instructions() -> list[list[str]]:
    """The instructions of the Dockerfile, as words."""
    joined = text("Dockerfile").replace("\\\n", " ")
    lines = (line for line in joined.splitlines() if line.strip() and not line.startswith("#"))
    return [line.split() for line in lines]


def final_stage() -> list[list[str]]:
    steps = instructions()
    return steps[max(i for i, step in enumerate(steps) if step[0] == "FROM") :]


def test_what_the_dockerfile_copies_exists_and_is_let_through() -> None:
    let_through = {line[1:] for line in text(".dockerignore").splitlines() if line.startswith("!")}
    copied = {
        source
        for step in instructions()
        if step[0] == "COPY" and not step[1].startswith("--from")
        for source in step[1:-1]
    }
    assert copied == let_through
    assert all((ROOT / source).exists() for source in copied)


def test_all_packages_go_into_the_container() -> None:
    copied = {step[1] for step in instructions() if step[0] == "COPY"}
    patterns = PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    assert {pattern.rstrip("*") for pattern in patterns} <= copied


def test_the_image_is_built_in_stages_and_runs_as_an_ordinary_user() -> None:
    assert sum(step[0] == "FROM" for step in instructions()) == 2
    users = [step[1] for step in final_stage() if step[0] == "USER"]
    assert users
    assert not users[-1].startswith(("root", "0"))
    assert all(step[1].startswith("--from=builder") for step in final_stage() if step[0] == "COPY")


def test_the_image_starts_derek_checks_its_health_and_keeps_its_data() -> None:
    last = {step[0]: " ".join(step[1:]) for step in final_stage()}
    assert last["ENTRYPOINT"] == '["derek"]'
    assert last["CMD"] == '["run"]'
    assert last["HEALTHCHECK"].endswith('CMD ["derek", "health"]')
    assert last["VOLUME"] == "/data"
    assert "DATABASE_URL=sqlite:////data/derek.sqlite" in last["ENV"].split()


def test_the_container_sets_only_settings_that_derek_knows() -> None:
    block = text("compose.yaml").split("environment:\n")[1].split("volumes:")[0]
    names = set(re.findall(r"^\s+([A-Z_]+):", block, re.MULTILINE))
    assert names
    assert names <= {name.upper() for name in Settings.model_fields}


# --- settings, licence, CI ---------------------------------------------------------------------------


def test_the_example_explains_each_setting() -> None:
    sections = text(".env.example").strip().split("\n\n")[1:]
    named = [re.search(r"^# ([A-Z_]+)=", section, re.MULTILINE) for section in sections]
    assert [match[1] for match in named if match] == [name.upper() for name in Settings.model_fields]
    assert all(len(section.splitlines()) >= 2 for section in sections)


def test_the_example_is_valid_when_its_lines_are_taken() -> None:
    taken = re.findall(r"^# ([A-Z_]+)=(.*)$", text(".env.example"), re.MULTILINE)
    settings = Settings.load({name: value or "secret" for name, value in taken})
    assert settings.webhook_port == 8080


def test_the_licence_is_the_one_named() -> None:
    assert PROJECT["project"]["license"] == "MIT"
    assert text("LICENSE").startswith("MIT License")


def test_the_change_log_has_the_version_of_the_project() -> None:
    assert f"## [{PROJECT['project']['version']}]" in text("CHANGELOG.md")


def test_ci_stops_at_the_first_failure_and_runs_every_check() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert run("bash", "-n", ".ci/run").returncode == 0
    script = text(".ci/run")
    assert "set -euo pipefail" in script
    for target in ("install-dev", "test", "examples", "lint"):
        assert re.search(rf"^make {target}\b", script, re.MULTILINE)


# --- all of it ---------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_fresh_clone_installs_and_answers(tmp_path: Path) -> None:
    clone = tmp_path / "derek"
    assert run("git", "clone", "--quiet", str(ROOT), str(clone)).returncode == 0
    made = run("make", "install", f"PYTHON={sys.executable}", cwd=clone)
    assert made.returncode == 0, made.stderr
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "DATABASE_URL": ""}
    question = "Сколько совместных проектов у Казахстана и России?"
    asked = run(".venv/bin/derek", "ask", question, cwd=clone, **home)
    assert asked.returncode == 0, asked.stderr
    assert "проект" in asked.stdout
