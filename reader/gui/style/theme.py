"""The colours of the window: one table, a column a theme. A test holds every pair to 4.5:1,
those of high contrast to 7:1."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look by their role, each as "#rrggbb"."""

    name: str
    paper: str  # ground of the reading pane and of fields one types in
    surface: str  # ground of list, library pane, sidebar and bars
    ink: str
    quiet: str  # dates, labels, what the archive lacks
    hairline: str
    accent: str  # unread dot, selected bar, first ordinals, links
    selection: str
    mark: str  # ground of a found word, with `ink` on it
    current_mark: str  # ground of the mark one stands on
    chosen_text: str  # ground of text chosen with mouse or keys, with `ink` on it
    dark: bool = False  # light text on a dark ground

    def colours(self) -> dict[str, str]:
        """The colours by their role, for pages."""
        roles = (field.name for field in fields(self) if field.type is str and field.name != "name")
        return {role: getattr(self, role) for role in roles}


LIGHT = Theme(
    name="light",
    paper="#fbfaf7",
    surface="#f5f2ec",
    ink="#1d1b18",
    quiet="#645e56",
    hairline="#e4dfd6",
    accent="#b3372a",
    selection="#f0e4db",
    mark="#fbe38e",
    current_mark="#f5b942",
    chosen_text="#e3cbbd",
)
DARK = Theme(
    name="dark",
    paper="#1b1a18",
    surface="#211f1d",
    ink="#e9e4db",
    quiet="#a39c90",
    hairline="#35322e",
    accent="#e0735f",
    selection="#33291f",
    mark="#5e4f1a",
    current_mark="#7a4a10",
    chosen_text="#553a30",
    dark=True,
)
SEPIA = Theme(
    name="sepia",
    paper="#f6edda",
    surface="#efe4cc",
    ink="#2e2416",
    quiet="#63563f",
    hairline="#dccfb2",
    accent="#9a2f1f",
    selection="#e6d8b9",
    mark="#f3d27a",
    current_mark="#e5ad45",
    chosen_text="#dcc59d",
)
CONTRAST = Theme(
    name="contrast",
    paper="#ffffff",
    surface="#ffffff",
    ink="#000000",
    quiet="#333333",
    hairline="#767676",
    accent="#8a1206",
    selection="#ffe9d9",
    mark="#ffe600",
    current_mark="#ffb000",
    chosen_text="#c9defd",
)
CONTRAST_DARK = Theme(
    name="contrast-dark",
    paper="#000000",
    surface="#000000",
    ink="#ffffff",
    quiet="#d9d9d9",
    hairline="#8a8a8a",
    accent="#ffb3a3",
    selection="#38281f",
    mark="#5a4a00",
    current_mark="#7d3c00",
    chosen_text="#23407a",
    dark=True,
)
THEMES = {theme.name: theme for theme in (LIGHT, SEPIA, DARK, CONTRAST, CONTRAST_DARK)}


def theme_of(choice: str, *, dark: bool, contrast: bool) -> Theme:
    """The theme that a choice means where the desktop is dark or asks for more contrast.

    "system" follows the desktop in both, "contrast" in what is light on dark.
    """
    if choice == "contrast" or (choice == "system" and contrast):
        return CONTRAST_DARK if dark else CONTRAST
    if choice == "system":
        return DARK if dark else LIGHT
    return THEMES[choice]


def switch_palette(theme: Theme) -> QPalette:
    """The same for check boxes and radio buttons: their rims Fusion draws in a dark shade of the
    window, which would not be seen on a dark one, and the frame of the focus in the highlight."""
    made = palette(theme)
    made.setColor(QPalette.ColorRole.Window, QColor(theme.quiet))
    made.setColor(QPalette.ColorRole.Highlight, QColor(theme.accent))
    return made


def palette(theme: Theme, ground: str = "") -> QPalette:
    """The theme as Qt's own widgets use it; `ground` is that of fields and views and all around
    them, where it is one."""
    role = QPalette.ColorRole
    colours = {
        role.Window: ground or theme.surface,
        role.WindowText: theme.ink,
        role.Base: ground or theme.paper,
        role.AlternateBase: theme.surface,
        role.Text: theme.ink,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.surface,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.chosen_text,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Midlight: theme.selection,
        role.Mid: theme.hairline,
        role.Accent: theme.accent,
    }
    made = QPalette()
    for colour_role, colour in colours.items():
        made.setColor(colour_role, QColor(colour))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(theme.quiet))
    return made
