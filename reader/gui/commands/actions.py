"""The one table of actions. Menus, shortcuts, the key sheet and the command palette all read it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


class Menu(StrEnum):
    """The menus, in their order."""

    ARCHIVE = "Archive"
    ARTICLE = "Article"
    GO = "Go"
    SEARCH = "Search"
    VIEW = "View"
    HELP = "Help"


class Where(StrEnum):
    """Where a key works: in the whole window, or only in the panes.

    Space belongs to the second: elsewhere it presses the button that has the focus.
    """

    WINDOW = "window"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing the window can do: its name in code, its text, its keys, its menu.

    `choice` names a set of actions of which exactly one is checked. `also` is what else one may
    look for it by.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    menu: Menu
    scope: Where = Where.WINDOW
    checkable: bool = False
    choice: str = ""
    also: str = ""


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open_folder", "Open folder…", ("Ctrl+O",), Menu.ARCHIVE),
    ActionSpec("rescan", "Rescan folders", ("F5",), Menu.ARCHIVE),
    ActionSpec("problems", "Problems…", (), Menu.ARCHIVE),
    ActionSpec("preferences", "Preferences…", ("Ctrl+,",), Menu.ARCHIVE),
    ActionSpec("export", "Export…", ("Ctrl+E",), Menu.ARCHIVE),
    ActionSpec("backups", "Backups and restore…", (), Menu.ARCHIVE),
    ActionSpec("quit", "Quit", ("Ctrl+Q",), Menu.ARCHIVE),
    ActionSpec("star", "Star or unstar", ("S",), Menu.ARTICLE),
    ActionSpec("toggle_read", "Mark read or unread", ("M",), Menu.ARTICLE),
    ActionSpec("tags", "Tags…", ("L",), Menu.ARTICLE),
    ActionSpec("mark_all_read", "Mark all in the list read", ("Shift+A",), Menu.ARTICLE),
    ActionSpec("mark_above_read", "Mark all above read", (), Menu.ARTICLE),
    ActionSpec("mark_below_read", "Mark all below read", (), Menu.ARTICLE),
    ActionSpec("highlight", "Highlight what is chosen", ("H",), Menu.ARTICLE),
    ActionSpec("note", "Note on the article", ("E",), Menu.ARTICLE),
    ActionSpec("undo", "Undo", ("Ctrl+Z",), Menu.ARTICLE),
    ActionSpec("redo", "Redo", ("Ctrl+Shift+Z",), Menu.ARTICLE),
    ActionSpec("copy_citation", "Copy with headline and date", ("Ctrl+Shift+C",), Menu.ARTICLE),
    ActionSpec("copy_link", "Copy address", (), Menu.ARTICLE),
    ActionSpec("open_in_browser", "Open in browser", ("O",), Menu.ARTICLE),
    ActionSpec("open_file", "Open file", (), Menu.ARTICLE),
    ActionSpec("show_file", "Show file in its folder", ("Ctrl+Shift+O",), Menu.ARTICLE),
    ActionSpec("print", "Print…", ("Ctrl+P",), Menu.ARTICLE),
    ActionSpec("save_pdf", "Save as PDF…", (), Menu.ARTICLE),
    ActionSpec("next_article", "Next article", ("J",), Menu.GO),
    ActionSpec("previous_article", "Previous article", ("K",), Menu.GO),
    ActionSpec("next_unread", "Next unread", ("N",), Menu.GO),
    ActionSpec("previous_unread", "Previous unread", ("P",), Menu.GO),
    ActionSpec("show_new", "Show new articles", (".",), Menu.GO),
    ActionSpec("page_down", "Page down, then next unread", ("Space",), Menu.GO, Where.READING),
    ActionSpec("page_up", "Page up", ("Shift+Space",), Menu.GO, Where.READING),
    ActionSpec("back", "Back", ("Alt+Left", "["), Menu.GO),
    ActionSpec("forward", "Forward", ("Alt+Right", "]"), Menu.GO),
    ActionSpec("compare", "Compare with the related article", ("C",), Menu.GO),
    ActionSpec("compare_captures", "Compare the article's captures", ("Shift+C",), Menu.GO),
    ActionSpec("story", "Story of the article", ("T",), Menu.GO),
    ActionSpec("stories", "All stories", ("Shift+T",), Menu.GO),
    ActionSpec("name", "Page of a chosen name", (), Menu.GO),
    ActionSpec("next_highlight", "Next highlight", ("F4",), Menu.GO),
    ActionSpec("previous_highlight", "Previous highlight", ("Shift+F4",), Menu.GO),
    ActionSpec("highlights", "All highlights", ("Shift+H",), Menu.GO),
    ActionSpec("rankings", "Rankings over time", ("R",), Menu.GO),
    ActionSpec("next_panel", "Next panel", ("F6",), Menu.GO),
    ActionSpec("previous_panel", "Previous panel", ("Shift+F6",), Menu.GO),
    ActionSpec("focus_library", "Go to library", ("Ctrl+1",), Menu.GO),
    ActionSpec("focus_list", "Go to article list", ("Ctrl+2",), Menu.GO),
    ActionSpec("focus_article", "Go to article", ("Ctrl+3",), Menu.GO),
    ActionSpec("focus_sidebar", "Go to sidebar", ("Ctrl+4",), Menu.GO),
    ActionSpec("search", "Search articles", ("/", "Ctrl+L"), Menu.SEARCH),
    ActionSpec("clear_search", "Close find, clear search", ("Esc",), Menu.SEARCH),
    ActionSpec("save_search", "Save search…", ("Ctrl+S",), Menu.SEARCH),
    ActionSpec("find_in_article", "Find in article", ("Ctrl+F",), Menu.SEARCH),
    ActionSpec("next_mark", "Next mark", ("F3",), Menu.SEARCH),
    ActionSpec("previous_mark", "Previous mark", ("Shift+F3",), Menu.SEARCH),
    ActionSpec(
        "new_in_story", "Show what is new in the story", ("Shift+N",), Menu.VIEW, checkable=True
    ),
    ActionSpec("zoom_in", "Larger text", ("Ctrl++", "Ctrl+="), Menu.VIEW),
    ActionSpec("zoom_out", "Smaller text", ("Ctrl+-",), Menu.VIEW),
    ActionSpec("zoom_reset", "Plain text size", ("Ctrl+0",), Menu.VIEW),
    ActionSpec("list_zoom_in", "Larger list", (), Menu.VIEW),
    ActionSpec("list_zoom_out", "Smaller list", (), Menu.VIEW),
    ActionSpec("list_zoom_reset", "Plain list size", (), Menu.VIEW),
    ActionSpec("look", "Look…", ("Ctrl+Shift+L",), Menu.VIEW),
    ActionSpec("toggle_theme", "Switch between light and dark", ("Ctrl+Shift+D",), Menu.VIEW),
    ActionSpec("theme_light", "Light theme", (), Menu.VIEW, checkable=True, choice="theme"),
    ActionSpec("theme_sepia", "Sepia theme", (), Menu.VIEW, checkable=True, choice="theme"),
    ActionSpec("theme_dark", "Dark theme", (), Menu.VIEW, checkable=True, choice="theme"),
    ActionSpec(
        "theme_contrast", "High contrast theme", (), Menu.VIEW, checkable=True, choice="theme"
    ),
    ActionSpec(
        "theme_system", "Theme of the system", (), Menu.VIEW, checkable=True, choice="theme"
    ),
    ActionSpec(
        "language_system",
        "Language of the system",
        (),
        Menu.VIEW,
        checkable=True,
        choice="language",
    ),
    ActionSpec(
        "language_en", "English", (), Menu.VIEW, checkable=True, choice="language", also="英語"
    ),
    ActionSpec(
        "language_ja", "日本語", (), Menu.VIEW, checkable=True, choice="language", also="Japanese"
    ),
    ActionSpec("page_alone", "Only the article", ("Z",), Menu.VIEW),
    ActionSpec("full_screen", "Full screen", ("F11",), Menu.VIEW),
    ActionSpec("sort", "Order and groups…", ("Y",), Menu.VIEW),
    ActionSpec("group_none", "No groups", (), Menu.VIEW, checkable=True, choice="group"),
    ActionSpec("group_day", "Group by day", (), Menu.VIEW, checkable=True, choice="group"),
    ActionSpec("group_story", "Group by story", (), Menu.VIEW, checkable=True, choice="group"),
    ActionSpec("density", "Next row height", ("D",), Menu.VIEW),
    ActionSpec("density_compact", "Compact rows", (), Menu.VIEW, checkable=True, choice="density"),
    ActionSpec("density_normal", "Normal rows", (), Menu.VIEW, checkable=True, choice="density"),
    ActionSpec("density_rich", "Rich rows", (), Menu.VIEW, checkable=True, choice="density"),
    ActionSpec("show_library", "Show library", ("F7",), Menu.VIEW, checkable=True),
    ActionSpec("show_sidebar", "Show sidebar", ("F8",), Menu.VIEW, checkable=True),
    ActionSpec("command_palette", "All commands…", ("Ctrl+K", "Ctrl+Shift+P"), Menu.HELP),
    ActionSpec("key_sheet", "Keys", ("?", "F1"), Menu.HELP),
)

CHOICES = {
    "language": "Language",
    "group": "Groups of articles",
    "density": "Rows of the list",
}
"""What is chosen by each set of actions of which exactly one is checked. The themes are missing:
`look_controls` has them."""

LIST_KEYS = (
    ("Up and down in lists", ("Up", "Down")),
    ("First and last", ("Home", "End")),
    ("Select more articles", ("Shift+Up", "Shift+Down")),
    ("Select all articles", ("Ctrl+A",)),
    ("Open what is selected", ("Return",)),
    ("Rename in the library", ("F2",)),
    ("Remove from the library", ("Del",)),
    ("Move up or down in the library", ("Alt+Up", "Alt+Down")),
    ("Earlier and later dates", ("Left", "Right")),
    ("More dates", ("Shift+Left", "Shift+Right")),
)
"""Keys that the panels answer by themselves; the key sheet shows them beside the table."""


def build(parent: QWidget, table: Iterable[ActionSpec] = ACTIONS) -> dict[str, QAction]:
    """The actions of `table` by name, owned by `parent`.

    Those of the window's scope work at once. Those of the reading scope are silent until
    `attach` adds them to the panels they belong to.
    """
    actions: dict[str, QAction] = {}
    choices: dict[str, QActionGroup] = {}
    for spec in table:
        action = QAction(text_of(spec), parent)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.choice:
            if spec.choice not in choices:
                choices[spec.choice] = QActionGroup(parent)
            choices[spec.choice].addAction(action)
        if spec.scope is Where.WINDOW:
            parent.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        actions[spec.name] = action
    return actions


def attach(
    actions: Mapping[str, QAction], panels: Iterable[QWidget], table: Iterable[ActionSpec] = ACTIONS
) -> None:
    """Make the actions of the reading scope work in `panels`."""
    names = [spec.name for spec in table if spec.scope is Where.READING]
    for panel in panels:
        panel.addActions([actions[name] for name in names])


def fill_menu(
    menu: QMenu | QMenuBar, actions: Mapping[str, QAction], table: Iterable[ActionSpec] = ACTIONS
) -> dict[Menu, QMenu]:
    """Add a submenu for each menu of the table, in order; these submenus."""
    submenus: dict[Menu, QMenu] = {}
    for spec in table:
        if spec.menu not in submenus:
            submenus[spec.menu] = menu.addMenu(menu_title(spec.menu))
        submenus[spec.menu].addAction(actions[spec.name])
    return submenus


def text_of(spec: ActionSpec) -> str:
    """The text of an action in the window's language."""
    return QCoreApplication.translate("actions", spec.text)


def choice_title(choice: str) -> str:
    """What is chosen by a set of actions, in the window's language; "" where nobody says it."""
    return QCoreApplication.translate("actions", CHOICES[choice]) if choice in CHOICES else ""


def menu_title(menu: Menu) -> str:
    """The title of a menu in the window's language."""
    return QCoreApplication.translate("actions", menu.value)


def key_text(keys: Iterable[str]) -> str:
    """Keys as this platform writes them: "Alt+Left or ["."""
    native = QKeySequence.SequenceFormat.NativeText
    shown = [QKeySequence(key).toString(native) for key in keys]
    return QCoreApplication.translate("actions", " or ").join(shown)
