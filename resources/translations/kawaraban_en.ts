<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BumpChart</name>
    <message numerus="yes">
        <source>{count} titles in %Ln captures</source>
        <translation>
            <numerusform>{count} titles in %Ln capture</numerusform>
            <numerusform>{count} titles in %Ln captures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%Ln headlines and dates copied</source>
        <translation>
            <numerusform>%Ln headline and date copied</numerusform>
            <numerusform>%Ln headlines and dates copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>The %Ln selected articles</source>
        <translation>
            <numerusform>The selected article</numerusform>
            <numerusform>The %Ln selected articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln articles in the list</source>
        <translation>
            <numerusform>The article in the list</numerusform>
            <numerusform>All %Ln articles in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All highlights, in %Ln articles</source>
        <translation>
            <numerusform>All highlights, in %Ln article</numerusform>
            <numerusform>All highlights, in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles exported.</source>
        <translation>
            <numerusform>%Ln article exported.</numerusform>
            <numerusform>%Ln articles exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%Ln articles found</source>
        <translation>
            <numerusform>%Ln article found</numerusform>
            <numerusform>%Ln articles found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message numerus="yes">
        <source>%Ln highlights are no longer in the text</source>
        <translation>
            <numerusform>%Ln highlight is no longer in the text</numerusform>
            <numerusform>%Ln highlights are no longer in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>{0}, saved search, %Ln articles</source>
        <translation>
            <numerusform>{0}, saved search, %Ln article</numerusform>
            <numerusform>{0}, saved search, %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, %Ln articles</source>
        <translation>
            <numerusform>{0}, %Ln article</numerusform>
            <numerusform>{0}, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message numerus="yes">
        <source>in the newest %Ln articles</source>
        <translation>
            <numerusform>in the newest article</numerusform>
            <numerusform>in the newest %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message numerus="yes">
        <source>%Ln captures</source>
        <translation>
            <numerusform>%Ln capture</numerusform>
            <numerusform>%Ln captures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln captures</source>
        <translation>
            <numerusform>the newest capture</numerusform>
            <numerusform>the newest %Ln captures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingsSection</name>
    <message numerus="yes">
        <source>read %Ln times</source>
        <translation>
            <numerusform>read once</numerusform>
            <numerusform>read %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageTable</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoriesPage</name>
    <message numerus="yes">
        <source>%Ln stories of several articles</source>
        <translation>
            <numerusform>%Ln story of several articles</numerusform>
            <numerusform>%Ln stories of several articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPopup</name>
    <message numerus="yes">
        <source>Tags of %Ln articles</source>
        <translation>
            <numerusform>Tags of %Ln article</numerusform>
            <numerusform>Tags of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message numerus="yes">
        <source>Tagged “{name}” (%Ln)</source>
        <translation>
            <numerusform>Tagged “{name}” (%Ln)</numerusform>
            <numerusform>Tagged “{name}” (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{name}” taken away (%Ln)</source>
        <translation>
            <numerusform>Tag “{name}” taken away (%Ln)</numerusform>
            <numerusform>Tag “{name}” taken away (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
</TS>
