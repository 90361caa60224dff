<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
