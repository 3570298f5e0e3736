<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ArithmeticPage</name>
    <message>
        <source>Standardise the result</source>
        <translation>結果を標準化する</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>式</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Brings the result to the mean and spread the model expects, as the original does.</source>
        <translation>結果をモデルが想定する平均とばらつきに合わせます(オリジナルと同じ)。</translation>
    </message>
    <message>
        <source>Keep this expression under a name</source>
        <translation>この式に名前を付けて保存</translation>
    </message>
    <message>
        <source>Remove the chosen name</source>
        <translation>選んだ名前を削除</translation>
    </message>
    <message>
        <source>Named latents</source>
        <translation>名前付き潜在表現</translation>
    </message>
    <message>
        <source>Double click puts the name into the expression.</source>
        <translation>ダブルクリックで名前を式に挿入します。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>例を試す</translation>
    </message>
    <message>
        <source>Add and subtract prompts</source>
        <translation>プロンプトを足し引きする</translation>
    </message>
    <message>
        <source>Write prompts with + and − between them. Quotes keep words together, a number before a star weighs: 0.7 * &quot;sunglasses&quot;.</source>
        <translation>プロンプトを + と − でつなぎます。引用符は語をまとめ、アスタリスクの前の数は重みになります:0.7 * "sunglasses"。</translation>
    </message>
    <message>
        <source>&quot;man cook&quot; - man + woman</source>
        <translation>"man cook" - man + woman</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Picture of “%1”</source>
        <translation>「%1」の画像</translation>
    </message>
    <message>
        <source>distance –</source>
        <translation>距離 –</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距離 %1</translation>
    </message>
    <message>
        <source>The result looks just like “%1”: the other terms changed nothing one can see. Try larger weights.</source>
        <translation>結果は「%1」とそっくりです。他の項は目に見える変化を与えていません。重みを大きくしてみてください。</translation>
    </message>
    <message>
        <source>Keep this expression</source>
        <translation>この式を保存</translation>
    </message>
    <message>
        <source>Name, used as @name in expressions</source>
        <translation>名前(式の中では @名前 と書きます)</translation>
    </message>
    <message>
        <source>Your “%1” differs from the one this picture was made with.</source>
        <translation>お使いの「%1」は、この画像を作ったときのものと異なります。</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>画像の設定</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>BlendPad</name>
    <message>
        <source>Pad: position among the prompts</source>
        <translation>パッド:プロンプト間の位置</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>less than a second</source>
        <translation>1 秒未満</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Kind of film</source>
        <translation>動画の種類</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>1 秒あたりのフレーム数</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>再生の速さ。</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>繰り返し再生</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進み具合</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>動画を書き出す</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>MP4 動画</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation>GIF アニメーション</translation>
    </message>
    <message>
        <source>WebP animation</source>
        <translation>WebP アニメーション</translation>
    </message>
    <message>
        <source>PNG animation (APNG)</source>
        <translation>PNG アニメーション (APNG)</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>連番の PNG 画像</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>File of the film</source>
        <translation>動画のファイル</translation>
    </message>
    <message>
        <source>%1 frames, plays for %2.</source>
        <translation>%1 フレーム、再生時間 %2。</translation>
    </message>
    <message>
        <source>Rendering takes about %1.</source>
        <translation>生成には約 %1 かかります。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>The film is at %1.</source>
        <translation>動画は %1 にあります。</translation>
    </message>
</context>
<context>
    <name>ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>式</translation>
    </message>
    <message>
        <source>&quot;a dog wearing a hat&quot; + sunglasses - hat</source>
        <translation>"a dog wearing a hat" + sunglasses - hat</translation>
    </message>
</context>
<context>
    <name>FilmPanel</name>
    <message>
        <source>At the end</source>
        <translation>終わりに</translation>
    </message>
    <message>
        <source>Frames per step</source>
        <translation>1 区間のフレーム数</translation>
    </message>
    <message>
        <source>Pictures from one key to the next, both included.</source>
        <translation>キーから次のキーまでの画像数(両端を含む)。</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>1 秒あたりのフレーム数</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>再生の速さ。</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>キーを追加</translation>
    </message>
    <message>
        <source>Stop at the last key</source>
        <translation>最後のキーで止める</translation>
    </message>
    <message>
        <source>Back to the first key (perfect loop)</source>
        <translation>最初のキーに戻る(完全なループ)</translation>
    </message>
    <message>
        <source>Forwards and backwards (ping-pong)</source>
        <translation>往復(ピンポン)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Prompt of key %1</source>
        <translation>キー %1 のプロンプト</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>Easing of key %1</source>
        <translation>キー %1 のイージング</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>ゆっくり始まる</translation>
    </message>
    <message>
        <source>Slow end</source>
        <translation>ゆっくり終わる</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>なめらか</translation>
    </message>
    <message>
        <source>Hold key %1</source>
        <translation>キー %1 を保持</translation>
    </message>
    <message>
        <source>hold </source>
        <translation>保持 </translation>
    </message>
    <message>
        <source>Further frames that show this key unchanged</source>
        <translation>このキーをそのまま見せる追加フレーム数</translation>
    </message>
    <message>
        <source>Move key %1 up</source>
        <translation>キー %1 を上へ</translation>
    </message>
    <message>
        <source>Remove key %1</source>
        <translation>キー %1 を削除</translation>
    </message>
    <message>
        <source>Prompt of a key</source>
        <translation>キーのプロンプト</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>イージング</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
</context>
<context>
    <name>FrameStrip</name>
    <message>
        <source>Position between the prompts</source>
        <translation>プロンプト間の位置</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Search prompts and models</source>
        <translation>プロンプトとモデルを検索</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>スター付きのみ</translation>
    </message>
    <message>
        <source>Rated 4 and 5 only</source>
        <translation>評価 4 と 5 のみ</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>画像の大きさ</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>まだ画像がありません</translation>
    </message>
    <message>
        <source>Everything you render is kept here, with the settings that made it.</source>
        <translation>生成したものはすべて、設定とともにここに残ります。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>No prompt or model has all of these words. Try fewer of them.</source>
        <translation>これらの語をすべて含むプロンプトやモデルはありません。語を減らしてみてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み込めません。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>このプログラムの外で移動または削除された可能性があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>%n 枚の画像を削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使う</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>2 枚を比較</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>スター (S)</translation>
    </message>
    <message>
        <source>Rating (0 to 5)</source>
        <translation>評価(0~5)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Describe the picture…</source>
        <translation>画像を言葉で描いてください…</translation>
    </message>
    <message>
        <source>Enter in the prompt does the same</source>
        <translation>プロンプトで Enter を押しても同じです</translation>
    </message>
    <message>
        <source>Earlier prompts (Alt+Up)</source>
        <translation>以前のプロンプト (Alt+↑)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>No prompt was used yet</source>
        <translation>まだプロンプトは使われていません</translation>
    </message>
    <message>
        <source>Earlier prompt</source>
        <translation>以前のプロンプト</translation>
    </message>
    <message>
        <source>Keep these settings…</source>
        <translation>この設定を保存…</translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>この設定を保存</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>プリセットの名前</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>例を試す</translation>
    </message>
    <message>
        <source>a smiling cat with heart eyes</source>
        <translation>a smiling cat with heart eyes</translation>
    </message>
    <message>
        <source>Write a prompt, press Enter</source>
        <translation>プロンプトを書いて Enter</translation>
    </message>
    <message>
        <source>Your pictures appear here. Drop a picture made by this program anywhere on the window to get back every setting that made it.</source>
        <translation>画像はここに表示されます。このプログラムで作った画像をウィンドウにドロップすると、すべての設定が戻ります。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · 約 %2</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>画像の設定</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>InterpolationPage</name>
    <message>
        <source>Slider</source>
        <translation>スライダー</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>パッド</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>探索の方法</translation>
    </message>
    <message>
        <source>Two prompts and everything between</source>
        <translation>2 つのプロンプトとその間のすべて</translation>
    </message>
    <message>
        <source>Fill in the prompts on the left. Then drag below the picture: it follows your hand, and becomes sharp when you let go.</source>
        <translation>左のプロンプトを入力し、画像の下をドラッグしてください。画像は手の動きに追従し、離すと鮮明になります。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>動画を書き出す…</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>この画像を生成</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>フレーム %1 / %2</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>道のりの %1</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>画像の設定</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>More steps follow the flow more closely and take longer.</source>
        <translation>ステップが多いほど流れに忠実ですが、時間がかかります。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>How strongly the picture follows the words. 1 is off.</source>
        <translation>画像がどれだけ言葉に従うか。1 はオフです。</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>ばらつき</translation>
    </message>
    <message>
        <source>How far seeds differ. At 0 every seed gives the same, most typical picture.</source>
        <translation>シードによる違いの大きさ。0 ではどのシードも同じ、最も典型的な画像になります。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>How many pictures; each uses the next seed.</source>
        <translation>枚数。それぞれ次のシードを使います。</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>同時に</translation>
    </message>
    <message>
        <source>Pictures that are made together. More is faster and needs more memory.</source>
        <translation>まとめて作る枚数。多いほど速く、メモリーも必要です。</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>ソルバー</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>タイルに分けて復号</translation>
    </message>
    <message>
        <source>Euler</source>
        <translation>オイラー法</translation>
    </message>
    <message>
        <source>The original&apos;s method</source>
        <translation>オリジナルの方法</translation>
    </message>
    <message>
        <source>Adams–Bashforth 2</source>
        <translation>Adams–Bashforth 2</translation>
    </message>
    <message>
        <source>Closer to the flow at the cost of Euler</source>
        <translation>オイラー法と同じ手間で流れにより忠実</translation>
    </message>
    <message>
        <source>Heun</source>
        <translation>ホイン法</translation>
    </message>
    <message>
        <source>Two evaluations a step</source>
        <translation>1 ステップに 2 回評価</translation>
    </message>
    <message>
        <source>Multistep 3</source>
        <translation>多段法 3</translation>
    </message>
    <message>
        <source>Third order, one evaluation a step</source>
        <translation>3 次、1 ステップに 1 回評価</translation>
    </message>
    <message>
        <source>Dormand–Prince 5</source>
        <translation>Dormand–Prince 5</translation>
    </message>
    <message>
        <source>Chooses its own steps; slow, exact</source>
        <translation>ステップを自動で選ぶ。遅いが正確</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 ビット</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 ビット (bfloat16)</translation>
    </message>
    <message>
        <source>16 bits (float16)</source>
        <translation>16 ビット (float16)</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>Needs less memory; faint seams are possible.</source>
        <translation>メモリーは少なくて済みますが、薄い継ぎ目が出ることがあります。</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>モデルがありません</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>CrossFlow Studio</source>
        <translation>CrossFlow Studio</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>補間</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
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
        <source>Open a picture&apos;s settings</source>
        <translation>画像の設定を開く</translation>
    </message>
    <message>
        <source>Open a picture made by this program</source>
        <translation>このプログラムで作った画像を開く</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Pause or continue the queue</source>
        <translation>キューを一時停止または再開</translation>
    </message>
    <message>
        <source>Cancel all renders</source>
        <translation>すべての生成を取り消す</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>All settings of that picture are back.</source>
        <translation>その画像のすべての設定が戻りました。</translation>
    </message>
</context>
<context>
    <name>ModelDownload</name>
    <message>
        <source>The list of downloads cannot be read: %1.</source>
        <translation>ダウンロードの一覧を読み込めません:%1。</translation>
    </message>
    <message>
        <source>Check the connection and the download address in the settings.</source>
        <translation>接続と、設定にあるダウンロード先を確認してください。</translation>
    </message>
    <message>
        <source>%1 does not offer this model.</source>
        <translation>%1 にはこのモデルがありません。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Look at the models folder again</source>
        <translation>モデルのフォルダーを読み直す</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Models are read from %1. Files you have already (.pth, .safetensors) can be added without copying them.</source>
        <translation>モデルは %1 から読み込まれます。お持ちのファイル(.pth、.safetensors)はコピーせずに追加できます。</translation>
    </message>
    <message>
        <source>%1 × %1 pixels · %2 on disk · %3 of memory</source>
        <translation>%1 × %1 ピクセル · ディスク %2 · メモリー %3</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>%1 のダウンロード</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>%1 のダウンロードを一時停止</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未導入</translation>
    </message>
    <message>
        <source>too large for this machine</source>
        <translation>この機械には大きすぎます</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>今すぐ読み込む</translation>
    </message>
    <message>
        <source>Load %1 now</source>
        <translation>%1 を今すぐ読み込む</translation>
    </message>
    <message>
        <source>Delete the files of %1</source>
        <translation>%1 のファイルを削除</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 をダウンロード</translation>
    </message>
    <message>
        <source>Files of a model</source>
        <translation>モデルのファイル</translation>
    </message>
    <message>
        <source>Model files (*.pth *.pt *.safetensors *.json *.model)</source>
        <translation>モデルファイル (*.pth *.pt *.safetensors *.json *.model)</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>%1 を作れませんでした。</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>モデルを削除</translation>
    </message>
    <message>
        <source>Delete the files of %1 (%2)? They would have to be downloaded again.</source>
        <translation>%1 のファイル(%2)を削除しますか?もう一度ダウンロードが必要になります。</translation>
    </message>
    <message>
        <source>No download address is set.</source>
        <translation>ダウンロード先が設定されていません。</translation>
    </message>
    <message>
        <source>This program never uses the network unless asked. Enter the address of a model collection in Settings, Models.</source>
        <translation>このプログラムは、求められない限りネットワークを使いません。「設定 › モデル」でモデル集の場所を入力してください。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The model is here and its checksums are right.</source>
        <translation>モデルが届きました。チェックサムも正しいです。</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Add a prompt</source>
        <translation>プロンプトを追加</translation>
    </message>
    <message>
        <source>Dot on the pad</source>
        <translation>パッド上の点</translation>
    </message>
    <message>
        <source>Prompt %1</source>
        <translation>プロンプト %1</translation>
    </message>
    <message>
        <source>Remove prompt %1</source>
        <translation>プロンプト %1 を削除</translation>
    </message>
    <message>
        <source>Prompts of the pad</source>
        <translation>パッドのプロンプト</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · シード %2</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>生成中</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Back to all pictures (Esc)</source>
        <translation>すべての画像に戻る (Esc)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>縮小 (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>拡大 (+)</translation>
    </message>
    <message>
        <source>Fit the window (0)</source>
        <translation>ウィンドウに合わせる (0)</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>前の画像と比較</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使う</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>画像をコピーしました。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Pictures with their settings (*.png *.jpg *.jpeg *.webp)</source>
        <translation>設定を含む画像 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Stop this render</source>
        <translation>この生成を止める</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>プロンプトを読み取り中</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>描画中</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>A render was set aside because the program ended twice while it ran.</source>
        <translation>実行中にプログラムが 2 度終了したため、1 つの生成を保留しました。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Pause the queue</source>
        <translation>キューを一時停止</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Cancel everything that waits or runs</source>
        <translation>待機中と実行中のすべてを取り消す</translation>
    </message>
    <message numerus="yes">
        <source>Queue paused · %n waiting</source>
        <translation>
            <numerusform>キュー停止中 · %n 件待機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue · %n waiting</source>
        <translation>
            <numerusform>キュー · %n 件待機</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(言葉なし)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後へ</translation>
    </message>
    <message>
        <source>Cancel this render</source>
        <translation>この生成を取り消す</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>別のシードを引く</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>このシードを固定</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture again.</source>
        <translation>同じシードと設定からは同じ画像が得られます。</translation>
    </message>
    <message>
        <source>The seed is kept</source>
        <translation>シードは固定されています</translation>
    </message>
    <message>
        <source>Every render draws a new seed</source>
        <translation>生成のたびに新しいシードを引きます</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Sections</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>プログラムを再起動すると有効になります。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>利用できる最良のもの</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>プロセッサーのスレッド</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs while pictures are made.</source>
        <translation>減らすと、生成中も他のプログラムに余裕ができます。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 ビット</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 ビット (bfloat16)</translation>
    </message>
    <message>
        <source>16 bits (float16)</source>
        <translation>16 ビット (float16)</translation>
    </message>
    <message>
        <source>Fewer bits need less memory; pictures differ in details.</source>
        <translation>ビット数が少ないほどメモリーは少なく済み、画像の細部が変わります。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Keep deleted pictures</source>
        <translation>削除した画像を残す</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 日</translation>
    </message>
    <message>
        <source>After that their files are removed for good.</source>
        <translation>その後、ファイルは完全に削除されます。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>フォルダーを選択:%1</translation>
    </message>
    <message>
        <source>Download address</source>
        <translation>ダウンロード先</translation>
    </message>
    <message>
        <source>Where published models are fetched from, e.g. a mirror of your institute. It must offer index.json with sizes and checksums. Empty: this program stays off the network.</source>
        <translation>公開モデルの取得元(所属機関のミラーなど)。サイズとチェックサムを記した index.json が必要です。空欄ならネットワークを使いません。</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 は「%2」で使われています。</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>標準のキーに戻す</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Render (in a prompt)</source>
        <translation>生成(プロンプト内)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line (in a prompt)</source>
        <translation>改行(プロンプト内)</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Earlier and later prompts</source>
        <translation>前後のプロンプト</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+↑、Alt+↓</translation>
    </message>
    <message>
        <source>Zoom the picture</source>
        <translation>画像の拡大縮小</translation>
    </message>
    <message>
        <source>+, −, 0, 1</source>
        <translation>+, −, 0, 1</translation>
    </message>
    <message>
        <source>Next and previous picture</source>
        <translation>次と前の画像</translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation>→、←</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Star (gallery)</source>
        <translation>スター(ギャラリー)</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Rate (gallery)</source>
        <translation>評価(ギャラリー)</translation>
    </message>
    <message>
        <source>0 to 5</source>
        <translation>0~5</translation>
    </message>
    <message>
        <source>Delete (gallery)</source>
        <translation>削除(ギャラリー)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>すべての画像に戻る</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Weight of “%1”</source>
        <translation>「%1」の重み</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Way of mixing</source>
        <translation>混ぜ方</translation>
    </message>
    <message>
        <source>Straight (lerp)</source>
        <translation>直線 (lerp)</translation>
    </message>
    <message>
        <source>As the original does</source>
        <translation>オリジナルと同じ</translation>
    </message>
    <message>
        <source>Along the sphere (slerp)</source>
        <translation>球面に沿って (slerp)</translation>
    </message>
    <message>
        <source>Keeps the length of the latent</source>
        <translation>潜在表現の長さを保つ</translation>
    </message>
    <message>
        <source>Straight, length kept</source>
        <translation>直線、長さを保つ</translation>
    </message>
    <message>
        <source>Straight, then scaled to the length between the ends</source>
        <translation>直線で混ぜ、両端の間の長さに合わせる</translation>
    </message>
    <message>
        <source>From</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>Same noise at both ends</source>
        <translation>両端で同じノイズ</translation>
    </message>
    <message>
        <source>Go beyond the ends</source>
        <translation>端を越える</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Pictures on the way; 40 are recommended for films.</source>
        <translation>道のりの画像数。動画には 40 がおすすめです。</translation>
    </message>
    <message>
        <source>a small house in summer</source>
        <translation>a small house in summer</translation>
    </message>
    <message>
        <source>a small house in the snow</source>
        <translation>a small house in the snow</translation>
    </message>
    <message>
        <source>Smoother: only the words differ between the ends.</source>
        <translation>よりなめらか:両端の違いは言葉だけになります。</translation>
    </message>
    <message>
        <source>Exaggerates what makes one end differ from the other.</source>
        <translation>両端の違いを誇張します。</translation>
    </message>
    <message>
        <source>Swap the two prompts</source>
        <translation>2 つのプロンプトを入れ替える</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>入れ替え</translation>
    </message>
</context>
</TS>
