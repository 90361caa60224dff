"""The colours of the window: one table, a column a theme. A test holds every pair to 4.5:1."""

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

    def colours(self) -> dict[str, str]:
        """The colours by their role, for pages."""
        roles = (field.name for field in fields(self) if field.name != "name")
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
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own widgets use it."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.surface,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
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
        role.Mid: theme.hairline,
        role.Accent: theme.accent,
    }
    made = QPalette()
    for colour_role, colour in colours.items():
        made.setColor(colour_role, QColor(colour))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(theme.quiet))
    return made
