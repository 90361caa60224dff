"""What the actions of the one table do in the window, menu by menu."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.gui.settings import LANGUAGE_CHOICES
from reader.gui.style.density import Density

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow

Acts = dict[str, Callable[..., object]]


def acts(window: "MainWindow") -> Acts:
    """What each action of the table does in a window, by the action's name."""
    return _archive(window) | _article(window) | _go(window) | _search(window) | _view(window)


def _archive(window: "MainWindow") -> Acts:
    return {
        "open_folder": window.choose_folder,
        "rescan": window.upkeep.rescan,
        "problems": window.show_problems,
        "export": window.exporting.show,
        "backups": window.restoring.show,
        "quit": window.close,
        "command_palette": window.commanding.show_palette,
        "preferences": lambda: window.sheets.show_preferences(window.actions_by_name),
        "key_sheet": window.sheets.show_keys,
    }


def _article(window: "MainWindow") -> Acts:
    marking, articles = window.marking, window.panels.article_list
    handing_out = window.handing_out
    return {
        "star": window.choosing.star,
        "toggle_read": window.choosing.toggle_read,
        "tags": window.tagging.open,
        "mark_all_read": lambda: marking.mark_read(articles.ids(), True),
        "mark_above_read": window.choosing.read_above,
        "mark_below_read": window.choosing.read_below,
        "highlight": window.highlighting.highlight,
        "note": window.noting.open,
        "undo": marking.undo,
        "redo": marking.redo,
        "copy_citation": window.choosing.copy_citations,
        "copy_link": handing_out.copy_link,
        "open_in_browser": handing_out.open_in_browser,
        "open_file": handing_out.open_file,
        "show_file": handing_out.show_file,
        "print": handing_out.print,
        "save_pdf": handing_out.save_pdf,
    }


def _go(window: "MainWindow") -> Acts:
    panels = window.panels
    articles = panels.article_list
    return {
        "next_article": lambda: articles.step(+1),
        "previous_article": lambda: articles.step(-1),
        "next_unread": lambda: articles.step_unread(+1),
        "previous_unread": lambda: articles.step_unread(-1),
        "show_new": window.finding.showing.show_new,
        "page_down": window.paging.down,
        "page_up": window.paging.up,
        "back": window.reading.back,
        "forward": window.reading.forward,
        "next_panel": lambda: panels.step_focus(+1),
        "previous_panel": lambda: panels.step_focus(-1),
        "focus_library": lambda: panels.focus(panels.library_pane),
        "focus_list": lambda: panels.focus(articles),
        "focus_article": lambda: panels.focus(panels.pages),
        "compare": window.visiting.compare,
        "compare_captures": window.visiting.captures_of_open,
        "story": window.visiting.story_of_open,
        "name": window.visiting.name_of_chosen,
        "stories": window.visiting.stories,
        "next_highlight": lambda: window.highlighting.step(+1),
        "previous_highlight": lambda: window.highlighting.step(-1),
        "highlights": window.highlighting.show_all,
        "rankings": lambda: window.visiting.history(),
        "focus_sidebar": lambda: panels.focus(panels.sidebar),
    }


def _search(window: "MainWindow") -> Acts:
    pane = window.panels.reading_pane
    return {
        "search": window.panels.search_bar.focus_field,
        "clear_search": window.leave,
        "save_search": window.saving.ask_name,
        "find_in_article": pane.open_find,
        "next_mark": pane.next_mark,
        "previous_mark": pane.previous_mark,
    }


def _view(window: "MainWindow") -> Acts:
    look, panels = window.look, window.panels
    return {
        "new_in_story": window.new_in_story.choose,
        "zoom_in": lambda: look.zoom(+1),
        "zoom_out": lambda: look.zoom(-1),
        "zoom_reset": lambda: look.zoom(0),
        "list_zoom_in": lambda: look.zoom_list(+1),
        "list_zoom_out": lambda: look.zoom_list(-1),
        "list_zoom_reset": lambda: look.zoom_list(0),
        "look": window.dressing.show,
        "toggle_theme": look.toggle_theme,
        "theme_light": lambda: look.choose_theme("light"),
        "theme_sepia": lambda: look.choose_theme("sepia"),
        "theme_dark": lambda: look.choose_theme("dark"),
        "theme_contrast": lambda: look.choose_theme("contrast"),
        "theme_system": lambda: look.choose_theme("system"),
        **{
            f"language_{choice}": partial(window.language_requested.emit, choice)
            for choice in LANGUAGE_CHOICES
        },
        "page_alone": window.page_alone.toggle,
        "full_screen": window.page_alone.toggle_full_screen,
        **_list_view(window),
        "show_library": panels.show_library_pane,
        "show_sidebar": panels.show_sidebar,
    }


def _list_view(window: "MainWindow") -> Acts:
    choosing = window.choosing
    return {
        "sort": window.panels.search_bar.open_sort,
        "group_none": lambda: choosing.group(""),
        "group_day": lambda: choosing.group("day"),
        "group_story": lambda: choosing.group("story"),
        "density": choosing.cycle_density,
        "density_compact": lambda: choosing.choose_density(Density.COMPACT),
        "density_normal": lambda: choosing.choose_density(Density.NORMAL),
        "density_rich": lambda: choosing.choose_density(Density.RICH),
    }
