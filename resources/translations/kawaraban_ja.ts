<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong ({0}: {1}).</source>
        <translation>問題が起きました（{0}: {1}）。</translation>
    </message>
    <message>
        <source>This archive can&apos;t be opened</source>
        <translation>このアーカイブを開けません</translation>
    </message>
</context>
<context>
    <name>Archives</name>
    <message>
        <source>Open recent</source>
        <translation>最近開いたアーカイブ</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>記事のフォルダーを開く</translation>
    </message>
    <message>
        <source>Kawaraban reads folders: put the files into {folder}, and they are in the list within two seconds.</source>
        <translation>Kawarabanはフォルダーを読みます。ファイルを{folder}に入れると、2秒以内に一覧に表示されます。</translation>
    </message>
    <message>
        <source>Kawaraban reads folders: open the one that the files are in.</source>
        <translation>Kawarabanはフォルダーを読みます。ファイルの入っているフォルダーを開いてください。</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>記事</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>No date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>In no story</source>
        <translation>話題に属さない記事</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1件</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count}件</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>タグ「{name}」</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>File gone</source>
        <translation>ファイルなし</translation>
    </message>
</context>
<context>
    <name>BackupsSheet</name>
    <message>
        <source>Backups and restore</source>
        <translation>バックアップと復元</translation>
    </message>
    <message>
        <source>What you read, starred, tagged and noted is backed up once a day, and before every restore. Restoring one of these changes nothing else.</source>
        <translation>既読、スター、タグ、メモは1日1回、また復元の前に必ずバックアップされます。復元しても、ほかのものは変わりません。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Add it to what is there, and take nothing away</source>
        <translation>今あるものに追加し、何も消さない</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>ファイルから復元…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made today.</source>
        <translation>バックアップはまだありません。今日、最初のものが作られます。</translation>
    </message>
    <message>
        <source>Restoring it would change:</source>
        <translation>復元すると次のように変わります：</translation>
    </message>
    <message>
        <source>Restoring it would change nothing.</source>
        <translation>復元しても何も変わりません。</translation>
    </message>
    <message>
        <source>Save the reading state</source>
        <translation>閲覧記録を保存</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>ファイルから復元</translation>
    </message>
    <message>
        <source>{date}: daily, {size}</source>
        <translation>{date}&#x3000;毎日の分、{size}</translation>
    </message>
    <message>
        <source>{date}: before a restore, {size}</source>
        <translation>{date}&#x3000;復元の前、{size}</translation>
    </message>
    <message>
        <source>{date}: before an update of the program, {size}</source>
        <translation>{date}&#x3000;プログラム更新の前、{size}</translation>
    </message>
    <message>
        <source>Working out what it would change…</source>
        <translation>何が変わるかを調べています…</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Articles marked read</source>
        <translation>既読の記事</translation>
    </message>
    <message>
        <source>Starred articles</source>
        <translation>スター付きの記事</translation>
    </message>
    <message>
        <source>Articles opened</source>
        <translation>開いた記事</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tags on articles</source>
        <translation>記事に付けたタグ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>Articles begun</source>
        <translation>読みかけの記事</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Closed groups of saved searches</source>
        <translation>閉じた検索グループ</translation>
    </message>
    <message>
        <source>Lines of the history</source>
        <translation>履歴の行</translation>
    </message>
    <message>
        <source>Articles put into stories or out of them</source>
        <translation>話題に入れた、または外した記事</translation>
    </message>
    <message>
        <source>Articles of named stories</source>
        <translation>名前を付けた話題の記事</translation>
    </message>
    <message>
        <source>Articles of pinned stories</source>
        <translation>ピン留めした話題の記事</translation>
    </message>
    <message>
        <source>Articles of followed stories</source>
        <translation>フォロー中の話題の記事</translation>
    </message>
    <message>
        <source>Articles of stories looked at</source>
        <translation>見た話題の記事</translation>
    </message>
</context>
<context>
    <name>BumpChart</name>
    <message>
        <source>Places over time</source>
        <translation>順位の推移</translation>
    </message>
    <message numerus="yes">
        <source>{count} titles in %Ln captures</source>
        <translation>
            <numerusform>保存版%Ln件に見出し{count}本</numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>Access ranking</source>
        <translation>アクセスランキング</translation>
    </message>
    <message>
        <source>Popular</source>
        <translation>人気記事</translation>
    </message>
    <message>
        <source>Latest articles</source>
        <translation>新着記事</translation>
    </message>
    <message>
        <source>Top stories</source>
        <translation>トップ記事</translation>
    </message>
    <message>
        <source>Still at {place}</source>
        <translation>{place}位のまま</translation>
    </message>
    <message>
        <source>over {days} day</source>
        <translation>{days}日間</translation>
    </message>
    <message>
        <source>over {days} days</source>
        <translation>{days}日間</translation>
    </message>
    <message>
        <source>Last at {place}</source>
        <translation>最後は{place}位</translation>
    </message>
    <message>
        <source>Rose from {before} to {now}</source>
        <translation>{before}位から{now}位に上昇</translation>
    </message>
    <message>
        <source>Fell from {before} to {now}</source>
        <translation>{before}位から{now}位に下降</translation>
    </message>
    <message>
        <source>best {place}</source>
        <translation>最高{place}位</translation>
    </message>
    <message>
        <source>in {seen} of {states} captures</source>
        <translation>保存版{states}件のうち{seen}件</translation>
    </message>
    <message>
        <source>Popular in “{section}”</source>
        <translation>「{section}」の人気記事</translation>
    </message>
    <message>
        <source>New at {place}</source>
        <translation>{place}位に初登場</translation>
    </message>
    <message>
        <source>At {place}</source>
        <translation>{place}位</translation>
    </message>
</context>
<context>
    <name>CapturesPage</name>
    <message>
        <source>Two captures of one article</source>
        <translation>同じ記事の二つの保存版</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}：{choice}</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>%Ln headlines and dates copied</source>
        <translation>
            <numerusform>%Ln件の見出しと日付をコピーしました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>すべてのコマンド</translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation>操作、または移動先</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>その名前のものはありません。</translation>
    </message>
</context>
<context>
    <name>Commanding</name>
    <message>
        <source>All articles</source>
        <translation>すべての記事</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>ジャンル</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Access ranking</source>
        <translation>アクセスランキング</translation>
    </message>
    <message>
        <source>List over time</source>
        <translation>順位の推移</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>記事</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Two articles side by side</source>
        <translation>二つの記事の比較</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>入力候補</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>field</source>
        <translation>検索項目</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>保存した検索</translation>
    </message>
</context>
<context>
    <name>EmptyNotice</name>
    <message>
        <source>Without “{0}”: 1 article</source>
        <translation>「{0}」を除くと1件</translation>
    </message>
    <message>
        <source>Without “{0}”: {1} articles</source>
        <translation>「{0}」を除くと{1}件</translation>
    </message>
</context>
<context>
    <name>ExportProcess</name>
    <message>
        <source>The export broke off. Nothing of it was left behind.</source>
        <translation>書き出しが途中で終わりました。書きかけのものは残っていません。</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>保存先(&amp;T)</translation>
    </message>
    <message>
        <source>Where the export is written to</source>
        <translation>書き出し先</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>書き出し先</translation>
    </message>
    <message>
        <source>Markdown, a file for each article</source>
        <translation>Markdown（記事ごとに1ファイル）</translation>
    </message>
    <message>
        <source>HTML, one page</source>
        <translation>HTML（1ページ）</translation>
    </message>
    <message>
        <source>PDF, one document</source>
        <translation>PDF（一つの文書）</translation>
    </message>
    <message>
        <source>PDF, a file for each article</source>
        <translation>PDF（記事ごとに1ファイル）</translation>
    </message>
    <message>
        <source>JSON Lines, for programs</source>
        <translation>JSON Lines（プログラム用）</translation>
    </message>
    <message>
        <source>BibTeX, for reference managers</source>
        <translation>BibTeX（文献管理ソフト用）</translation>
    </message>
    <message>
        <source>Say in which folder: choose one, or type its whole path.</source>
        <translation>保存先のフォルダーを選ぶか、完全なパスを入力してください。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>An export is under way: stop it first.</source>
        <translation>書き出しの途中です。先に止めてください。</translation>
    </message>
    <message>
        <source>There is no article to export.</source>
        <translation>書き出す記事がありません。</translation>
    </message>
    <message>
        <source>article</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>This article: {headline}</source>
        <translation>この記事：{headline}</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected articles</source>
        <translation>
            <numerusform>選択した%Ln件の記事</numerusform>
        </translation>
    </message>
    <message>
        <source>articles</source>
        <translation>記事</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln articles in the list</source>
        <translation>
            <numerusform>一覧の記事すべて（%Ln件）</numerusform>
        </translation>
    </message>
    <message>
        <source>The story “{name}”</source>
        <translation>話題「{name}」</translation>
    </message>
    <message>
        <source>story</source>
        <translation>話題</translation>
    </message>
    <message numerus="yes">
        <source>All highlights, in %Ln articles</source>
        <translation>
            <numerusform>すべてのハイライト（%Ln件の記事）</numerusform>
        </translation>
    </message>
    <message>
        <source>highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>The export was stopped: nothing was written.</source>
        <translation>書き出しを止めました。何も書かれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles exported.</source>
        <translation>
            <numerusform>%Ln件の記事を書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{exported} {missing} left out: the library lacks them.</source>
        <translation>{exported}{missing}件は除きました：ライブラリーにありません。</translation>
    </message>
    <message>
        <source>{exported} Of {count} only what is kept: their files are gone.</source>
        <translation>{exported}{count}件は残っている部分だけです：ファイルがありません。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>記事内を検索</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current}／{total}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>One article found</source>
        <translation>1件見つかりました</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles found</source>
        <translation>
            <numerusform>%Ln件見つかりました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Quote copied with headline and date</source>
        <translation>引用を見出しと日付つきでコピーしました</translation>
    </message>
    <message>
        <source>Headline and date copied</source>
        <translation>見出しと日付をコピーしました</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>アドレスをコピーしました</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFとして保存</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name}として保存しました</translation>
    </message>
    <message>
        <source>{action} ({reason})</source>
        <translation>{action}（{reason}）</translation>
    </message>
    <message>
        <source>no article is open</source>
        <translation>記事が開かれていません</translation>
    </message>
    <message>
        <source>the file tells no address</source>
        <translation>ファイルにアドレスがありません</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>ファイルがありません</translation>
    </message>
</context>
<context>
    <name>HighlightLayer</name>
    <message>
        <source>{colour} highlight</source>
        <translation>{colour}のハイライト</translation>
    </message>
</context>
<context>
    <name>HighlightPopover</name>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>ハイライトを削除</translation>
    </message>
    <message>
        <source>Remove the highlight (Delete)</source>
        <translation>ハイライトを削除 (Delete)</translation>
    </message>
    <message>
        <source>Comment (Escape closes it)</source>
        <translation>コメント（Escape で閉じる）</translation>
    </message>
    <message>
        <source>Comment on the highlight</source>
        <translation>ハイライトへのコメント</translation>
    </message>
    <message>
        <source>1–4: colour</source>
        <translation>1–4：色</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number}／{total}</translation>
    </message>
    <message>
        <source>Highlight {number} of {total}, {colour}</source>
        <translation>ハイライト{total}件中の{number}件目、{colour}</translation>
    </message>
    <message>
        <source>No longer in the text: “{words}”</source>
        <translation>本文にはもうありません：「{words}」</translation>
    </message>
    <message>
        <source>Return: change the comment</source>
        <translation>Return：コメントを変更</translation>
    </message>
    <message>
        <source>Return: comment</source>
        <translation>Return：コメント</translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message>
        <source>Choose words of the article first: with the mouse or Shift and arrows.</source>
        <translation>先に記事の語句を、マウスかShiftと矢印キーで選択してください。</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this article.</source>
        <translation>この記事にハイライトはありません。</translation>
    </message>
    <message>
        <source>1 highlight is no longer in the text</source>
        <translation>1件のハイライトが本文に見つかりません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlights are no longer in the text</source>
        <translation>
            <numerusform>%Ln件のハイライトが本文に見つかりません</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment written</source>
        <translation>コメントを書きました</translation>
    </message>
    <message>
        <source>Comment taken away</source>
        <translation>コメントを削除しました</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>ハイライトしました</translation>
    </message>
    <message>
        <source>Highlight recoloured</source>
        <translation>ハイライトの色を変えました</translation>
    </message>
    <message>
        <source>Highlight taken away</source>
        <translation>ハイライトを削除しました</translation>
    </message>
</context>
<context>
    <name>HighlightsPage</name>
    <message>
        <source>Words, comments, headlines or colours</source>
        <translation>語句、コメント、見出し、色</translation>
    </message>
    <message>
        <source>Look among the highlights</source>
        <translation>ハイライトを検索</translation>
    </message>
    <message>
        <source>Choose words of an article and press H to highlight them.</source>
        <translation>記事の語句を選択してHを押すと、ハイライトできます。</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>No longer in the archive</source>
        <translation>アーカイブにもうない記事</translation>
    </message>
    <message>
        <source>Show them article by article</source>
        <translation>記事ごとに表示</translation>
    </message>
    <message>
        <source>Show the newest first</source>
        <translation>新しい順に表示</translation>
    </message>
    <message>
        <source>{shown} of {total} are shown: type a word to find others.</source>
        <translation>{total}件のうち{shown}件を表示しています。ほかのものは語句を入力して探せます。</translation>
    </message>
    <message>
        <source>None of them has these words.</source>
        <translation>この語句を含むものはありません。</translation>
    </message>
</context>
<context>
    <name>HistogramPanel</name>
    <message>
        <source>Hits by date</source>
        <translation>日付別の件数</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Hits by day</source>
        <translation>日別の件数</translation>
    </message>
    <message>
        <source>Hits by week</source>
        <translation>週別の件数</translation>
    </message>
    <message>
        <source>Hits by month</source>
        <translation>月別の件数</translation>
    </message>
    <message>
        <source>Hits by year</source>
        <translation>年別の件数</translation>
    </message>
    <message>
        <source>{0} without a date</source>
        <translation>日付なし{0}件</translation>
    </message>
    <message>
        <source>{0}, {1} to {2}, the most in {3}: {4}.</source>
        <translation>{0}、{1}から{2}まで、最多は{3}の{4}件。</translation>
    </message>
</context>
<context>
    <name>IndexProcess</name>
    <message>
        <source>The folders are not watched any more; F5 looks through them.</source>
        <translation>フォルダーの監視を終えました。F5で調べ直せます。</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>キーを押す…</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>was: {others}</source>
        <translation>元は：{others}</translation>
    </message>
    <message>
        <source>now: {others}</source>
        <translation>現在は：{others}</translation>
    </message>
    <message>
        <source>{key} can&apos;t be given away: lists, texts and buttons need it.</source>
        <translation>{key} は割り当てられません。一覧、文章、ボタンで使われます。</translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation>標準のキー</translation>
    </message>
    <message>
        <source>{action}: standard key</source>
        <translation>{action}：標準のキー</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>リスト</translation>
    </message>
</context>
<context>
    <name>LibraryDelegate</name>
    <message>
        <source>New name of {0}</source>
        <translation>{0}の新しい名前</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Remove saved search</source>
        <translation>保存した検索を削除</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>タグを削除</translation>
    </message>
    <message>
        <source>Take the group apart</source>
        <translation>グループを解除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>新しいグループ…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>統合先</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>すべての記事</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>Followed stories</source>
        <translation>フォロー中の話題</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>ジャンル</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>ジャンルなし</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>It keeps the meaning it was saved with: the same words would be read differently today.</source>
        <translation>保存したときの意味のまま検索します。同じ語句は今では別の意味に読まれます。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>{0}, group, closed</source>
        <translation>{0}、グループ、閉じています</translation>
    </message>
    <message>
        <source>{0}, group, open</source>
        <translation>{0}、グループ、開いています</translation>
    </message>
    <message>
        <source>{0}, saved search</source>
        <translation>{0}、保存した検索</translation>
    </message>
    <message numerus="yes">
        <source>{0}, saved search, %Ln articles</source>
        <translation>
            <numerusform>{0}、保存した検索、%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>話題%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, %Ln articles</source>
        <translation>
            <numerusform>{0}、%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>, {0} unread</source>
        <translation>、未読{0}件</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>問題1件</translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation>問題{0}件</translation>
    </message>
    <message>
        <source>Group taken apart</source>
        <translation>グループを解除しました</translation>
    </message>
    <message>
        <source>Group renamed</source>
        <translation>グループの名前を変えました</translation>
    </message>
    <message>
        <source>Group moved</source>
        <translation>グループを移動しました</translation>
    </message>
    <message>
        <source>Search moved</source>
        <translation>検索を移動しました</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新しいグループ</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>セピア</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高コントラスト</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>本文の書体</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>明朝</translation>
    </message>
    <message>
        <source>{family} (sans)</source>
        <translation>{family}（ゴシック）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Plain size</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>List size</source>
        <translation>一覧の大きさ</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>短い</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>長い</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行の長さ</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>Airy</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行間</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Marked read</source>
        <translation>既読にしました</translation>
    </message>
    <message>
        <source>Marked unread</source>
        <translation>未読にしました</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スターを付けました</translation>
    </message>
    <message>
        <source>Star taken away</source>
        <translation>スターを外しました</translation>
    </message>
    <message>
        <source>Undone: %s</source>
        <translation>元に戻しました：%s</translation>
    </message>
</context>
<context>
    <name>NameLinks</name>
    <message>
        <source>Detected names: {names}</source>
        <translation>検出した名前：{names}</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>Mentions by date</source>
        <translation>日付別の言及</translation>
    </message>
    <message>
        <source>Detected names met with it</source>
        <translation>一緒に出てくる名前</translation>
    </message>
    <message numerus="yes">
        <source>in the newest %Ln articles</source>
        <translation>
            <numerusform>新しい%Ln件の記事による</numerusform>
        </translation>
    </message>
    <message>
        <source>None.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>Words chosen in an article</source>
        <translation>記事で選択した語句</translation>
    </message>
    <message>
        <source>Detected name · person</source>
        <translation>検出した名前・人物</translation>
    </message>
    <message>
        <source>Detected name · organisation</source>
        <translation>検出した名前・組織</translation>
    </message>
    <message>
        <source>Detected name · place</source>
        <translation>検出した名前・地名</translation>
    </message>
    <message>
        <source>Detected name</source>
        <translation>検出した名前</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1件</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>{0}件</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>別の形：{names}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>the newest {shown} of {total}</source>
        <translation>{total}件のうち新しい{shown}件</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>見出しなし</translation>
    </message>
</context>
<context>
    <name>NewInStory</name>
    <message>
        <source>This article belongs to no story yet.</source>
        <translation>この記事はまだどの話題にも属していません。</translation>
    </message>
</context>
<context>
    <name>NewLine</name>
    <message>
        <source>1 new article</source>
        <translation>新着1件</translation>
    </message>
    <message>
        <source>{count} new articles</source>
        <translation>新着{count}件</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Markdown · Escape goes back</source>
        <translation>Markdown・Escで戻る</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>メモを削除</translation>
    </message>
    <message>
        <source>Write on the note</source>
        <translation>メモの続きを書く</translation>
    </message>
    <message>
        <source>Note on the article, in Markdown</source>
        <translation>記事のメモ（Markdown）</translation>
    </message>
    <message>
        <source>What you want to remember of this article</source>
        <translation>この記事について覚えておきたいこと</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Note taken away</source>
        <translation>メモを削除しました</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>メモを書きました</translation>
    </message>
</context>
<context>
    <name>NoveltyLabel</name>
    <message>
        <source>New in this one: all of it, for it is the first of its story.</source>
        <translation>この話題の最初の記事なので、すべてが新しい内容です。</translation>
    </message>
    <message>
        <source>New in this one: nothing.</source>
        <translation>この記事に新しい内容はありません。</translation>
    </message>
    <message>
        <source>New in this one: 1 sentence, with a rule beside it.</source>
        <translation>新しい内容は1文です（横に線があります）。</translation>
    </message>
    <message>
        <source>New in this one: {count} sentences, with a rule beside them.</source>
        <translation>新しい内容は{count}文です（横に線があります）。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening …</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>This article can&apos;t be shown</source>
        <translation>この記事は表示できません</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>その名前のものはありません。</translation>
    </message>
    <message>
        <source>Keys: {menu}</source>
        <translation>キー：{menu}</translation>
    </message>
    <message>
        <source>Standard keys everywhere</source>
        <translation>すべて標準のキーに</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>すべてのキー</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Filter by file or reason</source>
        <translation>ファイル名や理由で絞り込む</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>問題を絞り込む</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>問題1件</translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation>問題{0}件</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>{0} of {1} problems</source>
        <translation>問題{1}件のうち{0}件</translation>
    </message>
    <message>
        <source>Every file of the archive could be read as an article.</source>
        <translation>アーカイブのファイルはすべて記事として読めました。</translation>
    </message>
    <message>
        <source>No problem mentions “{0}”.</source>
        <translation>「{0}」を含む問題はありません。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message>
        <source>Other lists</source>
        <translation>ほかのリスト</translation>
    </message>
    <message>
        <source>← Older</source>
        <translation>← 古い</translation>
    </message>
    <message>
        <source>Newer →</source>
        <translation>新しい →</translation>
    </message>
    <message>
        <source>○ not in this archive</source>
        <translation>○ このアーカイブにない記事</translation>
    </message>
    <message numerus="yes">
        <source>%Ln captures</source>
        <translation>
            <numerusform>保存版%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln captures</source>
        <translation>
            <numerusform>新しい保存版%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>Point at a line, or go through them with ↑ and ↓.</source>
        <translation>線を指すか、↑と↓でたどってください。</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>集めたい記事</translation>
    </message>
    <message>
        <source>1 title that the archive does not hold</source>
        <translation>アーカイブにない見出し1本</translation>
    </message>
    <message>
        <source>{count} titles that the archive does not hold</source>
        <translation>アーカイブにない見出し{count}本</translation>
    </message>
    <message>
        <source>Not in this archive. A click searches for it.</source>
        <translation>このアーカイブにありません。クリックすると検索します。</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Article</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>the next article</source>
        <translation>次の記事</translation>
    </message>
    <message>
        <source>search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>記事が開かれていません</translation>
    </message>
    <message>
        <source>Choose one in the list, or begin with a key.</source>
        <translation>一覧から選ぶか、キーで始めてください。</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place}／{total}</translation>
    </message>
    <message>
        <source>Mark {place} of {total}</source>
        <translation>該当箇所{total}か所中の{place}か所目</translation>
    </message>
</context>
<context>
    <name>RelatedSection</name>
    <message>
        <source>Related</source>
        <translation>関連記事</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>says nearly the same</source>
        <translation>ほぼ同じ内容</translation>
    </message>
    <message>
        <source>also in 1 other</source>
        <translation>ほかに1件</translation>
    </message>
    <message>
        <source>also in {count} others</source>
        <translation>ほかに{count}件</translation>
    </message>
    <message>
        <source>Hides the articles that say nearly the same.</source>
        <translation>ほぼ同じ内容の記事を隠します。</translation>
    </message>
    <message>
        <source>Shows the articles that say nearly the same.</source>
        <translation>ほぼ同じ内容の記事を表示します。</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Did you mean {0}?</source>
        <translation>もしかして：{0}</translation>
    </message>
    <message>
        <source>Did you mean {0}? ({1})</source>
        <translation>もしかして：{0}（{1}件）</translation>
    </message>
    <message>
        <source>{0}? ({1})</source>
        <translation>{0}（{1}件）</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>That happens as soon as the reading state is written.</source>
        <translation>閲覧記録の書き込みが終わりしだい行います。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>閲覧記録を復元しています</translation>
    </message>
    <message>
        <source>Writing the reading state</source>
        <translation>閲覧記録を保存しています</translation>
    </message>
    <message>
        <source>The reading state was written to {file}.</source>
        <translation>閲覧記録を{file}に保存しました。</translation>
    </message>
    <message>
        <source>Nothing changed: all of that is here already.</source>
        <translation>変更はありません：内容はすべて同じです。</translation>
    </message>
    <message>
        <source>The reading state was restored.</source>
        <translation>閲覧記録を復元しました。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Search saved in the library</source>
        <translation>検索をライブラリに保存しました</translation>
    </message>
    <message>
        <source>Search taken out of the library</source>
        <translation>検索をライブラリから削除しました</translation>
    </message>
    <message>
        <source>Search renamed</source>
        <translation>検索の名前を変えました</translation>
    </message>
    <message>
        <source>“{name}” keeps the meaning it was saved with: {query} would be read differently today.</source>
        <translation>「{name}」は保存したときの意味のまま検索します。{query} は今では別の意味に読まれます。</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search 1 article</source>
        <translation>1件の記事を検索</translation>
    </message>
    <message>
        <source>Search {0} articles</source>
        <translation>{0}件の記事を検索</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}件中{0}件</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0}ミリ秒</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0}秒</translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation>並び順：{0}</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>記事を検索</translation>
    </message>
    <message>
        <source>Search result</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
</context>
<context>
    <name>SearchNaming</name>
    <message>
        <source>Keep this search in the library as</source>
        <translation>この検索をライブラリに保存する名前</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>検索の名前</translation>
    </message>
    <message>
        <source>Return puts it in the place of the search of this name.</source>
        <translation>Returnで同じ名前の検索を置き換えます。</translation>
    </message>
    <message>
        <source>Return keeps it. Escape leaves it be.</source>
        <translation>Returnで保存、Escでやめます。</translation>
    </message>
</context>
<context>
    <name>SelectionLine</name>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>Star what is selected</source>
        <translation>選択した記事にスターを付ける</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>既読にする</translation>
    </message>
    <message>
        <source>Mark what is selected read</source>
        <translation>選択した記事を既読にする</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tag what is selected</source>
        <translation>選択した記事にタグを付ける</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy citations of what is selected</source>
        <translation>選択した記事の出典をコピー</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count}件を選択中</translation>
    </message>
</context>
<context>
    <name>ServiceProcess</name>
    <message>
        <source>It was stopped.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>The answer can&apos;t be read: %s</source>
        <translation>応答を読み取れません：%s</translation>
    </message>
    <message>
        <source>That took too long and was stopped.</source>
        <translation>時間がかかりすぎたため中止しました。</translation>
    </message>
    <message>
        <source>The search process ended over this.</source>
        <translation>検索プロセスがこの処理で終了しました。</translation>
    </message>
    <message>
        <source>The search process can&apos;t be kept running.</source>
        <translation>検索プロセスを動かし続けられません。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Beside the article</source>
        <translation>記事の関連情報</translation>
    </message>
    <message>
        <source>Open an article to see what belongs with it.</source>
        <translation>記事を開くと、関連するものがここに出ます。</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation>すべての話題を表示</translation>
    </message>
    <message>
        <source>Nothing related in this archive yet.</source>
        <translation>このアーカイブに関連記事はまだありません。</translation>
    </message>
    <message>
        <source>Looking for related articles…</source>
        <translation>関連記事を探しています…</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Relevance</source>
        <translation>関連度順</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>見出し順</translation>
    </message>
    <message>
        <source>Rank in lists</source>
        <translation>順位順</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>日ごとにまとめる</translation>
    </message>
    <message>
        <source>Group by story</source>
        <translation>話題ごとにまとめる</translation>
    </message>
</context>
<context>
    <name>StandingsSection</name>
    <message>
        <source>Show this list over time</source>
        <translation>この順位の推移を表示</translation>
    </message>
    <message>
        <source>Most read by you in “{section}”</source>
        <translation>「{section}」で自分がよく読む記事</translation>
    </message>
    <message>
        <source>Most read by you</source>
        <translation>自分がよく読む記事</translation>
    </message>
    <message>
        <source>Access ranking</source>
        <translation>アクセスランキング</translation>
    </message>
    <message>
        <source>Popular in “{section}”</source>
        <translation>「{section}」の人気記事</translation>
    </message>
    <message>
        <source>Popular</source>
        <translation>人気記事</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>まだ読んだ記事がありません</translation>
    </message>
    <message>
        <source>No titles</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>captured on {day} or later</source>
        <translation>{day}以降に保存</translation>
    </message>
    <message>
        <source>captured on {day}</source>
        <translation>{day}に保存</translation>
    </message>
    <message>
        <source>captured {day}</source>
        <translation>{day}に保存</translation>
    </message>
    <message>
        <source>Not in this archive. A click searches for it.</source>
        <translation>このアーカイブにありません。クリックすると検索します。</translation>
    </message>
    <message numerus="yes">
        <source>read %Ln times</source>
        <translation>
            <numerusform>%Ln回読みました</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>up {places}</source>
        <translation>{places}上昇</translation>
    </message>
    <message>
        <source>down {places}</source>
        <translation>{places}下降</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>問題1件</translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation>問題{0}件</translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation>{0} {1}／{2}</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>毎秒{0}件</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>残り{0}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0}秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}分</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0}時間</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}：{choice}</translation>
    </message>
</context>
<context>
    <name>StorageTable</name>
    <message>
        <source>Storage</source>
        <translation>使用容量</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>made again when it is missing</source>
        <translation>なくなれば作り直されます</translation>
    </message>
    <message>
        <source>Articles&apos; own files</source>
        <translation>記事のファイル</translation>
    </message>
    <message>
        <source>{files}, never changed</source>
        <translation>{files}、変更されません</translation>
    </message>
    <message>
        <source>Catalog and search index</source>
        <translation>目録と検索索引</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>閲覧記録</translation>
    </message>
    <message>
        <source>to be kept safe</source>
        <translation>失うと戻せません</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
</context>
<context>
    <name>StoriesPage</name>
    <message numerus="yes">
        <source>%Ln stories of several articles</source>
        <translation>
            <numerusform>複数の記事からなる話題%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>No stories yet.</source>
        <translation>話題はまだありません。</translation>
    </message>
    <message>
        <source>Followed and pinned</source>
        <translation>フォロー中とピン留め</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>the newest {shown} of {total}</source>
        <translation>{total}件のうち新しい{shown}件</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>1 article</source>
        <translation>1件</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count}件</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新着{count}件</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Join with…</source>
        <translation>別の話題と統合…</translation>
    </message>
    <message>
        <source>Name of the story</source>
        <translation>話題の名前</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>話題</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>フォロー解除</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>フォロー</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>ピン留め解除</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Detected names</source>
        <translation>検出した名前</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>Under each article: the detected names and the words it was first to bring. On an article, C compares it with the one before it, and Delete takes it out.</source>
        <translation>各記事の下は、その記事で初めて出た名前と語句です。記事の上でCを押すと前の記事と比較し、Deleteを押すと話題から外します。</translation>
    </message>
    <message>
        <source>New.</source>
        <translation>新着。</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>1 sentence is new</source>
        <translation>新しい文：1</translation>
    </message>
    <message>
        <source>{count} sentences are new</source>
        <translation>新しい文：{count}</translation>
    </message>
    <message>
        <source>Names: {names}</source>
        <translation>名前：{names}</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>語句：{words}</translation>
    </message>
    <message>
        <source>Compare with the article before it</source>
        <translation>前の記事と比較</translation>
    </message>
    <message>
        <source>Take out of this story</source>
        <translation>この話題から外す</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Tag {name}, on {part} of the articles. Delete takes it away.</source>
        <translation>タグ「{name}」、一部の記事（{part}）に付いています。Deleteで外します。</translation>
    </message>
    <message>
        <source>Tag {name}. Delete takes it away.</source>
        <translation>タグ「{name}」。Deleteで外します。</translation>
    </message>
</context>
<context>
    <name>TagColours</name>
    <message>
        <source>No colour</source>
        <translation>色なし</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
</context>
<context>
    <name>TagPopup</name>
    <message>
        <source>Add a tag</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln articles</source>
        <translation>
            <numerusform>%Ln件の記事のタグ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>新しいタグ</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message numerus="yes">
        <source>Tagged “{name}” (%Ln)</source>
        <translation>
            <numerusform>タグ「{name}」を付けました（%Ln件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{name}” taken away (%Ln)</source>
        <translation>
            <numerusform>タグ「{name}」を外しました（%Ln件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “{name}” is called “{to}” now</source>
        <translation>タグ「{name}」の名前を「{to}」に変えました</translation>
    </message>
    <message>
        <source>Tag “{name}” merged into “{other}”</source>
        <translation>タグ「{name}」を「{other}」に統合しました</translation>
    </message>
    <message>
        <source>Colour of the tag “{name}” changed</source>
        <translation>タグ「{name}」の色を変えました</translation>
    </message>
    <message>
        <source>Tag “{name}” deleted</source>
        <translation>タグ「{name}」を削除しました</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation>時間軸</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Looking through the folders</source>
        <translation>フォルダーを調べています</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>記事を読み込み中</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引を作成中</translation>
    </message>
    <message>
        <source>Gathering stories</source>
        <translation>話題をまとめています</translation>
    </message>
</context>
<context>
    <name>Visiting</name>
    <message>
        <source>Open an article that has a related one.</source>
        <translation>関連記事のある記事を開いてください。</translation>
    </message>
    <message>
        <source>Choose a name in the article first.</source>
        <translation>先に記事の中の名前を選択してください。</translation>
    </message>
    <message>
        <source>Open an article that has several captures.</source>
        <translation>保存版が複数ある記事を開いてください。</translation>
    </message>
    <message>
        <source>There is nothing to show of this.</source>
        <translation>表示できるものがありません。</translation>
    </message>
    <message>
        <source>Story renamed</source>
        <translation>話題の名前を変えました</translation>
    </message>
    <message>
        <source>Story pinned</source>
        <translation>話題をピン留めしました</translation>
    </message>
    <message>
        <source>Story unpinned</source>
        <translation>話題のピン留めを外しました</translation>
    </message>
    <message>
        <source>Story followed</source>
        <translation>話題をフォローしました</translation>
    </message>
    <message>
        <source>Story no longer followed</source>
        <translation>話題のフォローを解除しました</translation>
    </message>
    <message>
        <source>Taken out of the story</source>
        <translation>話題から外しました</translation>
    </message>
    <message>
        <source>Stories joined</source>
        <translation>話題を統合しました</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A folded news sheet with a red seal</source>
        <translation>赤い印のある折りたたんだ瓦版</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Look at the sample archive</source>
        <translation>見本のアーカイブを見る</translation>
    </message>
    <message>
        <source>Read the news you keep</source>
        <translation>集めたニュースを読む</translation>
    </message>
    <message>
        <source>Kawaraban reads the articles you have saved as text files: it finds them at once and shows what belongs together.</source>
        <translation>Kawarabanは、テキストファイルとして保存した記事をすばやく探し出し、関係のあるものをまとめて見せます。</translation>
    </message>
    <message>
        <source>Or drop files or a folder here. Your files are only read, never changed.</source>
        <translation>ファイルやフォルダーをここにドロップすることもできます。ファイルは読むだけで、変更しません。</translation>
    </message>
    <message>
        <source>No articles here yet</source>
        <translation>まだ記事がありません</translation>
    </message>
    <message>
        <source>There is no article in “{folders}”. What you save there as a text file appears here within seconds.</source>
        <translation>「{folders}」に記事がありません。そこに保存したテキストファイルは数秒でここに現れます。</translation>
    </message>
    <message>
        <source>Or drop files or a folder here.</source>
        <translation>ファイルやフォルダーをここにドロップすることもできます。</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>別のフォルダーを開く…</translation>
    </message>
    <message>
        <source>A folder is not there</source>
        <translation>フォルダーが見つかりません</translation>
    </message>
    <message>
        <source>The archive opened last needs “{folder}”. If it is on a disk, connect that and start again; nothing is lost.</source>
        <translation>前回開いたアーカイブには「{folder}」が必要です。外付けディスクにある場合は、接続してからもう一度起動してください。失われたものはありません。</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Open a folder of articles</source>
        <translation>記事のフォルダーを開く</translation>
    </message>
</context>
<context>
    <name>_Offers</name>
    <message>
        <source>Tags to add</source>
        <translation>追加するタグ</translation>
    </message>
</context>
<context>
    <name>_Switch</name>
    <message>
        <source>printed</source>
        <translation>紙面</translation>
    </message>
    <message>
        <source>The list as the paper printed it</source>
        <translation>新聞に載ったとおりのリスト</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>What I read most</source>
        <translation>自分がよく読む記事</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Rescan folders</source>
        <translation>フォルダーを再読み込み</translation>
    </message>
    <message>
        <source>Problems…</source>
        <translation>問題…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Backups and restore…</source>
        <translation>バックアップと復元…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Star or unstar</source>
        <translation>スターを付ける／外す</translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation>既読／未読にする</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Mark all in the list read</source>
        <translation>一覧をすべて既読にする</translation>
    </message>
    <message>
        <source>Highlight what is chosen</source>
        <translation>選択範囲をハイライト</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>記事にメモ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Show file in its folder</source>
        <translation>ファイルをフォルダーで表示</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>次の記事</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>前の記事</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>次の未読</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>前の未読</translation>
    </message>
    <message>
        <source>Page down, then next unread</source>
        <translation>次のページ、終わりなら次の未読</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Compare with the related article</source>
        <translation>関連記事と比較</translation>
    </message>
    <message>
        <source>Story of the article</source>
        <translation>この記事の話題</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>すべての話題</translation>
    </message>
    <message>
        <source>Rankings over time</source>
        <translation>ランキングの推移</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>次の区画</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>前の区画</translation>
    </message>
    <message>
        <source>Go to library</source>
        <translation>ライブラリへ移動</translation>
    </message>
    <message>
        <source>Go to article list</source>
        <translation>記事一覧へ移動</translation>
    </message>
    <message>
        <source>Go to article</source>
        <translation>記事へ移動</translation>
    </message>
    <message>
        <source>Go to sidebar</source>
        <translation>サイドバーへ移動</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>記事を検索</translation>
    </message>
    <message>
        <source>Close find, clear search</source>
        <translation>検索を閉じる／消去</translation>
    </message>
    <message>
        <source>Copy with headline and date</source>
        <translation>見出しと日付つきでコピー</translation>
    </message>
    <message>
        <source>Mark all above read</source>
        <translation>上の記事をすべて既読にする</translation>
    </message>
    <message>
        <source>Mark all below read</source>
        <translation>下の記事をすべて既読にする</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFとして保存…</translation>
    </message>
    <message>
        <source>Show new articles</source>
        <translation>新着記事を表示</translation>
    </message>
    <message>
        <source>Compare the article&apos;s captures</source>
        <translation>記事の保存版を比較</translation>
    </message>
    <message>
        <source>Page of a chosen name</source>
        <translation>選択した名前のページ</translation>
    </message>
    <message>
        <source>Next highlight</source>
        <translation>次のハイライト</translation>
    </message>
    <message>
        <source>Previous highlight</source>
        <translation>前のハイライト</translation>
    </message>
    <message>
        <source>All highlights</source>
        <translation>すべてのハイライト</translation>
    </message>
    <message>
        <source>Save search…</source>
        <translation>検索を保存…</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>記事内を検索</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>次の該当箇所</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>前の該当箇所</translation>
    </message>
    <message>
        <source>Show what is new in the story</source>
        <translation>話題の新しい内容を示す</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Plain text size</source>
        <translation>文字を標準の大きさに</translation>
    </message>
    <message>
        <source>Larger list</source>
        <translation>一覧を大きく</translation>
    </message>
    <message>
        <source>Smaller list</source>
        <translation>一覧を小さく</translation>
    </message>
    <message>
        <source>Plain list size</source>
        <translation>一覧を標準の大きさに</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>外観…</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>ライト／ダークを切り替え</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ライトテーマ</translation>
    </message>
    <message>
        <source>Sepia theme</source>
        <translation>セピアテーマ</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>ダークテーマ</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>高コントラストテーマ</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>システムのテーマ</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>日本語</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Only the article</source>
        <translation>記事だけを表示</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Order and groups…</source>
        <translation>並び順とグループ…</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>日ごとにまとめる</translation>
    </message>
    <message>
        <source>Group by story</source>
        <translation>話題ごとにまとめる</translation>
    </message>
    <message>
        <source>Next row height</source>
        <translation>行の高さを切り替え</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>行を詰める</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>標準の行</translation>
    </message>
    <message>
        <source>Rich rows</source>
        <translation>詳しい行</translation>
    </message>
    <message>
        <source>Show library</source>
        <translation>ライブラリを表示</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>すべてのコマンド…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Groups of articles</source>
        <translation>記事のまとめ方</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>一覧の行</translation>
    </message>
    <message>
        <source>Up and down in lists</source>
        <translation>リストで上下に移動</translation>
    </message>
    <message>
        <source>First and last</source>
        <translation>最初と最後</translation>
    </message>
    <message>
        <source>Select more articles</source>
        <translation>選択範囲を広げる</translation>
    </message>
    <message>
        <source>Select all articles</source>
        <translation>すべての記事を選択</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>選択したものを開く</translation>
    </message>
    <message>
        <source>Rename in the library</source>
        <translation>ライブラリで名前を変更</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>ライブラリから削除</translation>
    </message>
    <message>
        <source>Move up or down in the library</source>
        <translation>ライブラリで上下に移動</translation>
    </message>
    <message>
        <source>Earlier and later dates</source>
        <translation>前後の日付</translation>
    </message>
    <message>
        <source>More dates</source>
        <translation>日付の範囲を広げる</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>{day}, in the future</source>
        <translation>{day}（未来の日付）</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>empty_texts</name>
    <message>
        <source>No articles yet</source>
        <translation>記事はまだありません</translation>
    </message>
    <message>
        <source>Put text files of articles into the folder: they are listed within two seconds.</source>
        <translation>記事のテキストファイルをフォルダーに入れると、2秒以内に一覧に出ます。</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>すべての記事を検索</translation>
    </message>
    <message>
        <source>Nothing found that is unread</source>
        <translation>未読の記事は見つかりません</translation>
    </message>
    <message>
        <source>Nothing found that is starred</source>
        <translation>スター付きの記事は見つかりません</translation>
    </message>
    <message>
        <source>Nothing found under “{name}”</source>
        <translation>「{name}」には見つかりません</translation>
    </message>
    <message>
        <source>Nothing found in “{name}”</source>
        <translation>「{name}」には見つかりません</translation>
    </message>
    <message>
        <source>No article here has this. Another spelling?</source>
        <translation>これを含む記事はここにありません。別の書き方を試してください。</translation>
    </message>
    <message>
        <source>No article here has this. Another spelling, or all that begins so: {0}?</source>
        <translation>これを含む記事はここにありません。別の書き方か、前方一致の {0} を試してください。</translation>
    </message>
    <message>
        <source>No article here has all of these words. Fewer words, or OR between them?</source>
        <translation>すべての語を含む記事はここにありません。語を減らすか、間にORを入れてください。</translation>
    </message>
    <message>
        <source>No article here has all of these words. Fewer words, OR between them, or all that begins like the last: {0}?</source>
        <translation>すべての語を含む記事はここにありません。語を減らすか、間にORを入れるか、最後の語を前方一致の {0} にしてください。</translation>
    </message>
    <message>
        <source>This query can&apos;t be run</source>
        <translation>この検索式は実行できません</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>すべて既読</translation>
    </message>
    <message>
        <source>Every article of this archive has been opened. All of them stand under All.</source>
        <translation>このアーカイブの記事はすべて開かれました。「すべての記事」で見られます。</translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation>スターはまだありません</translation>
    </message>
    <message>
        <source>Star an article that you want to find again: it stands here then.</source>
        <translation>また読みたい記事にスターを付けると、ここに並びます。</translation>
    </message>
    <message>
        <source>No articles</source>
        <translation>記事なし</translation>
    </message>
    <message>
        <source>There are files in the folder, but none that can be read. Problems tells why.</source>
        <translation>フォルダーにファイルはありますが、読めるものがありません。理由は「問題」にあります。</translation>
    </message>
    <message>
        <source>No article has this tag any more. Give it to one: it stands here then.</source>
        <translation>このタグの付いた記事はもうありません。記事に付けると、ここに並びます。</translation>
    </message>
    <message>
        <source>The archive holds nothing of this section. Choose another in the library.</source>
        <translation>このジャンルの記事はアーカイブにありません。ライブラリで別のジャンルを選んでください。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>(no headline)</source>
        <translation>（見出しなし）</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>記事{count}件</translation>
    </message>
    <message>
        <source>Highlights in {count} articles</source>
        <translation>記事{count}件のハイライト</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}、{day}</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>ピンク</translation>
    </message>
</context>
<context>
    <name>highlights</name>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>1 highlight</source>
        <translation>ハイライト1件</translation>
    </message>
    <message>
        <source>%Ln highlights</source>
        <translation>ハイライト%Ln件</translation>
    </message>
</context>
<context>
    <name>rendering</name>
    <message>
        <source>Headline and paragraphs: {changed} of {total} differ.</source>
        <translation>見出しと段落{total}か所のうち、{changed}か所が異なります。</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>語句ごとの比較</translation>
    </message>
    <message>
        <source>Both captures have the same words.</source>
        <translation>二つの保存版の文章は同じです。</translation>
    </message>
    <message>
        <source>Capture {number}: {told}</source>
        <translation>保存版{number}：{told}</translation>
    </message>
    <message>
        <source>Struck out: only in capture {number}.</source>
        <translation>取り消し線：保存版{number}だけにあります。</translation>
    </message>
    <message>
        <source>Underlined: only in capture {number}.</source>
        <translation>下線：保存版{number}だけにあります。</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>Compare {pairs}</source>
        <translation>比較 {pairs}</translation>
    </message>
    <message>
        <source>{left} only on the left, {right} only on the right.</source>
        <translation>左だけが{left}文、右だけが{right}文です。</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>記事の比較</translation>
    </message>
    <message>
        <source>1 sentence says the same in both (quiet).</source>
        <translation>1文が両方で同じ内容です（薄い字）。</translation>
    </message>
    <message>
        <source>No sentence says the same in both.</source>
        <translation>両方で同じ内容の文はありません。</translation>
    </message>
    <message>
        <source>Told differently</source>
        <translation>違って伝えられたこと</translation>
    </message>
    <message>
        <source>{count} sentences say the same in both (quiet).</source>
        <translation>{count}文が両方で同じ内容です（薄い字）。</translation>
    </message>
    <message>
        <source>Highlighted in it</source>
        <translation>ハイライトした箇所</translation>
    </message>
    <message>
        <source>{day} (date from the file’s name)</source>
        <translation>{day}（ファイル名による日付）</translation>
    </message>
    <message>
        <source>{day} (date from the file’s first line)</source>
        <translation>{day}（ファイルの1行目による日付）</translation>
    </message>
    <message>
        <source>{day} (date from the address)</source>
        <translation>{day}（アドレスによる日付）</translation>
    </message>
    <message>
        <source>This capture is very long: its first {count} characters are shown.</source>
        <translation>この保存版はとても長いため、最初の{count}字だけを表示しています。</translation>
    </message>
    <message>
        <source>{count} captures</source>
        <translation>保存版{count}件</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>In the access ranking of {section}</source>
        <translation>「{section}」のアクセスランキング</translation>
    </message>
    <message>
        <source>Among the popular articles of {section}</source>
        <translation>「{section}」の人気記事</translation>
    </message>
    <message>
        <source>Among the latest articles of {section}</source>
        <translation>「{section}」の新着記事</translation>
    </message>
    <message>
        <source>Among the top stories of {section}</source>
        <translation>「{section}」のトップ記事</translation>
    </message>
    <message>
        <source>In the access ranking</source>
        <translation>アクセスランキング</translation>
    </message>
    <message>
        <source>Among the popular articles</source>
        <translation>人気記事</translation>
    </message>
    <message>
        <source>Among the latest articles</source>
        <translation>新着記事</translation>
    </message>
    <message>
        <source>Among the top stories</source>
        <translation>トップ記事</translation>
    </message>
</context>
<context>
    <name>row_layout</name>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>file gone</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>%Ln captures</source>
        <translation>保存版%Ln件</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A ? can stand only for one letter within a word; put a question in quotes.</source>
        <translation>? は語の中の1文字の代わりにだけ使えます。疑問文は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>A NOT needs to stand before what it excludes.</source>
        <translation>NOT は除きたいものの前に置いてください。</translation>
    </message>
    <message>
        <source>A PDF can&apos;t be written here: choose another format.</source>
        <translation>ここではPDFを書き出せません。別の形式を選んでください。</translation>
    </message>
    <message>
        <source>A list needs a name, or * for any list.</source>
        <translation>リストには名前か、どのリストでもよいという * が必要です。</translation>
    </message>
    <message>
        <source>A minus before NEAR needs ( ) around all that it excludes.</source>
        <translation>NEAR の前のマイナスには、除くもの全体を囲む ( ) が必要です。</translation>
    </message>
    <message>
        <source>A minus needs to stand directly before what it excludes.</source>
        <translation>マイナスは除きたいもののすぐ前に置いてください。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>保存した検索の名前が必要です。</translation>
    </message>
    <message>
        <source>A saved search needs a name: type one.</source>
        <translation>保存する検索の名前を入力してください。</translation>
    </message>
    <message>
        <source>A saved search was kept by another version: save it again.</source>
        <translation>別の版で保存された検索です。もう一度保存してください。</translation>
    </message>
    <message>
        <source>A search with a mistake in it can&apos;t be saved: {0}</source>
        <translation>誤りのある検索は保存できません：{0}</translation>
    </message>
    <message>
        <source>A star can stand only at the end of a word.</source>
        <translation>* は語の終わりにだけ使えます。</translation>
    </message>
    <message>
        <source>A star can&apos;t begin a word.</source>
        <translation>* で語を始めることはできません。</translation>
    </message>
    <message>
        <source>A star needs letters before it.</source>
        <translation>* の前には文字が必要です。</translation>
    </message>
    <message>
        <source>A tag can&apos;t be {0}: choose one of {1}.</source>
        <translation>タグの色に {0} は使えません。次から選んでください：{1}</translation>
    </message>
    <message>
        <source>A tag needs a letter, a digit or a picture in its name: “{0}” has none.</source>
        <translation>タグの名前には文字、数字または絵文字が必要です：「{0}」にはありません。</translation>
    </message>
    <message>
        <source>A tag needs a name: #work or #“two words”.</source>
        <translation>タグには名前が必要です：#work、#“two words” など。</translation>
    </message>
    <message>
        <source>A tag needs a name: type one.</source>
        <translation>タグの名前を入力してください。</translation>
    </message>
    <message>
        <source>A {0} needs a word of {1} letters or more.</source>
        <translation>{0} には{1}文字以上の語が必要です。</translation>
    </message>
    <message>
        <source>A ~ after quotes is for words of the text.</source>
        <translation>引用符の後の ~ は本文の語句に使います。</translation>
    </message>
    <message>
        <source>A ~ after quotes needs two words or more between them.</source>
        <translation>引用符の後の ~ には、中に2語以上が必要です。</translation>
    </message>
    <message>
        <source>A ~ can stand only after one word of letters.</source>
        <translation>~ は文字からなる1語の後にだけ使えます。</translation>
    </message>
    <message>
        <source>A ~ can&apos;t stand in a word with * or ?.</source>
        <translation>~ は * や ? のある語には使えません。</translation>
    </message>
    <message>
        <source>A ~ needs to stand directly after a word or after quotes.</source>
        <translation>~ は語か引用符のすぐ後に置いてください。</translation>
    </message>
    <message>
        <source>After NEAR/ stands within how many words, from 1 to {0}.</source>
        <translation>NEAR/ の後には何語以内かを、1から{0}の数で書いてください。</translation>
    </message>
    <message>
        <source>After limit: stands how many hits there may be: limit:50.</source>
        <translation>limit: の後には件数を書いてください（limit:50 など）。</translation>
    </message>
    <message>
        <source>After tag: stands the name of a tag, or has:tag for any.</source>
        <translation>tag: の後にはタグの名前を書きます。どのタグでもよければ has:tag です。</translation>
    </message>
    <message>
        <source>After {0}: may stand one of these: {1}.</source>
        <translation>{0}: の後に書けるのは次のものです：{1}</translation>
    </message>
    <message>
        <source>After {0}: stand words that are in it, or has:{1}.</source>
        <translation>{0}: の後には含まれる語を書くか、has:{1} としてください。</translation>
    </message>
    <message>
        <source>After ~ may stand 1 or {0}: how many letters may be others.</source>
        <translation>~ の後に書けるのは1か{0}（違ってよい文字数）です。</translation>
    </message>
    <message>
        <source>After “…”~ stands within how many words they are, from 1 to {0}.</source>
        <translation>“…”~ の後には何語以内かを、1から{0}の数で書いてください。</translation>
    </message>
    <message>
        <source>All that is kept of its text is how it begins.</source>
        <translation>本文は冒頭だけが残っています。</translation>
    </message>
    <message>
        <source>Another Kawaraban is updating this library: what it has not read yet is not found so far.</source>
        <translation>別のKawarabanがこのライブラリを更新中です。まだ読み込まれていない記事は見つかりません。</translation>
    </message>
    <message>
        <source>Another program is updating the search index: try again when it is done.</source>
        <translation>別のプログラムが検索の索引を更新中です。終わってからもう一度試してください。</translation>
    </message>
    <message>
        <source>Its file can&apos;t be read any more, or has become another article: {0}</source>
        <translation>ファイルが読めないか、別の記事になっています：{0}</translation>
    </message>
    <message>
        <source>Its file can&apos;t be read: all that is kept of its text is how it begins.</source>
        <translation>ファイルが読めません。本文は冒頭だけが残っています。</translation>
    </message>
    <message>
        <source>Its file is gone. It was here: {0}</source>
        <translation>ファイルがなくなりました。元の場所：{0}</translation>
    </message>
    <message>
        <source>More than {0} parentheses inside each other.</source>
        <translation>括弧の入れ子が{0}段を超えています。</translation>
    </message>
    <message>
        <source>More than {0} saved searches are inside each other.</source>
        <translation>保存した検索の入れ子が{0}段を超えています。</translation>
    </message>
    <message>
        <source>NEAR needs a word or a phrase on both sides; the word itself is near.</source>
        <translation>NEAR の両側には語か語句が必要です。near という語は小文字で書いてください。</translation>
    </message>
    <message>
        <source>No page of this archive shows a published list.</source>
        <translation>このアーカイブにランキングの載ったページはありません。</translation>
    </message>
    <message>
        <source>None of these articles is in the library.</source>
        <translation>どの記事もライブラリにありません。</translation>
    </message>
    <message>
        <source>Nothing can be written to {0} ({1}), so this library stays as it is: to update it use a data folder that may be written to.</source>
        <translation>{0}に書き込めないので（{1}）、このライブラリは今のままです。更新するには、書き込めるデータフォルダーを使ってください。</translation>
    </message>
    <message>
        <source>Nothing is kept of its text.</source>
        <translation>本文は残っていません。</translation>
    </message>
    <message>
        <source>Nothing stands between ( and ).</source>
        <translation>( と ) の間に何もありません。</translation>
    </message>
    <message>
        <source>Nothing to look for stands between the quotes.</source>
        <translation>引用符の間に検索する語がありません。</translation>
    </message>
    <message>
        <source>On both sides of NEAR stand words or phrases, or ( ) with OR between them.</source>
        <translation>NEAR の両側には、語か語句、または OR でつないだ ( ) を書いてください。</translation>
    </message>
    <message>
        <source>Saved searches are parts of each other: {0}. Change one of them.</source>
        <translation>保存した検索が互いを含んでいます：{0}。どれかを変えてください。</translation>
    </message>
    <message>
        <source>Several articles become a folder of Markdown files: choose a name for it that does not end in {0}.</source>
        <translation>複数の記事はMarkdownファイルのフォルダーになります。{0} で終わらない名前を選んでください。</translation>
    </message>
    <message>
        <source>Some bytes are no {0} text; each is shown as �.</source>
        <translation>{0}の文字でないバイトがあり、� と表示しています。</translation>
    </message>
    <message>
        <source>Something went wrong ({0}: {1}).</source>
        <translation>問題が起きました（{0}: {1}）。</translation>
    </message>
    <message>
        <source>The PDF can&apos;t be written to {0} ({1}): choose another place.</source>
        <translation>PDFを{0}に書き込めません（{1}）。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>The archive folder {0} is empty and on another disk than before: connect its disk or choose another folder.</source>
        <translation>アーカイブのフォルダー{0}が空で、以前と別のディスクにあります。ディスクを接続するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The archive {0} is not there: connect its disk or choose another folder.</source>
        <translation>アーカイブ{0}が見つかりません。ディスクを接続するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The catalog {0}</source>
        <translation>カタログ{0}</translation>
    </message>
    <message>
        <source>The catalog {0} has not been made by this version yet: run `kawaraban index`, which makes it from the article files.</source>
        <translation>カタログ{0}はこの版ではまだ作られていません。`kawaraban index` を実行すると記事のファイルから作られます。</translation>
    </message>
    <message>
        <source>The catalog {0} is damaged: {1}.</source>
        <translation>カタログ{0}が壊れています。{1}。</translation>
    </message>
    <message>
        <source>The date {0} can be read in two ways, so it is left unknown.</source>
        <translation>日付{0}は二通りに読めるため、不明とします。</translation>
    </message>
    <message>
        <source>The dateline says &quot;{0}&quot;, which cannot be read, so the time of the update is left unknown.</source>
        <translation>日付行の「{0}」を読み取れないため、更新時刻は不明とします。</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened: its permissions do not allow it.</source>
        <translation>権限がないため、ファイルを開けません。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {0}.</source>
        <translation>ファイルを読めません：{0}</translation>
    </message>
    <message>
        <source>The file cannot be seen: {0}.</source>
        <translation>ファイルを確認できません：{0}</translation>
    </message>
    <message>
        <source>The file has NUL characters ({0}); each is shown as �.</source>
        <translation>ファイルにNUL文字があり（{0}）、� と表示しています。</translation>
    </message>
    <message>
        <source>The file has more than {0} lines; no article has.</source>
        <translation>ファイルが{0}行を超えています。これほど長い記事はありません。</translation>
    </message>
    <message>
        <source>The file has {0} MB; captures of up to {1} MB are read.</source>
        <translation>ファイルが{0} MBあります。読めるのは{1} MBまでです。</translation>
    </message>
    <message>
        <source>The file holds nothing but blanks.</source>
        <translation>ファイルには空白しかありません。</translation>
    </message>
    <message>
        <source>The file is a link that leads back to itself.</source>
        <translation>ファイルは自分自身に戻るリンクです。</translation>
    </message>
    <message>
        <source>The file is a link to something that is not there.</source>
        <translation>ファイルは存在しないものへのリンクです。</translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation>ファイルはテキストではなくバイナリーです。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルは空です。</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; it was read as {0}, as detected.</source>
        <translation>ファイルはUTF-8ではなく、判定した{0}として読みました。</translation>
    </message>
    <message>
        <source>The file is {0}, not text.</source>
        <translation>ファイルはテキストではなく{0}です。</translation>
    </message>
    <message>
        <source>The file of this article is no longer there or can&apos;t be read: {0}</source>
        <translation>この記事のファイルがないか、読めません：{0}</translation>
    </message>
    <message>
        <source>The folder cannot be read: {0}.</source>
        <translation>フォルダーを読めません：{0}</translation>
    </message>
    <message>
        <source>The library can&apos;t be kept in {0} ({1}): choose another data folder.</source>
        <translation>ライブラリを{0}に置けません（{1}）。別のデータフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The library can&apos;t be kept in {0}, where nothing may be written: choose another data folder, or allow it there.</source>
        <translation>{0}には書き込めないので、ライブラリを置けません。別のデータフォルダーを選ぶか、書き込みを許可してください。</translation>
    </message>
    <message>
        <source>The library can&apos;t be kept in {0}, which is a file: choose a folder.</source>
        <translation>ライブラリを{0}に置けません。これはファイルです。フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The library can&apos;t be kept in {0}, which is part of the archive: choose a data folder outside of it.</source>
        <translation>ライブラリを {0} に置くことはできません。記事フォルダの中にあるためです。その外のデータフォルダを選んでください。</translation>
    </message>
    <message>
        <source>The link leads to nothing.</source>
        <translation>リンクの先に何もありません。</translation>
    </message>
    <message>
        <source>The list {0} is cut off.</source>
        <translation>リスト{0}が途中で切れています。</translation>
    </message>
    <message>
        <source>The old backup {0} can&apos;t be removed ({1}): check its folder&apos;s permissions.</source>
        <translation>古いバックアップ{0}を削除できません（{1}）。フォルダーの権限を確かめてください。</translation>
    </message>
    <message>
        <source>The reading state cannot be backed up to {0} ({1}): check that the folder may be written to.</source>
        <translation>閲覧記録を{0}にバックアップできません（{1}）。フォルダーに書き込めるか確かめてください。</translation>
    </message>
    <message>
        <source>The reading state {0}</source>
        <translation>閲覧記録{0}</translation>
    </message>
    <message>
        <source>The reading state {0} is not there: open the library once with the window or run `kawaraban index`.</source>
        <translation>閲覧記録{0}がありません。ウィンドウで一度ライブラリを開くか、`kawaraban index` を実行してください。</translation>
    </message>
    <message>
        <source>The reading state {0} is of an older version and may not be written to: copy the library to a folder that may be.</source>
        <translation>閲覧記録{0}は古い版のもので、書き込めません。書き込めるフォルダーにライブラリをコピーしてください。</translation>
    </message>
    <message>
        <source>The reading state {0} was written by a newer version of this program (it has format {1}, this program knows {2}): update the program; the file was left as it is.</source>
        <translation>閲覧記録{0}はこのプログラムの新しい版で書かれています（形式{1}、このプログラムが読めるのは{2}まで）。プログラムを更新してください。ファイルはそのまま残してあります。</translation>
    </message>
    <message>
        <source>The saved search “{0}” has a mistake in it: {1}</source>
        <translation>保存した検索「{0}」に誤りがあります：{1}</translation>
    </message>
    <message>
        <source>The saved search “{0}” is a part of itself: change it.</source>
        <translation>保存した検索「{0}」が自分自身を含んでいます。変更してください。</translation>
    </message>
    <message>
        <source>The saved search “{0}” is made of too many others.</source>
        <translation>保存した検索「{0}」は、ほかの検索を含みすぎています。</translation>
    </message>
    <message>
        <source>The saved search “{0}” was not put in its place.</source>
        <translation>保存した検索「{0}」を展開できませんでした。</translation>
    </message>
    <message>
        <source>The search index is being built again: this is a plain search of headlines.</source>
        <translation>検索の索引を作り直しています。これは見出しだけの簡易検索です。</translation>
    </message>
    <message>
        <source>The search index is damaged: it has to be built again, which `kawaraban index` does.</source>
        <translation>検索の索引が壊れています。`kawaraban index` で作り直す必要があります。</translation>
    </message>
    <message>
        <source>The search index was made by another version or is incomplete: it has to be built again.</source>
        <translation>検索の索引は別の版で作られたか、不完全です。作り直す必要があります。</translation>
    </message>
    <message>
        <source>The search was stopped after {0} seconds: add a word, a field or a date, or write more letters before the *.</source>
        <translation>検索を{0}秒で中止しました。語、検索項目、日付を加えるか、* の前の文字を増やしてください。</translation>
    </message>
    <message>
        <source>The time zone {0} of the dateline is not known, so its {1} not.</source>
        <translation>日付行の時間帯{0}が不明なため、{1}不明とします。</translation>
    </message>
    <message>
        <source>The time zone {0} of the update is not known, so its time is not.</source>
        <translation>更新時刻の時間帯{0}が不明なため、時刻も不明とします。</translation>
    </message>
    <message>
        <source>There is a saved search “{0}” already: choose another name.</source>
        <translation>保存した検索「{0}」がすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is already a file {0}: choose another name, or have it replaced.</source>
        <translation>ファイル{0}がすでにあります。別の名前を選ぶか、置き換えてください。</translation>
    </message>
    <message>
        <source>There is already a folder {0}: choose another name, or have it replaced.</source>
        <translation>フォルダー{0}がすでにあります。別の名前を選ぶか、置き換えてください。</translation>
    </message>
    <message>
        <source>There is no article to export.</source>
        <translation>書き出す記事がありません。</translation>
    </message>
    <message>
        <source>There is no article {0} in this library.</source>
        <translation>記事{0}はこのライブラリにありません。</translation>
    </message>
    <message>
        <source>There is no field {0}; if this is text, put it in quotes.</source>
        <translation>検索項目{0}はありません。文章として探すなら引用符で囲んでください。</translation>
    </message>
    <message>
        <source>There is no file {0} that could be read.</source>
        <translation>読み取れるファイル{0}がありません。</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>フォルダー{0}がありません。</translation>
    </message>
    <message>
        <source>There is no folder {0}: make it first.</source>
        <translation>フォルダー{0}がありません。先に作ってください。</translation>
    </message>
    <message>
        <source>There is no published list “{0}”; there are: {1}.</source>
        <translation>ランキング「{0}」はありません。あるのは次のものです：{1}</translation>
    </message>
    <message>
        <source>There is no saved search “{0}”: save one under that name, or choose another.</source>
        <translation>保存した検索「{0}」はありません。その名前で保存するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>There is no search index yet: it is made when the archive is read.</source>
        <translation>検索の索引はまだありません。アーカイブを読み込むと作られます。</translation>
    </message>
    <message>
        <source>There is no story with the article {0}.</source>
        <translation>記事{0}を含む話題はありません。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>そのファイルはありません。</translation>
    </message>
    <message>
        <source>There is no such file: a part of its path is not a folder.</source>
        <translation>そのファイルはありません。パスの途中がフォルダーではありません。</translation>
    </message>
    <message>
        <source>There is no such file: its name is longer than a name can be.</source>
        <translation>そのファイルはありません。名前が長すぎます。</translation>
    </message>
    <message>
        <source>This ( is never closed.</source>
        <translation>この ( は閉じられていません。</translation>
    </message>
    <message>
        <source>This ) closes nothing.</source>
        <translation>この ) に対応する ( がありません。</translation>
    </message>
    <message>
        <source>This article has no second capture to compare.</source>
        <translation>この記事には比較できる別の保存版がありません。</translation>
    </message>
    <message>
        <source>This article is not in the library.</source>
        <translation>この記事はライブラリにありません。</translation>
    </message>
    <message>
        <source>This can&apos;t be excluded.</source>
        <translation>これは除外できません。</translation>
    </message>
    <message>
        <source>This capture can&apos;t be read: {0}</source>
        <translation>この保存版を読めません：{0}</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>これはファイルではなく、デバイスかパイプです。</translation>
    </message>
    <message>
        <source>This is {0}, not a file with an article.</source>
        <translation>これは記事のファイルではなく、{0}です。</translation>
    </message>
    <message>
        <source>This line looks like a dateline but can&apos;t be read as one: {0}</source>
        <translation>日付行のようですが、読み取れません：{0}</translation>
    </message>
    <message>
        <source>What stands near each other has to be of one field.</source>
        <translation>近さを指定する語は、同じ検索項目のものでなければなりません。</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zipアーカイブ</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF画像</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG画像</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF文書</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG画像</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ZIPアーカイブかオフィス文書</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2アーカイブ</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzipアーカイブ</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>パイプ</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ソケット</translation>
    </message>
    <message>
        <source>a sound, film or picture file</source>
        <translation>音声、動画、画像のファイル</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF文書</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLiteデータベース</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>古い形式のオフィス文書</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xzアーカイブ</translation>
    </message>
    <message>
        <source>it does not begin with “{0}”</source>
        <translation>“{0}” で始まっていません</translation>
    </message>
    <message>
        <source>it has no tables</source>
        <translation>表がありません</translation>
    </message>
    <message>
        <source>it is not JSON, or broken off</source>
        <translation>JSONでないか、途中で切れています</translation>
    </message>
    <message>
        <source>it is only a cache, so close the program and run `kawaraban index`, which makes it anew from the article files</source>
        <translation>一時的なデータなので、プログラムを閉じて `kawaraban index` を実行すると記事のファイルから作り直せます</translation>
    </message>
    <message>
        <source>it was left as it is, and there is no backup in {0}; to begin with an empty one, move it away</source>
        <translation>そのまま残してありますが、{0}にバックアップがありません。空の状態から始めるには、別の場所に移してください</translation>
    </message>
    <message>
        <source>it was left as it is; to go on with the newest backup, move it away and copy {0} to its place</source>
        <translation>そのまま残してあります。最新のバックアップから続けるには、別の場所に移し、代わりに{0}をコピーしてください</translation>
    </message>
    <message>
        <source>time is</source>
        <translation>時刻も</translation>
    </message>
    <message>
        <source>times are</source>
        <translation>時刻はどちらも</translation>
    </message>
    <message>
        <source>{0} articles are not in the search index yet: only their headlines were searched.</source>
        <translation>{0}件の記事はまだ索引にないため、見出しだけを検索しました。</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read ({1}): check that it may be.</source>
        <translation>{0}を読めません（{1}）。読み取りの権限を確かめてください。</translation>
    </message>
    <message>
        <source>{0} cannot be used ({1}): check that its folder exists and may be written to.</source>
        <translation>{0}を使えません（{1}）。フォルダーがあり、書き込めるか確かめてください。</translation>
    </message>
    <message>
        <source>{0} cannot grow because the disk is full: free some space and try again; what was stored before is kept.</source>
        <translation>ディスクがいっぱいのため{0}に書き込めません。空きを作ってもう一度試してください。これまでの内容は残っています。</translation>
    </message>
    <message>
        <source>{0} contradicts itself ({1}): choose another file. Nothing was changed.</source>
        <translation>{0}の内容が矛盾しています（{1}）。別のファイルを選んでください。何も変更していません。</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}): choose another place.</source>
        <translation>{0}に書き込めませんでした（{1}）。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{0} could not be written because the disk is full: free some space and try again. Nothing of it was left behind.</source>
        <translation>ディスクがいっぱいのため{0}に書き込めませんでした。空きを作ってもう一度試してください。書きかけのものは残っていません。</translation>
    </message>
    <message>
        <source>{0} is a file, and the export a folder: choose another name.</source>
        <translation>{0}はファイルですが、書き出すのはフォルダーです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} is a folder, and the export a file: choose another name.</source>
        <translation>{0}はフォルダーですが、書き出すのはファイルです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{0} is being written by another process: try again in a moment.</source>
        <translation>{0}は別のプロセスが書き込み中です。少し待ってもう一度試してください。</translation>
    </message>
    <message>
        <source>{0} is damaged, or no copy of a reading state: choose another file.</source>
        <translation>{0}は壊れているか、閲覧記録ではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0}が壊れています。{1}。</translation>
    </message>
    <message>
        <source>{0} is no reading state that could be read: {1}. Nothing was changed.</source>
        <translation>{0}は読み取れる閲覧記録ではありません（{1}）。何も変更していません。</translation>
    </message>
    <message>
        <source>{0} needs something on both sides.</source>
        <translation>{0} の両側に何かが必要です。</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of this program: update the program.</source>
        <translation>{0}はこのプログラムの新しい版で書かれています。プログラムを更新してください。</translation>
    </message>
    <message>
        <source>{0} words need at least ~{1} to stand in any order.</source>
        <translation>{0}語が順不同に並ぶには、少なくとも ~{1} が必要です。</translation>
    </message>
    <message>
        <source>{0}: can&apos;t stand inside {1}:( ).</source>
        <translation>{0}: は {1}:( ) の中に置けません。</translation>
    </message>
    <message>
        <source>{0}: needs a value directly after the colon.</source>
        <translation>{0}: にはコロンのすぐ後に値が必要です。</translation>
    </message>
    <message>
        <source>“{0}” has no letter or digit to look for.</source>
        <translation>“{0}” には検索できる文字や数字がありません。</translation>
    </message>
    <message>
        <source>“{0}” is no place of a list: write 1, &lt;=3 or 4..10.</source>
        <translation>“{0}” は順位ではありません。1、&lt;=3、4..10 のように書いてください。</translation>
    </message>
    <message>
        <source>“{0}” is not a date: write 2022-11-02, 2022-11, 2022-10..2022-12, &gt;=2022-11, 7d or today.</source>
        <translation>“{0}” は日付ではありません。2022-11-02、2022-11、2022-10..2022-12、&gt;=2022-11、7d、today のように書いてください。</translation>
    </message>
    <message>
        <source>“{0}” is not the id of an article: those have 12 signs.</source>
        <translation>“{0}” は記事のIDではありません。IDは12文字です。</translation>
    </message>
</context>
</TS>
