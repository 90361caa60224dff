<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong ({0}: {1}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%n captures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>file gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n captures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>File gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BumpChart</name>
    <message>
        <source>{count} titles in {states} captures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commanding</name>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Two articles side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyNotice</name>
    <message>
        <source>Without “{0}”: 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without “{0}”: {1} articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramPanel</name>
    <message>
        <source>Hits by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} to {2}, the most in {3}: {4}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexProcess</name>
    <message>
        <source>The folders are not watched any more; F5 looks through them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys}, which is also: {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Plain key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: the program&apos;s own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ also: {others}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} unread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This article can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline and date copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Marked read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search saved in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search taken out of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameLinks</name>
    <message>
        <source>Detected names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>Mentions by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected names met with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the newest {count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected name · person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected name · organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected name · place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest {shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: {menu}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s keys everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by file or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file of the archive could be read as an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem mentions “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message>
        <source>Other lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ not in this archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest {count} captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a line, or go through them with ↑ and ↓.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 title that the archive does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} titles that the archive does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this archive. A click searches for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list, or begin with a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Did you mean {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {0}? ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}? ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {0} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceProcess</name>
    <message>
        <source>The answer can&apos;t be read: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search process ended over this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search process can&apos;t be kept running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Beside the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article to see what belongs with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing related in this archive yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for related articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingsSection</name>
    <message>
        <source>Show this list over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most read by you in “{section}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most read by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popular in “{section}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured on {day} or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this archive. A click searches for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down {places}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoriesPage</name>
    <message>
        <source>{count} stories of several articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stories yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed and pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest {shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under each article: the detected names it was the first to bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the article before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of this story</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Looking through the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering stories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visiting</name>
    <message>
        <source>Open an article that has a related one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story unpinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story no longer followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories joined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A folded news sheet with a red seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the news you keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kawaraban reads the articles you have saved as text files: it finds them at once and shows what belongs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop files or a folder here. Your files are only read, never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article in “{folders}”. What you save there as a text file appears here within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop files or a folder here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive opened last was “{folder}”. If it is on a disk, connect that and start again; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Open a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LibraryView</name>
    <message>
        <source>Remove saved search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Switch</name>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list as the paper printed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I read most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescan folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star or unstar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all in the list read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy headline and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show file in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down, then next unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the related article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rankings over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to article list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find, clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日本語</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier and later dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More dates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, in the future</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
