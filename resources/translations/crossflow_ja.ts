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
        <source>Arithmetic</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Brings the result to the mean and spread the model expects, as the original does.</source>
        <translation>結果をモデルが想定する平均とばらつきに合わせます(オリジナルと同じ)。</translation>
    </message>
    <message>
        <source>Add and subtract prompts</source>
        <translation>プロンプトを足し引きする</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Write prompts with + and − between them. Quotes keep words together, a number before a star weighs: 0.7 * &quot;sunglasses&quot;. An example:</source>
        <translation>プロンプトを + と − でつなぎます。引用符は語をまとめ、アスタリスクの前の数は重みです：0.7 * &quot;sunglasses&quot;。例：</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>この画像を生成</translation>
    </message>
    <message>
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>最高の品質でギャラリーに入れます。ここの他のものは残りません。</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>実行中の画像を待っています</translation>
    </message>
    <message>
        <source>In the gallery.</source>
        <translation>ギャラリーにあります。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>There is nothing to draw yet: write a prompt.</source>
        <translation>まだ描くものがありません：プロンプトを書いてください。</translation>
    </message>
    <message>
        <source>The result looks just like &quot;%1&quot;: the other terms changed nothing one can see. Try larger weights.</source>
        <translation>結果は「%1」とそっくりです。他の項は目に見える変化を与えていません。重みを大きくしてみてください。</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
    <message>
        <source>Prompt %1</source>
        <translation>プロンプト %1</translation>
    </message>
</context>
<context>
    <name>CheckpointTable</name>
    <message>
        <source>Checkpoints</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Export as a model</source>
        <translation>モデルとして書き出す</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Prune…</source>
        <translation>整理…</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>まだ何も保存されていません</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as the plan says, and when a run is stopped.</source>
        <translation>チェックポイントは計画どおりの間隔で、また学習を停止したときに保存されます。</translation>
    </message>
    <message>
        <source>Writes .safetensors into the models folder.</source>
        <translation>モデルフォルダーに .safetensors を書き出します。</translation>
    </message>
    <message>
        <source>A kept checkpoint is never removed by the trainer or by pruning.</source>
        <translation>残したチェックポイントは学習や整理で削除されません。</translation>
    </message>
    <message>
        <source>Removes all but the newest, the best and the kept ones.</source>
        <translation>最新・最良・残したもの以外をすべて削除します。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存日時</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>No longer keep</source>
        <translation>残すのをやめる</translation>
    </message>
    <message>
        <source>Delete the checkpoint of step %1 (%2)? It cannot be brought back.</source>
        <translation>ステップ %1 のチェックポイント (%2) を削除しますか？元に戻せません。</translation>
    </message>
    <message>
        <source>Delete a checkpoint</source>
        <translation>チェックポイントの削除</translation>
    </message>
    <message>
        <source>Prune checkpoints</source>
        <translation>チェックポイントの整理</translation>
    </message>
    <message>
        <source>Keep this many of the newest. The best and the kept ones stay, too.</source>
        <translation>最新のものをこの数だけ残します。最良のものと残したものもそのままです。</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 の空きができました。</translation>
    </message>
    <message>
        <source>Slider over the steps</source>
        <translation>ステップのスライダー</translation>
    </message>
    <message>
        <source>One prompt as the run would have drawn it at each checkpoint.</source>
        <translation>1 つのプロンプトを各チェックポイントで描いたもの。</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>整理</translation>
    </message>
</context>
<context>
    <name>ClusterDialog</name>
    <message>
        <source>Machines</source>
        <translation>マシン数</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Address of the first machine</source>
        <translation>最初のマシンのアドレス</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>パーティション</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>コマンド行</translation>
    </message>
    <message>
        <source>Train it elsewhere</source>
        <translation>別の場所で学習</translation>
    </message>
    <message>
        <source>The run&apos;s folder has to be on a disk that all machines share; what happens in it is seen here all the same.</source>
        <translation>実行のフォルダーはすべてのマシンが共有するディスクに置いてください。その中の出来事はここでも見られます。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>このマシン</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>クラスターの種類</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>the default one</source>
        <translation>既定のもの</translation>
    </message>
    <message>
        <source>torchrun only.</source>
        <translation>torchrun のみ。</translation>
    </message>
    <message>
        <source>SLURM only.</source>
        <translation>SLURM のみ。</translation>
    </message>
    <message>
        <source>Devices per machine</source>
        <translation>マシンごとのデバイス</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>ここにデバイス「%1」はありません。あるのは %2 です。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>メモリーが足りません。</translation>
    </message>
    <message>
        <source>Choose a smaller batch, a lower precision or a smaller model.</source>
        <translation>バッチを小さくするか、精度を下げるか、小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly: %1</source>
        <translation>エンジンが予期せず停止しました：%1</translation>
    </message>
    <message>
        <source>Please report this with the log file.</source>
        <translation>ログファイルを添えてご報告ください。</translation>
    </message>
    <message>
        <source>Download the file again or choose another one.</source>
        <translation>ファイルをもう一度ダウンロードするか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>The file belongs to another model.</source>
        <translation>このファイルは別のモデルのものです。</translation>
    </message>
    <message>
        <source>The graphics card reported an error: %1</source>
        <translation>グラフィックカードがエラーを報告しました：%1</translation>
    </message>
    <message>
        <source>Restart the program, or choose the processor.</source>
        <translation>プログラムを再起動するか、プロセッサーを選んでください。</translation>
    </message>
    <message>
        <source>unknown cause</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>The text encoder leaves memory after each use: %1 are available.</source>
        <translation>テキストエンコーダーは使うたびにメモリーから外されます：空きは %1 です。</translation>
    </message>
    <message>
        <source>The text encoder runs in half precision and leaves memory after each use: %1 are available.</source>
        <translation>テキストエンコーダーは半精度で動き、使うたびにメモリーから外されます：空きは %1 です。</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory, and %3 are available.</source>
        <translation>%1 には %2 のメモリーが必要ですが、空きは %3 です。</translation>
    </message>
    <message>
        <source>Choose a lower precision or a smaller model, or close other programs.</source>
        <translation>精度を下げるか、小さいモデルを選ぶか、ほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Choose a smaller model, or close other programs.</source>
        <translation>小さいモデルを選ぶか、ほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Memory ran out; pictures are now decoded in tiles.</source>
        <translation>メモリーが足りなくなったため、画像をタイルに分けて復号します。</translation>
    </message>
    <message>
        <source>Memory ran out; the text encoder was unloaded.</source>
        <translation>メモリーが足りなくなったため、テキストエンコーダーを外しました。</translation>
    </message>
    <message>
        <source>Memory ran out; the model now runs in a lower precision.</source>
        <translation>メモリーが足りなくなったため、モデルの精度を下げました。</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>オートエンコーダー</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>テキストエンコーダー</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>トークナイザー</translation>
    </message>
    <message>
        <source>No complete model was found in %1.</source>
        <translation>%1 に完全なモデルが見つかりません。</translation>
    </message>
    <message>
        <source>Put the files of a published model there.</source>
        <translation>公開モデルのファイルをそこに置いてください。</translation>
    </message>
    <message>
        <source>The model %1 is not complete.</source>
        <translation>モデル %1 は完全ではありません。</translation>
    </message>
    <message>
        <source>Known are {index}, {seed}, {prompt}, {model}, {date} and {time}.</source>
        <translation>使えるのは {index}、{seed}、{prompt}、{model}、{date}、{time} です。</translation>
    </message>
    <message>
        <source>A placeholder in &quot;%1&quot; is never closed.</source>
        <translation>「%1」に閉じていないプレースホルダーがあります。</translation>
    </message>
    <message>
        <source>There is no placeholder {%1}.</source>
        <translation>プレースホルダー {%1} はありません。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; names no file.</source>
        <translation>パターン「%1」はファイル名になっていません。</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as %1: %2.</source>
        <translation>画像を %1 に変換できません：%2。</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as WebP.</source>
        <translation>画像を WebP に変換できません。</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>書き出す画像がありません。</translation>
    </message>
    <message>
        <source>%1 does not end in .png, .jpg or .webp.</source>
        <translation>%1 の末尾が .png、.jpg、.webp のいずれでもありません。</translation>
    </message>
    <message>
        <source>Add one of these endings to the file&apos;s name.</source>
        <translation>ファイル名の末尾にこのいずれかを付けてください。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み込めません。</translation>
    </message>
    <message>
        <source>%1 carries no request.</source>
        <translation>%1 には作成時の設定が入っていません。</translation>
    </message>
    <message>
        <source>Only PNG, JPEG and WebP pictures made by CrossFlow Studio do; other programs may remove it when they save a picture.</source>
        <translation>入っているのは CrossFlow Studio が作った PNG、JPEG、WebP 画像だけです。ほかのプログラムで保存すると失われることがあります。</translation>
    </message>
    <message>
        <source>The request inside %1 is damaged: %2</source>
        <translation>%1 に入っている設定が壊れています：%2</translation>
    </message>
    <message>
        <source>&quot;%1…&quot; is longer than the model reads; its end is ignored.</source>
        <translation>「%1…」はモデルが読める長さを超えています。末尾は無視されます。</translation>
    </message>
    <message>
        <source>Numbers stopped being finite; the picture is made again in float32 precision.</source>
        <translation>数値が有限でなくなったため、画像を float32 精度で作り直します。</translation>
    </message>
    <message>
        <source>There is no latent named @%1.</source>
        <translation>@%1 という潜在表現はありません。</translation>
    </message>
    <message>
        <source>Names are listed under &quot;Named latents&quot;.</source>
        <translation>名前は「名前付き潜在表現」の一覧にあります。</translation>
    </message>
    <message>
        <source>The expression uses more than %1 different prompts.</source>
        <translation>式に %1 を超える種類のプロンプトがあります。</translation>
    </message>
    <message>
        <source>The weight of &quot;%1&quot; grows beyond %2.</source>
        <translation>「%1」の重みが %2 を超えます。</translation>
    </message>
    <message>
        <source>In @%1: %2</source>
        <translation>@%1：%2</translation>
    </message>
    <message>
        <source>The name @%1 is defined twice.</source>
        <translation>名前 @%1 が二重に定義されています。</translation>
    </message>
    <message>
        <source>The terms cancel each other out: nothing remains.</source>
        <translation>項が互いに打ち消し合い、何も残りません。</translation>
    </message>
    <message>
        <source>Change a weight or a prompt.</source>
        <translation>重みかプロンプトを変えてください。</translation>
    </message>
    <message>
        <source>The expression is longer than %1 characters</source>
        <translation>式が %1 文字を超えています</translation>
    </message>
    <message>
        <source>%1 (column %2).</source>
        <translation>%1（%2 文字目）。</translation>
    </message>
    <message>
        <source>This quotation mark is never closed</source>
        <translation>この引用符は閉じられていません</translation>
    </message>
    <message>
        <source>The expression is empty</source>
        <translation>式が空です</translation>
    </message>
    <message>
        <source>A prompt is missing here</source>
        <translation>ここにプロンプトがありません</translation>
    </message>
    <message>
        <source>Nothing can be divided by zero</source>
        <translation>ゼロでは割れません</translation>
    </message>
    <message>
        <source>A weight may be at most %1</source>
        <translation>重みは最大 %1 です</translation>
    </message>
    <message>
        <source>Only a number can stand after /</source>
        <translation>/ の後には数しか書けません</translation>
    </message>
    <message>
        <source>Two prompts cannot be multiplied; add or subtract them</source>
        <translation>プロンプト同士は掛けられません。足すか引くかしてください</translation>
    </message>
    <message>
        <source>A name is missing after @</source>
        <translation>@ の後に名前がありません</translation>
    </message>
    <message>
        <source>This prompt is empty</source>
        <translation>このプロンプトは空です</translation>
    </message>
    <message>
        <source>More than %1 terms</source>
        <translation>項が %1 を超えています</translation>
    </message>
    <message>
        <source>More than %1 nested parentheses</source>
        <translation>括弧の入れ子が %1 を超えています</translation>
    </message>
    <message>
        <source>This parenthesis is never closed</source>
        <translation>この括弧は閉じられていません</translation>
    </message>
    <message>
        <source>A sign (+, - or *) is missing before this</source>
        <translation>この前に記号（+、-、*）がありません</translation>
    </message>
    <message>
        <source>This parenthesis was never opened</source>
        <translation>この括弧は開かれていません</translation>
    </message>
    <message>
        <source>This number belongs to no prompt; write 0.7 * prompt, or put the prompt into quotes</source>
        <translation>この数はどのプロンプトにも付いていません。0.7 * プロンプト と書くか、プロンプトを引用符で囲んでください</translation>
    </message>
    <message>
        <source>it has no frames</source>
        <translation>フレームがありません</translation>
    </message>
    <message>
        <source>there is no space left</source>
        <translation>空き容量がありません</translation>
    </message>
    <message>
        <source>The film %1 could not be written: %2.</source>
        <translation>動画 %1 を書き込めませんでした：%2。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>A frame of %1 has %2 x %3 pixels where the first one has %4 x %5.</source>
        <translation>%1 のあるフレームは %2 x %3 ピクセルですが、最初のフレームは %4 x %5 です。</translation>
    </message>
    <message>
        <source>the GIF encoder failed</source>
        <translation>GIF エンコーダーが失敗しました</translation>
    </message>
    <message>
        <source>WebP cannot hold this size</source>
        <translation>WebP はこの大きさに対応していません</translation>
    </message>
    <message>
        <source>There is not enough memory for this job.</source>
        <translation>この作業に必要なメモリーがありません。</translation>
    </message>
    <message>
        <source>Close other programs, or make fewer pictures at a time.</source>
        <translation>ほかのプログラムを終了するか、一度に作る画像を減らしてください。</translation>
    </message>
    <message>
        <source>The job stopped unexpectedly: %1</source>
        <translation>作業が予期せず停止しました：%1</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the log has the details.</source>
        <translation>もう一度お試しください。再び起きる場合、詳細はログにあります。</translation>
    </message>
    <message>
        <source>The job stopped for an unknown reason.</source>
        <translation>作業が不明な理由で停止しました。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the program.</source>
        <translation>もう一度お試しください。再び起きる場合は、プログラムを再起動してください。</translation>
    </message>
    <message>
        <source>should hold texts</source>
        <translation>にはテキストだけを入れてください</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>ディスクに空きを作ってください。</translation>
    </message>
    <message>
        <source>The history could not be read or written (%1).</source>
        <translation>履歴を読み書きできませんでした（%1）。</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made</source>
        <translation>%1 のフォルダーを作成できません</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio, or start it with another data folder.</source>
        <translation>CrossFlow Studio を更新するか、別のデータフォルダーで起動してください。</translation>
    </message>
    <message>
        <source>The history is read-only: new pictures will not be listed.</source>
        <translation>履歴は読み取り専用です。新しい画像は一覧に載りません。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be set aside</source>
        <translation>%1 は壊れていて、退避もできません</translation>
    </message>
    <message>
        <source>The history was damaged. It was kept as %1 and a new one was begun.</source>
        <translation>履歴が壊れていました。%1 として残し、新しい履歴を始めました。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program.</source>
        <translation>%1 は、このプログラムの新しいバージョンで作られたものです。</translation>
    </message>
    <message>
        <source>There is no space left to write %1.</source>
        <translation>%1 を書き込む空きがありません。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 を書き込めません：%2。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>書き込みできるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 is already there.</source>
        <translation>%1 はすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name or allow it to be replaced.</source>
        <translation>別の名前を選ぶか、置き換えを許可してください。</translation>
    </message>
    <message>
        <source>Check the connection and the download address, then try again: what was received so far is kept.</source>
        <translation>接続とダウンロード先を確認して、もう一度お試しください。ここまで受信した分は残っています。</translation>
    </message>
    <message>
        <source>the server sends nothing</source>
        <translation>サーバーから何も届きません</translation>
    </message>
    <message>
        <source>Downloads need https.</source>
        <translation>ダウンロードには https が必要です。</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 を作成できません。</translation>
    </message>
    <message>
        <source>There is not enough space in %1 for this file.</source>
        <translation>%1 には、このファイルを置く空きがありません。</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of the file.</source>
        <translation>%1 がファイルではなくウェブページを返しました。</translation>
    </message>
    <message>
        <source>the server continues at the wrong place</source>
        <translation>サーバーが誤った位置から再開しました</translation>
    </message>
    <message>
        <source>The server sends more than the file has.</source>
        <translation>サーバーがファイルの大きさを超えるデータを送ってきました。</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>空きを作ってから続けてください。</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>接続が途中で切れました</translation>
    </message>
    <message>
        <source>%1 does not have the file (answer %2).</source>
        <translation>%1 にファイルがありません（応答 %2）。</translation>
    </message>
    <message>
        <source>What was received is not the file: its SHA-256 is wrong. It was deleted.</source>
        <translation>受信した内容は目的のファイルではありません（SHA-256 が違います）。削除しました。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 を書き込めません。</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>長すぎます</translation>
    </message>
    <message>
        <source>&quot;%1%2&quot; %3.</source>
        <translation>「%1%2」%3。</translation>
    </message>
    <message>
        <source>should be a text</source>
        <translation>はテキストでなければなりません</translation>
    </message>
    <message>
        <source>should be true or false</source>
        <translation>は true か false でなければなりません</translation>
    </message>
    <message>
        <source>should be a number</source>
        <translation>は数でなければなりません</translation>
    </message>
    <message>
        <source>should be a whole number</source>
        <translation>は整数でなければなりません</translation>
    </message>
    <message>
        <source>should be a whole number from 0 to 18446744073709551615</source>
        <translation>は 0 から 18446744073709551615 までの整数でなければなりません</translation>
    </message>
    <message>
        <source>should be an object</source>
        <translation>はオブジェクトでなければなりません</translation>
    </message>
    <message>
        <source>should be a list</source>
        <translation>はリストでなければなりません</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>の項目が %1 を超えています</translation>
    </message>
    <message>
        <source>should be one of %1</source>
        <translation>は次のいずれかでなければなりません：%1</translation>
    </message>
    <message>
        <source>should be prompt, blend, expression or interpolation</source>
        <translation>は prompt、blend、expression、interpolation のいずれかでなければなりません</translation>
    </message>
    <message>
        <source>is %1: this request was made by a newer version of the program</source>
        <translation>が %1 です：この設定は新しいバージョンのプログラムで作られました</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>は %1 でなければなりません</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>がありません</translation>
    </message>
    <message>
        <source>The request is longer than 4 MB.</source>
        <translation>設定が 4 MB を超えています。</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>オブジェクトではありません</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%2 バイト目で %1</translation>
    </message>
    <message>
        <source>The request is not valid JSON: %1.</source>
        <translation>設定が正しい JSON ではありません：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, outside of %3 to %4.</source>
        <translation>「%1」は %2 で、%3 から %4 の範囲にありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>「%1」が空です。</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>画像を数語で説明してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; a prompt may have at most %3.</source>
        <translation>「%1」は %2 文字です。プロンプトは最大 %3 文字です。</translation>
    </message>
    <message>
        <source>The text encoder reads about 77 words: shorten the prompt.</source>
        <translation>テキストエンコーダーが読むのは約 77 語です。プロンプトを短くしてください。</translation>
    </message>
    <message>
        <source>&quot;source.terms&quot; has %1 prompts; a blend has %2 to %3.</source>
        <translation>「source.terms」のプロンプトは %1 個です。ブレンドは %2～%3 個です。</translation>
    </message>
    <message>
        <source>The weights of &quot;source.terms&quot; add up to zero.</source>
        <translation>「source.terms」の重みの合計がゼロです。</translation>
    </message>
    <message>
        <source>Raise the weight of at least one prompt.</source>
        <translation>少なくとも 1 つのプロンプトの重みを上げてください。</translation>
    </message>
    <message>
        <source>&quot;source.names&quot; has %1 entries; at most %2 are allowed.</source>
        <translation>「source.names」の項目は %1 個です。最大 %2 個までです。</translation>
    </message>
    <message>
        <source>The film has %1 frames; it needs at least %2.</source>
        <translation>動画は %1 フレームです。少なくとも %2 フレーム必要です。</translation>
    </message>
    <message>
        <source>%1 frames from prompt to prompt look smooth.</source>
        <translation>プロンプトの間に %1 フレームあれば滑らかに見えます。</translation>
    </message>
    <message>
        <source>The film has %1 frames; it may have at most %2.</source>
        <translation>動画は %1 フレームです。最大 %2 フレームです。</translation>
    </message>
    <message>
        <source>&quot;keys&quot; has %1 prompts; a film needs 2 to %2.</source>
        <translation>「keys」のプロンプトは %1 個です。動画には 2～%2 個必要です。</translation>
    </message>
    <message>
        <source>There is no model called &quot;%1&quot;; known are %2.</source>
        <translation>「%1」というモデルはありません。あるのは %2 です。</translation>
    </message>
    <message>
        <source>the PNG encoder failed</source>
        <translation>PNG エンコーダーが失敗しました</translation>
    </message>
    <message>
        <source>A film has between 0.1 and 100 frames per second, not %1.</source>
        <translation>動画は毎秒 0.1～100 フレームです。%1 にはできません。</translation>
    </message>
    <message>
        <source>is not a field that this version knows</source>
        <translation>はこのバージョンでは未知のフィールドです</translation>
    </message>
    <message>
        <source>Another program holds the file; try again when it is done.</source>
        <translation>別のプログラムがファイルを使用中です。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation>プリセット「%1」はありません。</translation>
    </message>
    <message>
        <source>%1 is not a safe address.</source>
        <translation>%1 は安全なアドレスではありません。</translation>
    </message>
    <message>
        <source>The server redirects to %1, which is not safe.</source>
        <translation>サーバーの転送先 %1 は安全ではありません。</translation>
    </message>
    <message>
        <source>The download was interrupted repeatedly: %1.</source>
        <translation>ダウンロードが何度も中断されました：%1。</translation>
    </message>
    <message>
        <source>the server takes too long</source>
        <translation>サーバーの応答が遅すぎます</translation>
    </message>
    <message>
        <source>The list of downloads cannot be read: %1.</source>
        <translation>ダウンロードの一覧を読み込めません:%1。</translation>
    </message>
    <message>
        <source>This brace was never opened</source>
        <translation>この波括弧は開かれていません</translation>
    </message>
    <message>
        <source>Choices are nested too deeply</source>
        <translation>選択肢の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>This brace is never closed</source>
        <translation>この波括弧は閉じられていません</translation>
    </message>
    <message>
        <source>The prompt is too long.</source>
        <translation>プロンプトが長すぎます。</translation>
    </message>
    <message>
        <source>Choices look like {red|green|blue}; write \{ for a brace.</source>
        <translation>選択肢は {red|green|blue} のように書きます。波括弧そのものは \{ と書いてください。</translation>
    </message>
    <message>
        <source>These choices stand for more than %1 prompts.</source>
        <translation>これらの選択肢は %1 個を超えるプロンプトになります。</translation>
    </message>
    <message>
        <source>Take fewer choices, or let the endless mode draw from them.</source>
        <translation>選択肢を減らすか、エンドレスモードで引いてください。</translation>
    </message>
    <message>
        <source>The list of downloads is not a list.</source>
        <translation>ダウンロードの一覧がリストになっていません。</translation>
    </message>
    <message>
        <source>Check the address of the mirror in the settings.</source>
        <translation>設定にあるミラーのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Check the connection, or the address of the mirror in the settings.</source>
        <translation>接続、または設定にあるミラーのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>%1 is not a whole tar archive.</source>
        <translation>%1 は完全な tar アーカイブではありません。</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>削除して、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 を開けません。</translation>
    </message>
    <message>
        <source>%1 does not hold %2.</source>
        <translation>%1 に %2 がありません。</translation>
    </message>
    <message>
        <source>Pictures cannot be made into latents here.</source>
        <translation>ここでは画像を潜在表現に変換できません。</translation>
    </message>
    <message>
        <source>Its latent is unlike those of prompts (%1 times as wide), so mixtures with prompts may come out torn.</source>
        <translation>この潜在表現はプロンプトのものと異なるため（広がりが %1 倍）、プロンプトとの混合は崩れることがあります。</translation>
    </message>
    <message>
        <source>Drawn again, @%1 is %2 dB (PSNR) from what the model keeps of the picture: %3.</source>
        <translation>再描画した @%1 は、モデルが保持する画像に対して %2 dB（PSNR）です: %3。</translation>
    </message>
    <message>
        <source>it cannot draw this picture, and what is made with it will show something else</source>
        <translation>モデルはこの画像を描けず、これを使った結果は別のものになります</translation>
    </message>
    <message>
        <source>the difference is hardly visible</source>
        <translation>違いはほとんど見えません</translation>
    </message>
    <message>
        <source>the same picture with other details</source>
        <translation>同じ画像ですが細部が異なります</translation>
    </message>
    <message>
        <source>There is no picture of your own called @%1.</source>
        <translation>@%1 という自分の画像はありません。</translation>
    </message>
    <message>
        <source>`crossflow invert PICTURE --name %1` keeps one, or &quot;Add a picture&quot; on the Interpolate page.</source>
        <translation>`crossflow invert PICTURE --name %1` で保存できます。補間ページの「画像を追加」でも可能です。</translation>
    </message>
    <message>
        <source>The file of @%1 does not hold a latent of this size.</source>
        <translation>@%1 のファイルにはこの大きさの潜在表現がありません。</translation>
    </message>
    <message>
        <source>Keep the picture again.</source>
        <translation>画像をもう一度保存してください。</translation>
    </message>
    <message>
        <source>@%1 belongs to the model &quot;%2&quot; as it was then; to &quot;%3&quot; it is noise.</source>
        <translation>@%1 は当時のモデル「%2」のものです。「%3」にとっては雑音です。</translation>
    </message>
    <message>
        <source>Keep the picture once more with this model, under another name.</source>
        <translation>このモデルで、別の名前でもう一度画像を保存してください。</translation>
    </message>
    <message>
        <source>Your @%1 is not the picture that this was made with.</source>
        <translation>お使いの @%1 は、これを作ったときの画像ではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name: it has letters, digits, - and _ only.</source>
        <translation>「%1」は名前にできません。使えるのは英字、数字、- と _ だけです。</translation>
    </message>
    <message>
        <source>There is no folder to keep pictures in.</source>
        <translation>画像を保存するフォルダーがありません。</translation>
    </message>
    <message>
        <source>There is a picture called @%1 already.</source>
        <translation>@%1 という画像はすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name, or replace it.</source>
        <translation>別の名前を選ぶか、置き換えてください。</translation>
    </message>
    <message>
        <source>%1 does not take part: %2</source>
        <translation>%1 は使われません: %2</translation>
    </message>
    <message>
        <source>%1 was taught to leap, which cannot be done backwards.</source>
        <translation>%1 は跳躍を学んだモデルで、逆向きには使えません。</translation>
    </message>
    <message>
        <source>Take the model that it was made from.</source>
        <translation>元になったモデルを使ってください。</translation>
    </message>
    <message>
        <source>A frame in the temporary folder %1 cannot be read.</source>
        <translation>一時フォルダー %1 のフレームを読めません。</translation>
    </message>
    <message>
        <source>the MP4 encoder failed</source>
        <translation>MP4 エンコーダーが失敗しました</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture: %2.</source>
        <translation>%1 は画像として読めません: %2。</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>そのファイルはありません</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are too many</source>
        <translation>%1 x %2 画素は多すぎます</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>総損失</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Loss by time</source>
        <translation>時刻別の損失</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>対照</translation>
    </message>
    <message>
        <source>Scale of the contrast</source>
        <translation>コントラストのスケール</translation>
    </message>
    <message>
        <source>Distance of sums</source>
        <translation>和との距離</translation>
    </message>
    <message>
        <source>Distance from names</source>
        <translation>名前との距離</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL ダイバージェンス</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>絶対誤差</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>二乗誤差</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>Validation: PSNR (dB)</source>
        <translation>検証：PSNR (dB)</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>FID</source>
        <translation>FID</translation>
    </message>
    <message>
        <source>CLIP score</source>
        <translation>CLIP スコア</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>勾配ノルム</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>毎秒の画像数</translation>
    </message>
    <message>
        <source>Memory (bytes)</source>
        <translation>メモリ(バイト)</translation>
    </message>
    <message>
        <source>Waiting for data (s)</source>
        <translation>データ待ち (秒)</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>全段階</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>段階 %1</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>取り分け</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>訓練用</translation>
    </message>
    <message>
        <source>Validation, all times</source>
        <translation>検証、全時刻</translation>
    </message>
    <message>
        <source>Validation, %1</source>
        <translation>検証、%1</translation>
    </message>
    <message>
        <source>Make the folder writable or copy the run elsewhere.</source>
        <translation>フォルダーを書き込み可能にするか、実行を別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>%1 is running already.</source>
        <translation>%1 はすでに実行中です。</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>先に停止してください。</translation>
    </message>
    <message>
        <source>It ended before training began.</source>
        <translation>トレーニングが始まる前に終わりました。</translation>
    </message>
    <message>
        <source>Look at launcher.log, then start it again.</source>
        <translation>launcher.log を見てから、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Look at the logs, then start it again.</source>
        <translation>ログを見てから、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Nothing was heard of it for %1.</source>
        <translation>%1の間、応答がありません。</translation>
    </message>
    <message>
        <source>Its processes ended without a message.</source>
        <translation>プロセスがメッセージを残さずに終了しました。</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again.</source>
        <translation>外部から終了されました。もう一度開始してください。</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again to go on from %1.</source>
        <translation>外部から終了されました。もう一度開始すると %1 から続きます。</translation>
    </message>
    <message>
        <source>The disk is full. The run goes on when there is room.</source>
        <translation>ディスクが満杯です。空きができると続きます。</translation>
    </message>
    <message>
        <source>Its processes are there but silent for %1.</source>
        <translation>プロセスは存在しますが、%1の間、何も出力していません。</translation>
    </message>
    <message>
        <source>They may be halted, or the machine has no time for them.</source>
        <translation>一時停止しているか、マシンに余裕がないのかもしれません。</translation>
    </message>
    <message>
        <source>Nothing has moved for %1, since step %2.</source>
        <translation>ステップ %2 から %1の間、進んでいません。</translation>
    </message>
    <message>
        <source>A process may be stuck on the disk, the network or a device. If it stays so, end it and start again from the newest checkpoint.</source>
        <translation>プロセスがディスク、ネットワーク、デバイスで止まっているかもしれません。続くようなら終了し、最新のチェックポイントから再開してください。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>評価中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Tiny, 32 px</source>
        <translation>極小、32 px</translation>
    </message>
    <message>
        <source>To try training out: minutes on any computer.</source>
        <translation>トレーニングを試すため：どのコンピューターでも数分です。</translation>
    </message>
    <message>
        <source>Starter, 128 px</source>
        <translation>スターター、128 px</translation>
    </message>
    <message>
        <source>Small pictures of one kind: hours on a processor, minutes on a GPU.</source>
        <translation>一種類の小さな画像：プロセッサーで数時間、GPU で数分です。</translation>
    </message>
    <message>
        <source>The published size: needs large GPUs and features of its text encoder.</source>
        <translation>公開されたサイズ：大型の GPU とテキストエンコーダーの特徴量が必要です。</translation>
    </message>
    <message>
        <source>CrossFlow 512 px, training demo</source>
        <translation>CrossFlow 512 px、学習デモ</translation>
    </message>
    <message>
        <source>This plan was written by a newer version of the program.</source>
        <translation>この計画はより新しい版のプログラムで書かれました。</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio.</source>
        <translation>CrossFlow Studio を更新してください。</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>ざっと見る</translation>
    </message>
    <message>
        <source>A few hundred steps, to see that all parts work.</source>
        <translation>数百ステップ。すべての部分が動くかを確かめます。</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>微調整</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>公開時のとおり</translation>
    </message>
    <message>
        <source>The settings the published model was trained with.</source>
        <translation>公開されたモデルの学習に使われた設定です。</translation>
    </message>
    <message>
        <source>Sensible on this machine</source>
        <translation>このマシンに適した設定</translation>
    </message>
    <message>
        <source>As published, but 100,000 steps of 64 pictures, a checkpoint every 5,000 of which three are kept, no image tower unless its weights are given, and 1,000 pictures measured instead of 10,000.</source>
        <translation>公開時のとおり。ただし 64 枚ずつ 100,000 ステップ、チェックポイントは 5,000 ステップごとで 3 つを残し、画像タワーは重みを指定した場合のみ、測定する画像は 10,000 枚ではなく 1,000 枚です。</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>ゼロから</translation>
    </message>
    <message>
        <source>All the steps it takes to learn your pictures.</source>
        <translation>あなたの画像を学ぶのに必要なすべてのステップです。</translation>
    </message>
    <message>
        <source>No training data are chosen.</source>
        <translation>学習データが選ばれていません。</translation>
    </message>
    <message>
        <source>Choose a folder of pictures with captions, a list or ready features.</source>
        <translation>説明つき画像のフォルダー、リスト、または用意済みの特徴量を選んでください。</translation>
    </message>
    <message>
        <source>An autoencoder learns from pictures, not from features or latents.</source>
        <translation>オートエンコーダーは特徴量や潜在表現ではなく画像から学びます。</translation>
    </message>
    <message>
        <source>Choose a folder or list of pictures.</source>
        <translation>画像のフォルダーまたはリストを選んでください。</translation>
    </message>
    <message>
        <source>Published sizes do not train on cached latents.</source>
        <translation>公開されたサイズは保存済みの潜在表現では学習しません。</translation>
    </message>
    <message>
        <source>Choose the pictures themselves or feature files.</source>
        <translation>画像そのもの、または特徴量ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Small sizes do not train on feature files of a large text encoder.</source>
        <translation>小さなサイズは大きなテキストエンコーダーの特徴量ファイルでは学習しません。</translation>
    </message>
    <message>
        <source>Choose the pictures themselves, or a published size.</source>
        <translation>画像そのもの、または公開されたサイズを選んでください。</translation>
    </message>
    <message>
        <source>From none to half of the pictures can be kept apart.</source>
        <translation>別に取っておけるのは、画像の 0 から半分までです。</translation>
    </message>
    <message>
        <source>Shift goes from 0 to 1024 pixels, copies from 1 to 1000.</source>
        <translation>ずらしは 0〜1024 ピクセル、コピーは 1〜1000 です。</translation>
    </message>
    <message>
        <source>The weights of the autoencoder are missing.</source>
        <translation>オートエンコーダーの重みがありません。</translation>
    </message>
    <message>
        <source>Choose autoencoder_kl.pth: pictures become latents with it.</source>
        <translation>autoencoder_kl.pth を選んでください。画像はこれで潜在表現になります。</translation>
    </message>
    <message>
        <source>The weights of the text encoder %1 are missing.</source>
        <translation>テキストエンコーダー %1 の重みがありません。</translation>
    </message>
    <message>
        <source>Captions become features with it.</source>
        <translation>説明文はこれで特徴量になります。</translation>
    </message>
    <message>
        <source>The vocabulary of %1 is missing.</source>
        <translation>%1 の語彙がありません。</translation>
    </message>
    <message>
        <source>Choose its file beside the text encoder.</source>
        <translation>テキストエンコーダーの横にあるファイルを選んでください。</translation>
    </message>
    <message>
        <source>Without SigLIP&apos;s weights the contrastive term is left out.</source>
        <translation>SigLIP の重みがないと対照項は省かれます。</translation>
    </message>
    <message>
        <source>Choose them to train as the original did.</source>
        <translation>原版と同じように学習するには選んでください。</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn.</source>
        <translation>オートエンコーダーがないとサンプルは描かれません。</translation>
    </message>
    <message>
        <source>Cached latents need the vocabulary of their captions.</source>
        <translation>保存済みの潜在表現にはその説明文の語彙が必要です。</translation>
    </message>
    <message>
        <source>Choose the spiece.model that belongs to them.</source>
        <translation>対応する spiece.model を選んでください。</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn and nothing exported.</source>
        <translation>オートエンコーダーがないとサンプルも書き出しもできません。</translation>
    </message>
    <message>
        <source>Choose the one that made the latents.</source>
        <translation>潜在表現を作ったものを選んでください。</translation>
    </message>
    <message>
        <source>Small sizes read captions themselves.</source>
        <translation>小さなサイズは説明文を自分で読みます。</translation>
    </message>
    <message>
        <source>Let the text encoder be trained along.</source>
        <translation>テキストエンコーダーも一緒に学習させてください。</translation>
    </message>
    <message>
        <source>A text encoder that is kept as it is needs weights.</source>
        <translation>そのまま使うテキストエンコーダーには重みが必要です。</translation>
    </message>
    <message>
        <source>Weights to go on from are of use only with their own vocabulary and autoencoder.</source>
        <translation>出発点の重みは、それ自身の語彙とオートエンコーダーがあって初めて役に立ちます。</translation>
    </message>
    <message>
        <source>Choose both under &quot;Text encoder and other files&quot;.</source>
        <translation>「テキストエンコーダーとその他のファイル」で両方を選んでください。</translation>
    </message>
    <message>
        <source>A vocabulary of this size has 16 to %1 pieces.</source>
        <translation>このサイズの語彙は 16〜%1 個です。</translation>
    </message>
    <message>
        <source>The autoencoder needs at least one step.</source>
        <translation>オートエンコーダーには少なくとも 1 ステップ必要です。</translation>
    </message>
    <message>
        <source>There is no model size &quot;%1&quot;.</source>
        <translation>モデルサイズ「%1」はありません。</translation>
    </message>
    <message>
        <source>Fine-tuning starts from a checkpoint, and none is chosen.</source>
        <translation>微調整はチェックポイントから始まりますが、選ばれていません。</translation>
    </message>
    <message>
        <source>Choose one, or take another preset.</source>
        <translation>選ぶか、別のプリセットにしてください。</translation>
    </message>
    <message>
        <source>Batch and accumulation are at least 1.</source>
        <translation>バッチと分割は 1 以上です。</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be shared by %2 processes with %3 parts each.</source>
        <translation>%1 のバッチは %2 プロセス × %3 分割では分けられません。</translation>
    </message>
    <message>
        <source>Take %1.</source>
        <translation>%1 にしてください。</translation>
    </message>
    <message>
        <source>Processes and threads go up to 4096.</source>
        <translation>プロセスとスレッドは 4096 までです。</translation>
    </message>
    <message>
        <source>A published size takes months on a processor.</source>
        <translation>公開されたサイズはプロセッサーでは数か月かかります。</translation>
    </message>
    <message>
        <source>Use GPUs, or the starter size.</source>
        <translation>GPU か、スターターのサイズを使ってください。</translation>
    </message>
    <message>
        <source>Steps go from 1 to a billion.</source>
        <translation>ステップは 1～10 億です。</translation>
    </message>
    <message>
        <source>The learning rate is above 0 and at most 10.</source>
        <translation>学習率は 0 より大きく 10 以下です。</translation>
    </message>
    <message>
        <source>The moving average&apos;s rate is below 1.</source>
        <translation>移動平均の率は 1 未満です。</translation>
    </message>
    <message>
        <source>Log and save intervals, and the checkpoints kept, are at least 1.</source>
        <translation>記録と保存の間隔、残すチェックポイントの数は 1 以上です。</translation>
    </message>
    <message>
        <source>Warm-up, decay and clipping are not negative.</source>
        <translation>ウォームアップ、減衰、クリッピングは負になりません。</translation>
    </message>
    <message>
        <source>The seed is at most 2^53.</source>
        <translation>シードは 2^53 以下です。</translation>
    </message>
    <message>
        <source>The warm-up of %1 steps is never left.</source>
        <translation>%1 ステップのウォームアップが終わりません。</translation>
    </message>
    <message>
        <source>Shorten it to a tenth of the steps.</source>
        <translation>ステップの 10 分の 1 に縮めてください。</translation>
    </message>
    <message>
        <source>The moving average still remembers its beginning at the end.</source>
        <translation>移動平均が最後まで始まりを覚えています。</translation>
    </message>
    <message>
        <source>Lower its rate or switch its warm-up on.</source>
        <translation>率を下げるか、ウォームアップを有効にしてください。</translation>
    </message>
    <message>
        <source>Checkpoints are to be measured, but neither Inception&apos;s nor CLIP&apos;s weights are chosen.</source>
        <translation>チェックポイントを測定しますが、Inception と CLIP のどちらの重みも選ばれていません。</translation>
    </message>
    <message>
        <source>Choose those of one, or switch the measuring off.</source>
        <translation>どちらかの重みを選ぶか、測定をオフにしてください。</translation>
    </message>
    <message>
        <source>Cached latents hold no pictures that the FID could compare with.</source>
        <translation>キャッシュ済みの潜在表現には、FID が比較できる画像がありません。</translation>
    </message>
    <message>
        <source>Choose a file of statistics.</source>
        <translation>統計ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The vocabulary of CLIP is missing.</source>
        <translation>CLIP の語彙がありません。</translation>
    </message>
    <message>
        <source>Choose bpe_simple_vocab_16e6.txt.gz.</source>
        <translation>bpe_simple_vocab_16e6.txt.gz を選んでください。</translation>
    </message>
    <message>
        <source>Without the autoencoder there are no pictures to measure.</source>
        <translation>オートエンコーダーがないと測定する画像を描けません。</translation>
    </message>
    <message>
        <source>Choose it under &quot;Text encoder and other files&quot;.</source>
        <translation>「テキストエンコーダーとその他のファイル」で選んでください。</translation>
    </message>
    <message>
        <source>2 to a million pictures of 1 to 10000 steps can be measured.</source>
        <translation>測定できるのは 2 枚から 100 万枚、1~10000 ステップの画像です。</translation>
    </message>
    <message>
        <source>Samples take 1 to 10000 steps.</source>
        <translation>サンプルは 1〜10000 ステップです。</translation>
    </message>
    <message>
        <source>A watched prompt is empty.</source>
        <translation>観察するプロンプトの一つが空です。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>削除してください。</translation>
    </message>
    <message>
        <source>No prompts are watched, so no samples are drawn.</source>
        <translation>観察するプロンプトがないのでサンプルは描かれません。</translation>
    </message>
    <message>
        <source>Samples are drawn every %1 steps, but the run has %2: only one at its end.</source>
        <translation>サンプルは %1 ステップごとに描かれますが、この学習は %2 ステップです：最後に 1 回だけになります。</translation>
    </message>
    <message>
        <source>Draw them more often.</source>
        <translation>もっと頻繁に描いてください。</translation>
    </message>
    <message>
        <source>The run has no name.</source>
        <translation>実行に名前がありません。</translation>
    </message>
    <message>
        <source>Its folder is named by it.</source>
        <translation>フォルダーの名前になります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a folder.</source>
        <translation>「%1」はフォルダー名にできません。</translation>
    </message>
    <message>
        <source>weights: %1 parameters × 4 bytes = %2</source>
        <translation>重み：%1 パラメーター × 4 バイト = %2</translation>
    </message>
    <message>
        <source>gradients: %1 trained × 4 bytes = %2</source>
        <translation>勾配：学習する %1 × 4 バイト = %2</translation>
    </message>
    <message>
        <source>optimiser: 2 × %1 × 4 bytes = %2</source>
        <translation>オプティマイザー：2 × %1 × 4 バイト = %2</translation>
    </message>
    <message>
        <source>moving average: %1 × 4 bytes = %2</source>
        <translation>移動平均：%1 × 4 バイト = %2</translation>
    </message>
    <message>
        <source>activations: %1 pictures × %2 = %3</source>
        <translation>活性：%1 枚 × %2 = %3</translation>
    </message>
    <message>
        <source>activations, as the check found = %1</source>
        <translation>活性（検査の結果）= %1</translation>
    </message>
    <message>
        <source>sum, on each of %1 processes = %2</source>
        <translation>合計、%1 プロセスそれぞれで = %2</translation>
    </message>
    <message>
        <source>It needs about %1 of memory, but %2 are there: lower the batch, raise accumulation, or recompute blocks.</source>
        <translation>約 %1 のメモリーが必要ですが %2 しかありません：バッチを減らす、分割を増やす、または活性を再計算してください。</translation>
    </message>
    <message>
        <source>%1 steps × %2 pictures = %3 pictures</source>
        <translation>%1 ステップ × %2 枚 = %3 枚</translation>
    </message>
    <message>
        <source>÷ %1 pictures per second (%2) = %3</source>
        <translation>÷ 毎秒 %1 枚（%2）= %3</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>ここで測定</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>控えめな見積もり</translation>
    </message>
    <message>
        <source>%1 passes over %2 pairs</source>
        <translation>%2 組を %1 周</translation>
    </message>
    <message>
        <source>before it the autoencoder: %1 steps × 8 pictures, about %2</source>
        <translation>その前にオートエンコーダー：%1 ステップ × 8 枚、約 %2</translation>
    </message>
    <message>
        <source>measuring: %1 times %2 pictures of %3 steps, about %4 each time</source>
        <translation>測定：%2 枚（%3 ステップ）を %1 回、1 回あたり約 %4</translation>
    </message>
    <message>
        <source>a checkpoint: 4 × %1 × 4 bytes = %2</source>
        <translation>チェックポイント 1 つ：4 × %1 × 4 バイト = %2</translation>
    </message>
    <message>
        <source>× (%1 kept + the best + the one being written) = %2</source>
        <translation>×（保存 %1 個 + 最良 + 書き込み中）= %2</translation>
    </message>
    <message>
        <source>prepared data of %1 pairs = %2</source>
        <translation>%1 組の準備済みデータ = %2</translation>
    </message>
    <message>
        <source>sample pictures = %1</source>
        <translation>サンプル画像 = %1</translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>合計 = %1</translation>
    </message>
    <message>
        <source>It needs %1 of disk space, but %2 are free: keep fewer checkpoints or take another disk.</source>
        <translation>ディスクに %1 必要ですが空きは %2 です：残すチェックポイントを減らすか、別のディスクを使ってください。</translation>
    </message>
    <message>
        <source>Train the autoencoder</source>
        <translation>オートエンコーダーを学習</translation>
    </message>
    <message>
        <source>It turns pictures into the small latents that the model learns.</source>
        <translation>画像をモデルが学ぶ小さな潜在表現に変えます。</translation>
    </message>
    <message>
        <source>Make a vocabulary</source>
        <translation>語彙を作成</translation>
    </message>
    <message>
        <source>The text encoder reads captions as pieces of words.</source>
        <translation>テキストエンコーダーは説明文を語の断片として読みます。</translation>
    </message>
    <message>
        <source>Encode the pictures</source>
        <translation>画像を符号化</translation>
    </message>
    <message>
        <source>Encoded once, they need not be encoded again at every step.</source>
        <translation>一度符号化すれば、毎ステップやり直す必要がありません。</translation>
    </message>
    <message>
        <source>Encode the validation pictures</source>
        <translation>検証用の画像を符号化</translation>
    </message>
    <message>
        <source>Published sizes train on features of ready-made networks.</source>
        <translation>公開されたサイズは既成のネットワークの特徴量で学習します。</translation>
    </message>
    <message>
        <source>Encode the watched prompts</source>
        <translation>観察するプロンプトを符号化</translation>
    </message>
    <message>
        <source>Samples are drawn from the features of their prompts.</source>
        <translation>サンプルはプロンプトの特徴量から描かれます。</translation>
    </message>
    <message>
        <source>Look at the real pictures</source>
        <translation>本物の画像を調べる</translation>
    </message>
    <message>
        <source>The FID tells how far drawn pictures are from them.</source>
        <translation>FID は描いた画像がそれらからどれだけ離れているかを示します。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3 のうち %2）</translation>
    </message>
    <message>
        <source>%1 was not made from a plan.</source>
        <translation>%1 は計画から作られていません。</translation>
    </message>
    <message>
        <source>Its config.json can be edited by hand.</source>
        <translation>config.json は手で編集できます。</translation>
    </message>
    <message>
        <source>%1 has saved nothing yet.</source>
        <translation>%1 はまだ何も保存していません。</translation>
    </message>
    <message>
        <source>Wait for its first checkpoint.</source>
        <translation>最初のチェックポイントを待ってください。</translation>
    </message>
    <message>
        <source>%1 onwards</source>
        <translation>%1 の続き</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>ステップ %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n プロセス</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>%1 開始</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存日時</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 は実行中ではありません。</translation>
    </message>
    <message>
        <source>The request cannot be written to %1.</source>
        <translation>要求を %1 に書き込めません。</translation>
    </message>
    <message>
        <source>Check that the folder can be written and its disk has space.</source>
        <translation>フォルダーに書き込めること、ディスクに空きがあることを確かめてください。</translation>
    </message>
    <message>
        <source>%1 is a draft with open questions.</source>
        <translation>%1 は未解決の質問がある下書きです。</translation>
    </message>
    <message>
        <source>Finish it in the wizard.</source>
        <translation>ウィザードで仕上げてください。</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing.</source>
        <translation>プログラム crossflow-train がありません。</translation>
    </message>
    <message>
        <source>Install CrossFlow Studio again.</source>
        <translation>CrossFlow Studio を入れ直してください。</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 を開始できません。</translation>
    </message>
    <message>
        <source>Look at launcher.log in the run&apos;s folder.</source>
        <translation>実行のフォルダーの launcher.log を見てください。</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 を削除できません。</translation>
    </message>
    <message>
        <source>Check that you may write to the run&apos;s folder.</source>
        <translation>実行のフォルダーに書き込めるか確かめてください。</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1 は実行中です。</translation>
    </message>
    <message>
        <source>%1 has done %2 steps already.</source>
        <translation>%1 はすでに %2 ステップを終えています。</translation>
    </message>
    <message>
        <source>Choose more steps.</source>
        <translation>より多いステップ数を選んでください。</translation>
    </message>
    <message>
        <source>%1 has no config.json.</source>
        <translation>%1 に config.json がありません。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>%1 is not a run.</source>
        <translation>%1 は実行ではありません。</translation>
    </message>
    <message>
        <source>%1.ckpt is the only checkpoint; without it the run would start from the beginning.</source>
        <translation>%1.ckpt は唯一のチェックポイントです。なくすと最初からになります。</translation>
    </message>
    <message>
        <source>Delete the whole run instead.</source>
        <translation>代わりに実行全体を削除してください。</translation>
    </message>
    <message>
        <source>%1 is not a training run.</source>
        <translation>%1 は学習の実行ではありません。</translation>
    </message>
    <message>
        <source>A run&apos;s folder holds a config.json.</source>
        <translation>実行のフォルダーには config.json があります。</translation>
    </message>
    <message>
        <source>The trainer cannot be started.</source>
        <translation>トレーナーを開始できません。</translation>
    </message>
    <message>
        <source>The trainer crashed.</source>
        <translation>トレーナーがクラッシュしました。</translation>
    </message>
    <message>
        <source>The trainer ended with code %1.</source>
        <translation>トレーナーはコード %1 で終了しました。</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing: install CrossFlow Studio again.</source>
        <translation>プログラム crossflow-train がありません：CrossFlow Studio を入れ直してください。</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2.</source>
        <translation>%1 の名前を変更できません: %2。</translation>
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
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>1 秒未満</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約%1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 百万</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 十億</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Error at edges</source>
        <translation>輪郭の誤差</translation>
    </message>
    <message>
        <source>%1 is not a safe address; it has to be https</source>
        <translation>%1 は安全なアドレスではありません。https である必要があります</translation>
    </message>
    <message>
        <source>the server redirects to %1, which is not safe</source>
        <translation>サーバーの転送先 %1 は安全ではありません</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded, so pictures take longer than they could (%1).</source>
        <translation>GPU の処理を記録できなかったため、画像の生成に本来より時間がかかります（%1）。</translation>
    </message>
    <message>
        <source>distance from the teacher</source>
        <translation>教師との距離</translation>
    </message>
    <message>
        <source>steps: %1</source>
        <translation>ステップ: %1</translation>
    </message>
    <message>
        <source>The original&apos;s example, 824 million with its image tower: to try training out on one large GPU.</source>
        <translation>オリジナルの例。画像タワーを含めて 8 億 2400 万。大きな GPU 1 枚で学習を試すためのものです。</translation>
    </message>
    <message>
        <source>Make it fast</source>
        <translation>速くする</translation>
    </message>
    <message>
        <source>The model it begins with teaches a copy of itself to draw in two steps what takes it fifty. Of your data only the captions count.</source>
        <translation>開始時のモデルが、自分では 50 ステップかかる絵を 2 ステップで描けるよう、自分の複製に教えます。データのうち使われるのはキャプションだけです。</translation>
    </message>
    <message>
        <source>Feature files hold no captions that a model could be taught with.</source>
        <translation>特徴量ファイルには、モデルに教えるためのキャプションがありません。</translation>
    </message>
    <message>
        <source>Choose captioned pictures or cached latents.</source>
        <translation>キャプション付きの画像か、保存済みの潜在表現を選んでください。</translation>
    </message>
    <message>
        <source>Few steps are taught by a finished model, and none is chosen.</source>
        <translation>少ないステップを教えるのは完成したモデルですが、選ばれていません。</translation>
    </message>
    <message>
        <source>Begin with the starter or a model&apos;s folder; a checkpoint becomes one when it is exported.</source>
        <translation>スターターかモデルのフォルダーから始めてください。チェックポイントは書き出すとモデルになります。</translation>
    </message>
    <message>
        <source>1 to 64 steps can be learnt, from 2 to 100 million pairs.</source>
        <translation>学習できるのは 1〜64 ステップ、組は 2〜1 億です。</translation>
    </message>
    <message>
        <source>What learns few steps is not measured by FID or CLIP score, but by its distance from its teacher.</source>
        <translation>少ないステップの学習は、FID や CLIP スコアではなく教師との距離で測られます。</translation>
    </message>
    <message>
        <source>before it the teacher draws %1 pictures, about %2</source>
        <translation>その前に教師が %1 枚を描きます（約 %2）</translation>
    </message>
    <message>
        <source>× %1, all that the run writes = %2</source>
        <translation>× %1（書き出す全部）= %2</translation>
    </message>
    <message>
        <source>Let the teacher draw</source>
        <translation>教師に描かせる</translation>
    </message>
    <message>
        <source>With many steps it draws what is then learnt in few.</source>
        <translation>多くのステップで描いたものを、あとで少ないステップで学びます。</translation>
    </message>
    <message numerus="yes">
        <source>Memory ran out; now %n picture(s) advance at a time.</source>
        <translation>
            <numerusform>メモリが足りなくなりました。今後は一度に %n 枚ずつ進めます。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is here. The graphics card is used from the next start on.</source>
        <translation>そろいました。次回の起動からグラフィックカードを使います。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be started.</source>
        <translation>「%1」を起動できませんでした。</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>Python 3 is missing here: install the package python3, then try again.</source>
        <translation>Python 3 がありません。パッケージ python3 をインストールしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Raise the memory limit of the control group (of the container, the job or the service), or choose a smaller model.</source>
        <translation>コントロールグループ（コンテナ、ジョブ、サービス）のメモリ上限を上げるか、より小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), or choose a smaller model.</source>
        <translation>上限を上げるか（ulimit -v、ulimit -d）、より小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>files may not become that long here</source>
        <translation>ここではこれほど大きなファイルを作れません</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -f) or choose another folder.</source>
        <translation>上限を上げるか（ulimit -f）、別のフォルダーを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln ステップ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln 個のサンプル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln 個のプロセス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln micro-batch(es)</source>
        <translation>
            <numerusform>%Ln 個のマイクロバッチ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の画像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensor(s)</source>
        <translation>
            <numerusform>%Ln 個のテンソル</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving before the stop that was asked for.</source>
        <translation>求められた停止の前に保存しています。</translation>
    </message>
    <message>
        <source>Drawing the watched prompts.</source>
        <translation>観察するプロンプトを描いています。</translation>
    </message>
    <message>
        <source>Resting in the middle of an evaluation.</source>
        <translation>評価の途中で休止しています。</translation>
    </message>
    <message>
        <source>Resting; the model stays loaded.</source>
        <translation>休止しています。モデルは読み込まれたままです。</translation>
    </message>
    <message>
        <source>Pictures drawn and measured: %1 of %2.</source>
        <translation>描いて測定した画像：%1 / %2。</translation>
    </message>
    <message>
        <source>Paused for %1 s.</source>
        <translation>%1 秒間、一時停止しました。</translation>
    </message>
    <message>
        <source>The disk was full: paused for %1 s.</source>
        <translation>ディスクが満杯だったため、%1 秒間、一時停止しました。</translation>
    </message>
    <message>
        <source>%1 The run goes on when there is room.</source>
        <translation>%1 空きができると学習は続きます。</translation>
    </message>
    <message>
        <source>%1 It was asked to stop before there was room.</source>
        <translation>%1 空きができる前に停止を求められました。</translation>
    </message>
    <message>
        <source>%1 It is skipped.</source>
        <translation>%1 これは飛ばします。</translation>
    </message>
    <message>
        <source>Ended by a signal; the next start goes on from its newest checkpoint.</source>
        <translation>シグナルで終了しました。次回は最新のチェックポイントから続けます。</translation>
    </message>
    <message>
        <source>Saving and stopping, as asked by a signal.</source>
        <translation>シグナルを受けたため、保存して停止します。</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>開始：%1。</translation>
    </message>
    <message>
        <source>At step %1 %2 stopped being finite; the step is skipped.</source>
        <translation>ステップ %1 で %2 が有限でなくなったため、このステップを飛ばします。</translation>
    </message>
    <message>
        <source>The last %1 steps, up to step %2, gave numbers that are not finite (%3).</source>
        <translation>ステップ %2 までの直近 %1 ステップで、有限でない数が出ました（%3）。</translation>
    </message>
    <message>
        <source>Step %1 gave numbers that are not finite; it is repeated in fp32.</source>
        <translation>ステップ %1 で有限でない数が出たため、fp32 でやり直します。</translation>
    </message>
    <message>
        <source>Start again with a lower optimizer.lr or with optimizer.clipGradient 1; the run resumes from its newest checkpoint.</source>
        <translation>optimizer.lr を下げるか optimizer.clipGradient を 1 にして、もう一度開始してください。学習は最新のチェックポイントから再開します。</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded; each step is asked for anew (%1).</source>
        <translation>GPU の処理を記録できなかったため、ステップごとに改めて指示します（%1）。</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time.</source>
        <translation>ステップ %1 でメモリが足りなくなりました（一度に %2）。</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time; from now on micro-batches are cut in %3. Set train.accumulation to %4 to begin like this.</source>
        <translation>ステップ %1 でメモリが足りなくなりました（一度に %2）。今後はマイクロバッチを %3 つに分けます。最初からこうするには train.accumulation を %4 にしてください。</translation>
    </message>
    <message>
        <source>The contrastive loss compares fewer pictures now.</source>
        <translation>対照損失が比べる画像は少なくなります。</translation>
    </message>
    <message>
        <source>Raise train.accumulation, switch train.checkpointing on, or choose a smaller model; the run resumes from its newest checkpoint.</source>
        <translation>train.accumulation を上げるか、train.checkpointing を有効にするか、より小さいモデルを選んでください。学習は最新のチェックポイントから再開します。</translation>
    </message>
    <message>
        <source>This processor is faster in fp32 than in bf16: the run computes in fp32.</source>
        <translation>このプロセッサーは bf16 より fp32 のほうが速いため、学習は fp32 で計算します。</translation>
    </message>
    <message>
        <source>The run goes on with other settings than it was saved with (%1): from here on it is not the run that it would have been without a break.</source>
        <translation>保存時と異なる設定で学習を続けます（%1）：ここからは、中断しなかった場合の学習と同じにはなりません。</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: start.vae names no autoencoder to draw them with.</source>
        <translation>サンプル画像は描かれません：描くためのオートエンコーダーが start.vae に指定されていません。</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: there are no prompts to watch. %1</source>
        <translation>サンプル画像は描かれません：観察するプロンプトがありません。%1</translation>
    </message>
    <message>
        <source>%1 of the pictures in %2 have no features and are left out.</source>
        <translation>%2 の画像のうち %1 枚は特徴量がないため除外します。</translation>
    </message>
    <message>
        <source>The device ran out of memory: %1</source>
        <translation>デバイスのメモリが足りなくなりました：%1</translation>
    </message>
    <message>
        <source>Lower train.batchSize and raise train.accumulation, or switch train.checkpointing on.</source>
        <translation>train.batchSize を下げて train.accumulation を上げるか、train.checkpointing を有効にしてください。</translation>
    </message>
    <message>
        <source>The graphics card reported a fault: %1</source>
        <translation>グラフィックカードが障害を報告しました：%1</translation>
    </message>
    <message>
        <source>Nothing in this process can use the card any more. Start again; the run resumes from its newest checkpoint. If the fault comes back, look at the driver&apos;s messages (dmesg).</source>
        <translation>このプロセスではもうカードを使えません。もう一度開始してください。学習は最新のチェックポイントから再開します。障害が繰り返すときは、ドライバーのメッセージ（dmesg）を見てください。</translation>
    </message>
    <message>
        <source>The card cannot do what it was asked; `crossflow devices` tells what it is.</source>
        <translation>カードは求められた処理ができません。どのようなカードかは `crossflow devices` でわかります。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>コンピューターのメモリが足りなくなりました。</translation>
    </message>
    <message>
        <source>Lower train.batchSize or data.cacheMegabytes.</source>
        <translation>train.batchSize または data.cacheMegabytes を下げてください。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 は使えません：%2。</translation>
    </message>
    <message>
        <source>Rank %1 exited with code %2.</source>
        <translation>ランク %1 はコード %2 で終了しました。</translation>
    </message>
    <message>
        <source>Rank %1 was ended by signal %2.</source>
        <translation>ランク %1 はシグナル %2 で終了しました。</translation>
    </message>
    <message>
        <source>Rank %1 has been halted for too long.</source>
        <translation>ランク %1 は一時停止の状態が長すぎました。</translation>
    </message>
    <message>
        <source>The system kills the largest process when memory runs out: look at its log. Start again to resume.</source>
        <translation>メモリが足りなくなると、システムは最大のプロセスを強制終了します：システムのログを見てください。もう一度開始すると再開します。</translation>
    </message>
    <message>
        <source>Look at %1. Start again to resume.</source>
        <translation>%1 を見てください。もう一度開始すると再開します。</translation>
    </message>
    <message>
        <source>There is no space left for the run in %1.</source>
        <translation>%1 に学習のための空きがありません。</translation>
    </message>
    <message>
        <source>Free disk space and start again to resume.</source>
        <translation>ディスクの空きを増やし、もう一度開始すると再開します。</translation>
    </message>
    <message>
        <source>Free disk space and start the run again; it resumes from its newest checkpoint.</source>
        <translation>ディスクの空きを増やし、学習をもう一度開始してください。最新のチェックポイントから再開します。</translation>
    </message>
    <message>
        <source>Free disk space, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>ディスクの空きを増やしてから、学習をもう一度開始してください。最新のチェックポイントから再開します。</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>ディスクの空きを増やすか train.keepLast を下げてから、学習をもう一度開始してください。最新のチェックポイントから再開します。</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again.</source>
        <translation>ディスクの空きを増やすか train.keepLast を下げてから、学習をもう一度開始してください。</translation>
    </message>
    <message>
        <source>A checkpoint needs %1 in %2, but only %3 are free.</source>
        <translation>チェックポイントには %2 に %1 必要ですが、空きは %3 しかありません。</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent: %1</source>
        <translation>ジョブの別のプロセスが消えたか、応答していません：%1</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent (while %1): %2</source>
        <translation>ジョブの別のプロセスが消えたか、応答していません（処理中：%1）：%2</translation>
    </message>
    <message>
        <source>Look at the other ranks&apos; error files and logs; start again to resume.</source>
        <translation>ほかのランクのエラーファイルとログを見てください。もう一度開始すると再開します。</translation>
    </message>
    <message>
        <source>%1 is being trained by %2.</source>
        <translation>%1 は学習中です（%2）。</translation>
    </message>
    <message>
        <source>GPU number %1 cannot be used: this machine offers %2. %3</source>
        <translation>GPU 番号 %1 は使えません：このマシンで使える数は %2 です。%3</translation>
    </message>
    <message>
        <source>Check the NVIDIA driver, lower devices.count, or set devices.kind to &quot;cpu&quot;.</source>
        <translation>NVIDIA ドライバーを確認するか、devices.count を下げるか、devices.kind を「cpu」にしてください。</translation>
    </message>
    <message>
        <source>%1 of %2, %3 at a time.</source>
        <translation>%1、各 %2、一度に %3 個。</translation>
    </message>
    <message>
        <source>%1 of %2 parameters are trained, %3.</source>
        <translation>パラメーター %2 個のうち %1 個を学習します（%3）。</translation>
    </message>
    <message>
        <source>from the checkpoint of step %1</source>
        <translation>ステップ %1 のチェックポイントから</translation>
    </message>
    <message>
        <source>from random values</source>
        <translation>乱数から</translation>
    </message>
    <message>
        <source>from %1: %2 of %3 taken, %4 resampled, %5 new</source>
        <translation>%1 から：%3のうち %2 個を引き継ぎ、%4 個を再標本化、%5 個は新規</translation>
    </message>
    <message>
        <source>%1, all trained on.</source>
        <translation>%1、すべて学習に使います。</translation>
    </message>
    <message>
        <source>%1 to train on and %2 kept apart to measure on.</source>
        <translation>学習用が %1、測定用に取り分けたものが %2 個。</translation>
    </message>
    <message>
        <source>%1 to train on and %2 of the validation data to measure on.</source>
        <translation>学習用が %1、測定用が検証データの %2 個。</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>除外：%1。%2</translation>
    </message>
    <message>
        <source>The networks that measure the CLIP score are in order.</source>
        <translation>CLIP スコアを測るネットワークに問題はありません。</translation>
    </message>
    <message>
        <source>The networks that measure the FID are in order.</source>
        <translation>FID を測るネットワークに問題はありません。</translation>
    </message>
    <message>
        <source>The networks that measure FID and CLIP score are in order.</source>
        <translation>FID と CLIP スコアを測るネットワークに問題はありません。</translation>
    </message>
    <message>
        <source>The FID compares with %1.</source>
        <translation>FID は %1 と比べます。</translation>
    </message>
    <message>
        <source>The run needs about %1 on this computer, but only %2 are free.</source>
        <translation>学習にはこのコンピューターで約 %1 必要ですが、空きは %2 しかありません。</translation>
    </message>
    <message>
        <source>The run needs about %1 on %2, but only %3 are free.</source>
        <translation>学習には %2 で約 %1 必要ですが、空きは %3 しかありません。</translation>
    </message>
    <message>
        <source>Raise train.accumulation (smaller micro-batches), switch train.checkpointing on, or choose a smaller model.</source>
        <translation>train.accumulation を上げる（マイクロバッチが小さくなります）か、train.checkpointing を有効にするか、より小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>The run needs at least %1 on this computer, but only %2 are free.</source>
        <translation>学習にはこのコンピューターで少なくとも %1 必要ですが、空きは %2 しかありません。</translation>
    </message>
    <message>
        <source>The run needs at least %1 on %2, but only %3 are free.</source>
        <translation>学習には %2 で少なくとも %1 必要ですが、空きは %3 しかありません。</translation>
    </message>
    <message>
        <source>Choose a smaller model, or a card with more memory.</source>
        <translation>より小さいモデルか、メモリの多いカードを選んでください。</translation>
    </message>
    <message>
        <source>Close other programs, use a machine with more memory, choose a smaller model, or fewer processes.</source>
        <translation>ほかのプログラムを終了するか、メモリの多いマシンを使うか、より小さいモデルまたは少ないプロセス数を選んでください。</translation>
    </message>
    <message>
        <source>The run needs at least %1, but its control group allows %2, of which %3 are left.</source>
        <translation>学習には少なくとも %1 必要ですが、コントロールグループの上限は %2 で、残りは %3 です。</translation>
    </message>
    <message>
        <source>The run needs at least %1, but the shell&apos;s limit allows %2, of which %3 are left.</source>
        <translation>学習には少なくとも %1 必要ですが、シェルの上限は %2 で、残りは %3 です。</translation>
    </message>
    <message>
        <source>Raise the memory limit of the group (of the container, the job or the service), choose a smaller model, or fewer processes.</source>
        <translation>グループ（コンテナ、ジョブ、サービス）のメモリ上限を上げるか、より小さいモデルまたは少ないプロセス数を選んでください。</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), choose a smaller model, or fewer processes.</source>
        <translation>上限を上げるか（ulimit -v、ulimit -d）、より小さいモデルまたは少ないプロセス数を選んでください。</translation>
    </message>
    <message>
        <source>The run&apos;s checkpoints need %1 in %2, but only %3 are free.</source>
        <translation>学習のチェックポイントには %2 に %1 必要ですが、空きは %3 しかありません。</translation>
    </message>
    <message>
        <source>Free disk space, lower train.keepLast, or put the run on another disk.</source>
        <translation>ディスクの空きを増やすか、train.keepLast を下げるか、学習を別のディスクに置いてください。</translation>
    </message>
    <message>
        <source>The checkpoints need %1; %2 are free.</source>
        <translation>チェックポイントには %1 必要です。空きは %2 です。</translation>
    </message>
    <message>
        <source>Check that the disk has space and that the folder can be written.</source>
        <translation>ディスクに空きがあること、フォルダーに書き込めることを確かめてください。</translation>
    </message>
    <message>
        <source>Two processes of this machine do not agree on a sum.</source>
        <translation>このマシンの 2 つのプロセスで合計が一致しません。</translation>
    </message>
    <message>
        <source>Processes of this machine can meet.</source>
        <translation>このマシンのプロセスどうしは通信できます。</translation>
    </message>
    <message>
        <source>%1 on the CPU.</source>
        <translation>CPU で %1。</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>%1 で動きます。</translation>
    </message>
    <message>
        <source>The run asks for %1 GPUs; this machine offers %2. %3</source>
        <translation>学習は GPU を %1 個必要としますが、このマシンで使える数は %2 です。%3</translation>
    </message>
    <message>
        <source>In config.json &quot;train.batchSize&quot; is %1, which cannot be shared equally by %2 with %3 each.</source>
        <translation>config.json の「train.batchSize」は %1 で、%2（それぞれ %3）に均等に分けられません。</translation>
    </message>
    <message>
        <source>None of the pictures could be read.</source>
        <translation>読み取れた画像がありません。</translation>
    </message>
    <message>
        <source>None of %1 can be read.</source>
        <translation>%1のうち、読み取れるものがありません。</translation>
    </message>
    <message>
        <source>None of the features in %1 can be read.</source>
        <translation>%1 に読み取れる特徴量がありません。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures could not be read, which is more than data.badFraction allows; the last one: %3</source>
        <translation>%2 枚の画像のうち %1 枚を読み取れず、data.badFraction の許容範囲を超えました。最後のもの：%3</translation>
    </message>
    <message>
        <source>Repair or remove the pictures named in events.jsonl, or raise data.badFraction.</source>
        <translation>events.jsonl に挙げられた画像を直すか取り除くか、data.badFraction を上げてください。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 は存在しません。</translation>
    </message>
    <message>
        <source>%1 holds no picture with a caption; a picture needs a .txt beside it or an entry in a list.</source>
        <translation>%1 に説明文のある画像がありません。画像の隣に .txt を置くか、リストに項目が必要です。</translation>
    </message>
    <message>
        <source>%1 holds no entry that can be used. %2</source>
        <translation>%1 に使える項目がありません。%2</translation>
    </message>
    <message>
        <source>%1 is none of the known lists: .jsonl, .csv, .json of COCO.</source>
        <translation>%1 は対応しているリストではありません：.jsonl、.csv、COCO の .json。</translation>
    </message>
    <message>
        <source>%1, line 1: a list begins with the names of its columns, e.g. file,caption; write them above the first row.</source>
        <translation>%1、1 行目：リストは file,caption のような列名で始まります。最初の行の上に書いてください。</translation>
    </message>
    <message>
        <source>%1: the text is neither UTF-8 nor surely Latin-1; save the file as UTF-8.</source>
        <translation>%1：テキストは UTF-8 ではなく、Latin-1 とも断定できません。ファイルを UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>%1: no picture is named; the entry is left out.</source>
        <translation>%1：画像が指定されていません。この項目は除外します。</translation>
    </message>
    <message>
        <source>%1: this is not a JSON object; the entry is left out.</source>
        <translation>%1：JSON オブジェクトではありません。この項目は除外します。</translation>
    </message>
    <message>
        <source>%1: a quote is not closed where its field ends; the row is left out.</source>
        <translation>%1：引用符がフィールドの終わりで閉じられていません。この行は除外します。</translation>
    </message>
    <message>
        <source>%1: the row has %2 fields, the header names %3; put a caption with commas between quotes. The row is left out.</source>
        <translation>%1：行には %2 個のフィールドがありますが、ヘッダーでは %3 個です。カンマを含む説明文は引用符で囲んでください。この行は除外します。</translation>
    </message>
    <message>
        <source>The folder %1 may not be read.</source>
        <translation>フォルダー %1 を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>%1 links to a folder that is there already.</source>
        <translation>%1 はすでに含まれるフォルダーへのリンクです。</translation>
    </message>
    <message>
        <source>%1 has no caption.</source>
        <translation>%1 に説明文がありません。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 がありません。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels; it would be enlarged to %4.</source>
        <translation>%1 は %2 × %3 ピクセルです。%4 に拡大することになります。</translation>
    </message>
    <message>
        <source>%1 is the same picture as %2.</source>
        <translation>%1 は %2 と同じ画像です。</translation>
    </message>
    <message>
        <source>The list names %1 more than once.</source>
        <translation>リストに %1 が 2 回以上あります。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be opened: %2.</source>
        <translation>画像 %1 を開けません：%2。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read.</source>
        <translation>画像 %1 を読み込めません。</translation>
    </message>
    <message>
        <source>The picture %1 is empty.</source>
        <translation>画像 %1 は空です。</translation>
    </message>
    <message>
        <source>The picture %1 is damaged.</source>
        <translation>画像 %1 は壊れています。</translation>
    </message>
    <message>
        <source>The picture %1 is damaged or of a kind that cannot be read.</source>
        <translation>画像 %1 は壊れているか、読み込めない種類です。</translation>
    </message>
    <message>
        <source>The picture %1 ends in the middle.</source>
        <translation>画像 %1 は途中で終わっています。</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 512 MB.</source>
        <translation>画像 %1 は 512 MB を超えています。</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 64 megapixels.</source>
        <translation>画像 %1 は 64 メガピクセルを超えています。</translation>
    </message>
    <message>
        <source>The picture %1 has %2 x %3 pixels, more than the 64 megapixels that are read; make it smaller.</source>
        <translation>画像 %1 は %2 x %3 ピクセルで、読み込める 64 メガピクセルを超えています。小さくしてください。</translation>
    </message>
    <message>
        <source>The picture %1 is a HEIC picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>画像 %1 は HEIC 形式で、読み込めません。JPEG か PNG で保存してください。</translation>
    </message>
    <message>
        <source>The picture %1 is an AVIF picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>画像 %1 は AVIF 形式で、読み込めません。JPEG か PNG で保存してください。</translation>
    </message>
    <message>
        <source>The picture %1 is a CMYK JPEG that does not say how its inks are written; save it as RGB.</source>
        <translation>画像 %1 は CMYK の JPEG で、インクの記録方法が示されていません。RGB で保存してください。</translation>
    </message>
    <message>
        <source>The picture %1 has pixels of a kind that cannot be shown; save it with 8 or 16 bits.</source>
        <translation>画像 %1 のピクセルは表示できない種類です。8 ビットか 16 ビットで保存してください。</translation>
    </message>
    <message>
        <source>The picture %1 has grey and transparency; save it in colours.</source>
        <translation>画像 %1 はグレーに透明度が付いたものです。カラーで保存してください。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2.</source>
        <translation>ファイル %1 を開けません：%2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>ファイル %1 を読み込めません：%2。</translation>
    </message>
    <message>
        <source>%1 is not a feature.</source>
        <translation>%1 は特徴量ではありません。</translation>
    </message>
    <message>
        <source>%1 holds no features for %2 pixels.</source>
        <translation>%1 に %2 ピクセル用の特徴量がありません。</translation>
    </message>
    <message>
        <source>%1 has no folder &quot;features&quot;.</source>
        <translation>%1 にフォルダー「features」がありません。</translation>
    </message>
    <message>
        <source>%1 and %2 have the same feature file.</source>
        <translation>%1 と %2 の特徴量ファイルが同じです。</translation>
    </message>
    <message>
        <source>Make it with `crossflow extract`.</source>
        <translation>`crossflow extract` で作成してください。</translation>
    </message>
    <message>
        <source>The cached latents have another shape than the model&apos;s latent.</source>
        <translation>保存済みの潜在表現の形が、モデルの潜在表現と異なります。</translation>
    </message>
    <message>
        <source>%1 holds no cached latents.</source>
        <translation>%1 に保存済みの潜在表現がありません。</translation>
    </message>
    <message>
        <source>Make it anew with `crossflow-train cache-latents`.</source>
        <translation>`crossflow-train cache-latents` で作り直してください。</translation>
    </message>
    <message>
        <source>There are no captions to make a vocabulary from.</source>
        <translation>語彙を作るための説明文がありません。</translation>
    </message>
    <message>
        <source>No vocabulary could be made from these captions: %1</source>
        <translation>これらの説明文から語彙を作れませんでした：%1</translation>
    </message>
    <message>
        <source>Nothing in %1 fits this run&apos;s networks: none of its %2 tensors has both the name and the shape of one of theirs.</source>
        <translation>%1 にはこの学習のネットワークに合うものがありません：%2 個のテンソルのうち、名前と形の両方が一致するものがありません。</translation>
    </message>
    <message>
        <source>%1 belongs to another configuration.</source>
        <translation>%1 は別の設定のものです。</translation>
    </message>
    <message>
        <source>Stopped; start again to go on.</source>
        <translation>停止しました。もう一度開始すると続きます。</translation>
    </message>
    <message>
        <source>Careful steps from a checkpoint, as many as your own pictures need.</source>
        <translation>チェックポイントからの慎重なステップ。自分の画像に必要な数だけ進みます。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash; nothing was deleted.</source>
        <translation>%1 をゴミ箱に移せません。何も削除していません。</translation>
    </message>
    <message>
        <source>Check that you may write to it, or delete the folder yourself.</source>
        <translation>書き込み権限を確かめるか、フォルダーをご自分で削除してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: files may not become that long here.</source>
        <translation>%1 に書き込めません：ここではこれほど大きなファイルを作れません。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the server has another file.</source>
        <translation>もう一度お試しください。再び起こる場合、サーバーのファイルは別のものです。</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message>
        <source>folder with text files</source>
        <translation>テキストファイル付きフォルダー</translation>
    </message>
    <message>
        <source>JSONL list</source>
        <translation>JSONL リスト</translation>
    </message>
    <message>
        <source>CSV list</source>
        <translation>CSV リスト</translation>
    </message>
    <message>
        <source>feature files</source>
        <translation>特徴ファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>読めない %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a caption</source>
        <translation>
            <numerusform>説明なし %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice</source>
        <translation>
            <numerusform>重複 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too small</source>
        <translation>
            <numerusform>小さすぎ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a wrong shape</source>
        <translation>
            <numerusform>形が違う %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>欠落 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>確認の進み具合</translation>
    </message>
    <message>
        <source>Problems of the data</source>
        <translation>データの問題</translation>
    </message>
    <message>
        <source>Cached latents are checked before the start.</source>
        <translation>保存済みの潜在表現は開始前に確認されます。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>このパスには何もありません。</translation>
    </message>
    <message>
        <source>Looking at the data…</source>
        <translation>データを確認中…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>smallest picture %1 × %2</source>
        <translation>最小の画像 %1 × %2</translation>
    </message>
    <message>
        <source>No picture with a caption was found.</source>
        <translation>説明付きの画像が見つかりません。</translation>
    </message>
    <message numerus="yes">
        <source>%n unusable entries</source>
        <translation>
            <numerusform>使えない項目 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are still being looked at.</source>
        <translation>データをまだ調べています。</translation>
    </message>
    <message numerus="yes">
        <source>%n folders that may not be read</source>
        <translation>
            <numerusform>読み取れないフォルダー %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links to folders that are there already</source>
        <translation>
            <numerusform>すでに含まれるフォルダーへのリンク %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned upright</source>
        <translation>
            <numerusform>%n 枚は向きを直しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put on white</source>
        <translation>
            <numerusform>%n 枚は白地に置きました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first frame of %n animations</source>
        <translation>
            <numerusform>アニメーション %n 件の最初のコマ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with 16 bits of a colour</source>
        <translation>
            <numerusform>1 色 16 ビットのもの %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in printers&apos; inks</source>
        <translation>
            <numerusform>印刷インクの色のもの %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a film behind the picture</source>
        <translation>
            <numerusform>画像の後ろに動画を含むもの %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions recoded</source>
        <translation>
            <numerusform>文字コードを変換したキャプション %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the pictures can be read.</source>
        <translation>読み取れる画像がありません。</translation>
    </message>
    <message>
        <source>Take the file names as captions</source>
        <translation>ファイル名をキャプションにする</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) with captions are ready</source>
        <translation>
            <numerusform>キャプション付きの画像 %Ln 枚の準備ができています</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture has a caption yet.</source>
        <translation>キャプションのある画像がまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>The names of %Ln picture(s) are words, such as &quot;%1&quot;. They can be written into a list, captions.jsonl, among the pictures.</source>
        <translation>
            <numerusform>%Ln 枚の画像の名前は「%1」のような言葉です。画像のそばの一覧 captions.jsonl に書き込めます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>No file manager answers. The path was copied: %1</source>
        <translation>ファイルマネージャーが応答しません。パスをコピーしました：%1</translation>
    </message>
    <message>
        <source>No program opens this. The path was copied: %1</source>
        <translation>これを開くプログラムがありません。パスをコピーしました: %1</translation>
    </message>
</context>
<context>
    <name>DeviceFaults</name>
    <message>
        <source>%1. This happens again and again, so the queue is paused.</source>
        <translation>%1。これが何度も起きるため、キューを一時停止しました。</translation>
    </message>
    <message>
        <source>%1. Nothing can be drawn on it until the program starts again; the queue is paused.</source>
        <translation>%1。プログラムを再起動するまで、このカードでは何も描けません。キューは一時停止中です。</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) in the queue must be started again by hand.</source>
        <translation>
            <numerusform>キューにあった %n 本のフィルムは手動で開始し直す必要があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The program started itself again and has your queue and texts.</source>
        <translation>%1。プログラムは自動で再起動し、キューとテキストを保持しています。</translation>
    </message>
</context>
<context>
    <name>DeviceSection</name>
    <message>
        <source>used</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>未使用</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n コア</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>メモリ %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 空き</translation>
    </message>
    <message>
        <source>Left free: a graphics card is many times faster.</source>
        <translation>空けておきます：グラフィックカードのほうが何倍も高速です。</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the card computes in them.</source>
        <translation>ここで生成します。カードが対応する部分は 16 ビットで計算します。</translation>
    </message>
    <message>
        <source>Not chosen below.</source>
        <translation>下で選ばれていません。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Every graphics card, or else the processor</source>
        <translation>すべてのグラフィックカード、なければプロセッサー</translation>
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
        <source>Which models run here</source>
        <translation>ここで動くモデル</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>収まります</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>収まりません</translation>
    </message>
    <message>
        <source>%1: %2 of memory, %3</source>
        <translation>%1：メモリ %2、%3</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>エンジンを起動しています…</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>Compute Capability %1</translation>
    </message>
    <message>
        <source>NVIDIA driver %1; %2 or newer is needed.</source>
        <translation>NVIDIA ドライバー %1。%2 以降が必要です。</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>./installer/run brings what the card lacks: about %1 GB.</source>
        <translation>./installer/run がカードに足りないものを取得します: 約 %1 GB。</translation>
    </message>
    <message>
        <source>The card needs libraries of LibTorch and NVIDIA that this package does not bring: about %1 GB, kept in %2 under their own licences.</source>
        <translation>このカードには、パッケージに含まれない LibTorch と NVIDIA のライブラリが必要です: 約 %1 GB。それぞれのライセンスのもとで %2 に置かれます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Download them</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the processor is clearly faster in them, else in 32.</source>
        <translation>画像はここで作られます。プロセッサーが 16 ビットで明らかに速い場合は 16 ビット、そうでなければ 32 ビットです。</translation>
    </message>
    <message>
        <source>Repeat pictures to the last bit</source>
        <translation>画像を最後のビットまで再現する</translation>
    </message>
    <message>
        <source>Each picture is drawn as if it were alone, so that it can be made again exactly. Without it a graphics card draws those of one job together, as many as &quot;At a time&quot; says: on an NVIDIA H200 each takes a tenth to a half less time, and differs from one drawn alone by a thousandth at most.</source>
        <translation>各画像を単独の場合と同じように描くため、正確に再現できます。オフにすると、グラフィックカードは 1 つのジョブの画像を「同時に」で指定した枚数ずつまとめて描きます。NVIDIA H200 では 1 枚あたりの時間が 1 割から 5 割短くなり、単独で描いた画像との差は最大で 1000 分の 1 です。</translation>
    </message>
</context>
<context>
    <name>DropCurtain</name>
    <message>
        <source>Drop a picture</source>
        <translation>画像をドロップ</translation>
    </message>
    <message>
        <source>Drop the picture to bring back everything that made it</source>
        <translation>画像をドロップすると、作ったときの設定がすべて戻ります</translation>
    </message>
</context>
<context>
    <name>EditField</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>ばらつき</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>同時に</translation>
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
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Settings from a picture</source>
        <translation>画像の設定</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>探索の方法</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
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
        <source>Swap</source>
        <translation>入れ替え</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>混合の方法</translation>
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
        <source>Even steps</source>
        <translation>均等な変化</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Prompt of a corner</source>
        <translation>角のプロンプト</translation>
    </message>
    <message>
        <source>Prompts of the pad</source>
        <translation>パッドのプロンプト</translation>
    </message>
    <message>
        <source>Dot on the pad</source>
        <translation>パッド上の点</translation>
    </message>
    <message>
        <source>Path on the pad</source>
        <translation>パッド上の経路</translation>
    </message>
    <message>
        <source>Prompt of a key</source>
        <translation>キーのプロンプト</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Time of a key</source>
        <translation>キーの時刻</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>イージング</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>終わりに</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>1 秒あたりのフレーム数</translation>
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
        <source>Standardise the result</source>
        <translation>結果を標準化する</translation>
    </message>
</context>
<context>
    <name>EstimateCard</name>
    <message>
        <source>What it will take</source>
        <translation>必要なもの</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Show the arithmetic</source>
        <translation>計算を表示</translation>
    </message>
    <message>
        <source>activations %1</source>
        <translation>活性 %1</translation>
    </message>
    <message>
        <source>from a measured speed</source>
        <translation>実測の速度から</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>控えめな見積もり</translation>
    </message>
    <message>
        <source>checkpoint %1</source>
        <translation>チェックポイント %1</translation>
    </message>
    <message>
        <source>%1 passes over the data</source>
        <translation>データを %1 周</translation>
    </message>
    <message>
        <source>Memory per device</source>
        <translation>デバイスごとのメモリ</translation>
    </message>
</context>
<context>
    <name>EvaluationGroup</name>
    <message>
        <source>Measure the checkpoints: FID and CLIP score</source>
        <translation>チェックポイントを測定する：FID と CLIP スコア</translation>
    </message>
    <message>
        <source>Weights of Inception</source>
        <translation>Inception の重み</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>重み (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Statistics to compare with</source>
        <translation>比較する統計</translation>
    </message>
    <message>
        <source>Statistics (*.npz)</source>
        <translation>統計 (*.npz)</translation>
    </message>
    <message>
        <source>Weights of CLIP</source>
        <translation>CLIP の重み</translation>
    </message>
    <message>
        <source>Weights (*.pt *.pth *.bin *.safetensors)</source>
        <translation>重み (*.pt *.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Vocabulary of CLIP</source>
        <translation>CLIP の語彙</translation>
    </message>
    <message>
        <source>Vocabularies (*.gz *.txt *.json)</source>
        <translation>語彙 (*.gz *.txt *.json)</translation>
    </message>
    <message>
        <source>Pictures measured</source>
        <translation>測定する画像数</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>測定間隔</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Pictures are drawn for captions of the data. FID: how far they are from real ones, lower is better. CLIP score: how well they fit their captions, higher is better. The checkpoint with the lowest FID stays as the best one; without FID, the one with the highest CLIP score.</source>
        <translation>データのキャプションで画像を描いて測定します。FID は本物の画像との隔たりで、小さいほど良好です。CLIP スコアはキャプションとの一致度で、大きいほど良好です。FID が最小のチェックポイントが最良として残ります。FID を測らない場合は CLIP スコアが最大のものです。</translation>
    </message>
    <message>
        <source>For the FID: pt_inception-2015-12-05-6726825d.pth, published with pytorch-fid. Empty: no FID.</source>
        <translation>FID 用：pytorch-fid とともに公開されている pt_inception-2015-12-05-6726825d.pth。空なら FID は測りません。</translation>
    </message>
    <message>
        <source>A file with mu and sigma, such as fid_stats_mscoco256_val.npz of the original.</source>
        <translation>mu と sigma を含むファイル。例：オリジナルの fid_stats_mscoco256_val.npz。</translation>
    </message>
    <message>
        <source>For the CLIP score: ViT-B-32.pt as OpenAI published it, or the weights of clip-vit-base-patch32. Empty: no CLIP score.</source>
        <translation>CLIP スコア用：OpenAI が公開した ViT-B-32.pt、または clip-vit-base-patch32 の重み。空なら CLIP スコアは測りません。</translation>
    </message>
    <message>
        <source>bpe_simple_vocab_16e6.txt.gz; it comes with the program.</source>
        <translation>bpe_simple_vocab_16e6.txt.gz。プログラムに付属しています。</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>モデルの既定値</translation>
    </message>
    <message>
        <source>Figures of different counts cannot be compared; published FIDs use 10,000 or more.</source>
        <translation>枚数が違う値は比較できません。公表される FID は 10,000 枚以上です。</translation>
    </message>
    <message>
        <source>Checkpoints.</source>
        <translation>チェックポイントごと。</translation>
    </message>
    <message>
        <source>Steps per measured picture</source>
        <translation>測定する画像ごとのステップ数</translation>
    </message>
    <message>
        <source>Made from the training pictures first</source>
        <translation>最初に学習画像から作成</translation>
    </message>
    <message>
        <source>Pictures of the best at the end</source>
        <translation>最後に最良の重みで描く枚数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The best checkpoint once more, after the last step; the published way: 30,000.</source>
        <translation>最後のステップの後に最良のチェックポイントをもう一度測ります。公開時は 30,000 枚。</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>一度に描く枚数</translation>
    </message>
    <message>
        <source>Fewer need less memory; halved by itself where it runs out.</source>
        <translation>少ないほどメモリを使いません。足りなくなると自動で半分になります。</translation>
    </message>
    <message>
        <source>Keep the measured pictures</source>
        <translation>測定した画像を残す</translation>
    </message>
</context>
<context>
    <name>ExploreStage</name>
    <message>
        <source>Try an example</source>
        <translation>例を試す</translation>
    </message>
    <message>
        <source>Prompts and everything between</source>
        <translation>プロンプトとその間のすべて</translation>
    </message>
    <message>
        <source>Fill in the prompts on the left. Then drag: the picture follows your hand, and becomes sharp when it rests.</source>
        <translation>左側のプロンプトを入力し、ドラッグしてください。画像は手の動きに追従し、止まると鮮明になります。</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>実行中の画像を待っています</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Two models and everything between</source>
        <translation>二つのモデルと、その間のすべて</translation>
    </message>
    <message>
        <source>Write a prompt on the left and choose two models of one family, or a run and all the steps it has saved. Then drag.</source>
        <translation>左にプロンプトを書き、同じ系統のモデルを二つ、または学習とその保存済みステップすべてを選びます。あとは動かすだけです。</translation>
    </message>
</context>
<context>
    <name>ExploreWords</name>
    <message>
        <source>%1 % of the way from %2 to %3</source>
        <translation>%2 から %3 までの %1 %</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>フレーム %1 / %2</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>道のりの %1</translation>
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
        <source>The film is at %1.</source>
        <translation>動画は %1 にあります。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Forwards and backwards</source>
        <translation>往復</translation>
    </message>
    <message>
        <source>Repeat forever</source>
        <translation>ずっと繰り返す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>描いたまま</translation>
    </message>
    <message>
        <source>%1 × %1, as drawn</source>
        <translation>%1 × %1、描いたまま</translation>
    </message>
    <message>
        <source>%1 × %1, enlarged</source>
        <translation>%1 × %1、拡大</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>%1 に保存</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 を置き換えますか？</translation>
    </message>
    <message>
        <source>A film of this name is in the folder already.</source>
        <translation>この名前の動画はすでにフォルダーにあります。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>Rendering takes %1.</source>
        <translation>描画には%1かかります。</translation>
    </message>
    <message>
        <source>Rendering, %1</source>
        <translation>描画中、%1</translation>
    </message>
    <message>
        <source>All of them are drawn already.</source>
        <translation>すべて描画済みです。</translation>
    </message>
</context>
<context>
    <name>ExportLine</name>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Use it in Prompt</source>
        <translation>プロンプトで使う</translation>
    </message>
    <message>
        <source>Making a model of step %1…</source>
        <translation>ステップ %1 からモデルを作成中…</translation>
    </message>
    <message>
        <source>Step %1 is now the model &quot;%2&quot;.</source>
        <translation>ステップ %1 はモデル「%2」になりました。</translation>
    </message>
</context>
<context>
    <name>ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>式</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
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
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>FadePanel</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>From model</source>
        <translation>開始モデル</translation>
    </message>
    <message>
        <source>To model</source>
        <translation>終了モデル</translation>
    </message>
    <message>
        <source>Swap the two models</source>
        <translation>2 つのモデルを入れ替える</translation>
    </message>
    <message>
        <source>Two models instead</source>
        <translation>代わりに 2 つのモデル</translation>
    </message>
    <message>
        <source>A run&apos;s saved steps</source>
        <translation>学習の保存済みステップ</translation>
    </message>
    <message>
        <source>Frames between</source>
        <translation>間のフレーム</translation>
    </message>
    <message>
        <source>Pictures between one model and the next, of weights mixed from both.</source>
        <translation>モデルと次のモデルの間の、両方を混ぜた重みによる画像。</translation>
    </message>
    <message>
        <source>The prompt as the run would have drawn it at each of its checkpoints.</source>
        <translation>学習の各チェックポイントで描いたプロンプト。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選ぶ</translation>
    </message>
    <message>
        <source>Models of one family and size; in between, every weight is mixed from both. Each frame loads its model, so the strip fills in more slowly than between prompts.</source>
        <translation>同じ系列と大きさのモデル。間ではすべての重みが両方から混ぜられます。フレームごとにモデルを読み込むため、プロンプト間より遅く埋まります。</translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation>学習はまだありません</translation>
    </message>
    <message>
        <source>%1 models: from %2 to %3</source>
        <translation>%1 個のモデル: %2 から %3</translation>
    </message>
</context>
<context>
    <name>FilmKeyCard</name>
    <message>
        <source>Prompt of key %1</source>
        <translation>キー %1 のプロンプト</translation>
    </message>
    <message>
        <source>Pace after key %1</source>
        <translation>キー %1 の後のペース</translation>
    </message>
    <message>
        <source>Hold key %1</source>
        <translation>キー %1 を保持</translation>
    </message>
    <message>
        <source>Move key %1 up</source>
        <translation>キー %1 を上へ</translation>
    </message>
    <message>
        <source>Move key %1 down</source>
        <translation>キー %1 を下へ</translation>
    </message>
    <message>
        <source>Remove key %1</source>
        <translation>キー %1 を削除</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>Steady</source>
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
        <source>How the way to the next key is gone</source>
        <translation>次のキーまでの進み方</translation>
    </message>
    <message>
        <source>hold </source>
        <translation>保持 </translation>
    </message>
    <message>
        <source>Further frames that show this key unchanged</source>
        <translation>このキーをそのまま見せる追加フレーム数</translation>
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
        <source>Pictures from one key to the next, both included. Keys can also be dragged on the strip.</source>
        <translation>キーから次のキーまでの画像数（両端を含む）。キーは帯の上でドラッグもできます。</translation>
    </message>
    <message>
        <source>Same noise at all keys</source>
        <translation>すべてのキーで同じノイズ</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>混合</translation>
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
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>2 枚を比較</translation>
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
    <message numerus="yes">
        <source>%n picture(s) were found in your pictures folder.</source>
        <translation>
            <numerusform>画像フォルダーで %n 枚の画像が見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures of your pictures folder are listed.</source>
        <translation>画像フォルダーのすべての画像が一覧にあります。</translation>
    </message>
    <message>
        <source>Find pictures in the folder that are missing here</source>
        <translation>ここにない画像をフォルダーから探す</translation>
    </message>
    <message>
        <source>Deleted pictures</source>
        <translation>削除した画像</translation>
    </message>
    <message>
        <source>Back to all pictures (Esc)</source>
        <translation>すべての画像に戻る (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s) for good?</source>
        <translation>
            <numerusform>%n 枚の画像を完全に削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files are deleted. This cannot be undone.</source>
        <translation>ファイルが削除されます。元に戻せません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>完全に削除…</translation>
    </message>
    <message>
        <source>No such pictures yet</source>
        <translation>該当する画像はまだありません</translation>
    </message>
    <message>
        <source>S gives the chosen pictures a star, 1 to 5 rate them.</source>
        <translation>S で選んだ画像に星を付け、1〜5 で評価します。</translation>
    </message>
    <message>
        <source>No deleted pictures</source>
        <translation>削除した画像はありません</translation>
    </message>
    <message>
        <source>What you delete waits here until it is gone for good.</source>
        <translation>削除したものは、完全に消えるまでここに残ります。</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Describe the picture…</source>
        <translation>画像を言葉で描いてください…</translation>
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
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>One picture after another, each with another seed</source>
        <translation>毎回別のシードで画像を次々に生成</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1 超</translation>
    </message>
    <message>
        <source>%1 prompts · %2</source>
        <translation>プロンプト %1 個 · %2</translation>
    </message>
    <message>
        <source>At variation 0 every seed gives the same picture: more pictures would be equal.</source>
        <translation>ばらつきが 0 だと、どのシードでも同じ画像になります：枚数を増やしても同じです。</translation>
    </message>
    <message>
        <source>The last pictures with different seeds came out equal: with this model, seed, variation and more pictures change next to nothing.</source>
        <translation>最近の画像はシードが違っても同じでした：このモデルでは、シード、ばらつき、枚数を変えてもほとんど何も変わりません。</translation>
    </message>
    <message>
        <source>With a kept seed and nothing to choose from, every picture would be equal.</source>
        <translation>シードが固定で選択肢もないと、どの画像も同じになります。</translation>
    </message>
    <message>
        <source>Open the lock beside the seed, or write choices like {cat|dog}.</source>
        <translation>シードの横の錠を開くか、{cat|dog} のような選択肢を書いてください。</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>How to train a model</source>
        <translation>モデルの訓練方法</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 is missing. Install CrossFlow Studio again.</source>
        <translation>%1 がありません。CrossFlow Studio を再インストールしてください。</translation>
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
        <source>In the gallery.</source>
        <translation>ギャラリーにあります。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>That run has not saved two steps yet; there is nothing between them.</source>
        <translation>この学習はまだ 2 つのステップを保存していないため、間には何もありません。</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as its plan says.</source>
        <translation>チェックポイントは計画どおりの間隔で保存されます。</translation>
    </message>
    <message>
        <source>What that run saves is whole only together with its teacher.</source>
        <translation>この学習が保存したものは、教師と合わせて初めて完全になります。</translation>
    </message>
    <message>
        <source>Export two of its steps as models, then choose those here.</source>
        <translation>そのうち二つのステップをモデルとして書き出し、ここで選んでください。</translation>
    </message>
</context>
<context>
    <name>LatentLibrary</name>
    <message>
        <source>Named latents</source>
        <translation>名前付き潜在表現</translation>
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
        <source>Double click puts the name into the expression.</source>
        <translation>ダブルクリックで名前を式に挿入します。</translation>
    </message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>まだ何も保存されていません</translation>
    </message>
    <message>
        <source>Keep this expression</source>
        <translation>この式を保存</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>名前に使えるのは文字、数字、-、_ だけです。</translation>
    </message>
    <message>
        <source>A name begins with a letter.</source>
        <translation>名前の先頭は文字（数字や記号以外）にしてください。</translation>
    </message>
    <message>
        <source>There is a latent of this name already.</source>
        <translation>この名前の潜在表現はすでにあります。</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>名前（@名前 として使用）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Your &quot;%1&quot; differs from the one this picture was made with.</source>
        <translation>お使いの「%1」は、この画像を作ったときのものと異なります。</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log of</source>
        <translation>ログの対象</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>ログ内を検索</translation>
    </message>
    <message>
        <source>Follow the newest line</source>
        <translation>最新の行を追う</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>まだ何も記録されていません。</translation>
    </message>
    <message>
        <source>The training begins.</source>
        <translation>学習を始めます。</translation>
    </message>
    <message>
        <source>It goes on from its checkpoint.</source>
        <translation>チェックポイントから続けます。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>すべてのステップが終わりました。</translation>
    </message>
    <message>
        <source>It ended with an error.</source>
        <translation>エラーで終わりました。</translation>
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
        <source>Multistep 3</source>
        <translation>多段法 3</translation>
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
        <source>No model is installed</source>
        <translation>モデルがありません</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>エンジンを起動しています…</translation>
    </message>
    <message>
        <source>The original&apos;s method, for %1 steps or more</source>
        <translation>オリジナルの方法。%1 ステップ以上向け</translation>
    </message>
    <message>
        <source>Two evaluations per step</source>
        <translation>1 ステップに 2 回評価</translation>
    </message>
    <message>
        <source>Third order, one evaluation per step</source>
        <translation>3 次、1 ステップに 1 回評価</translation>
    </message>
    <message>
        <source>%1 is not here</source>
        <translation>%1 はここにありません</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Pictures that are made together. More needs more memory; no picture changes.</source>
        <translation>まとめて作る画像の数。増やすとメモリを多く使いますが、画像は変わりません。</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Plot</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
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
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>%1 is chosen. What was written stays.</source>
        <translation>%1 を選びました。書いた内容はそのままです。</translation>
    </message>
    <message>
        <source>It can become a picture of your own.</source>
        <translation>自分の画像にすることができます。</translation>
    </message>
    <message>
        <source>Keep it…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Show or hide the controls</source>
        <translation>操作パネルの表示/非表示</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>A picture of %1</source>
        <translation>%1 の画像</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 ピクセル</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>ディスク上で %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>メモリ %1</translation>
    </message>
    <message>
        <source>Does not run here: %1</source>
        <translation>ここでは動きません：%1</translation>
    </message>
    <message>
        <source>Runs here.</source>
        <translation>ここで動きます。</translation>
    </message>
    <message>
        <source>Runs here. %1</source>
        <translation>ここで動きます。%1</translation>
    </message>
    <message>
        <source>How long a picture takes is known after the first one.</source>
        <translation>1 枚の生成にかかる時間は、最初の 1 枚のあとでわかります。</translation>
    </message>
    <message>
        <source>Not here yet: %1, about %2 to fetch.</source>
        <translation>まだここにありません：%1、約 %2 をダウンロードします。</translation>
    </message>
    <message>
        <source>Description and licence: %1</source>
        <translation>説明とライセンス：%1</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>ここにありません</translation>
    </message>
    <message>
        <source>runs here</source>
        <translation>ここで動きます</translation>
    </message>
    <message>
        <source>too large for this machine</source>
        <translation>この機械には大きすぎます</translation>
    </message>
    <message>
        <source>Use in Prompt</source>
        <translation>プロンプトで使う</translation>
    </message>
    <message>
        <source>Use %1 in Prompt</source>
        <translation>%1 をプロンプトで使う</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>%1 を試す</translation>
    </message>
    <message>
        <source>Paints one picture and measures how long it takes here</source>
        <translation>画像を 1 枚描き、ここでかかる時間を測ります</translation>
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
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the files of %1</source>
        <translation>%1 のファイルを削除</translation>
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
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Asking for sizes…</source>
        <translation>サイズを問い合わせています…</translation>
    </message>
    <message>
        <source>A picture takes %1.</source>
        <translation>1枚に%1かかります。</translation>
    </message>
    <message>
        <source>A picture will take %1: guessed from the model&apos;s size and the speed of this processor.</source>
        <translation>画像 1 枚に %1 かかります（モデルの大きさとこのプロセッサーの速さからの推定）。</translation>
    </message>
    <message>
        <source>Not tried on this graphics card yet: how long a picture takes is known after the first one.</source>
        <translation>このグラフィックカードではまだ試していません：1 枚の生成にかかる時間は、最初の 1 枚のあとでわかります。</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>毎秒 %1</translation>
    </message>
    <message>
        <source>Waits for the other download</source>
        <translation>他のダウンロードを待っています</translation>
    </message>
</context>
<context>
    <name>ModelDownload</name>
    <message>
        <source>%1 has no public home.</source>
        <translation>%1 には公開元がありません。</translation>
    </message>
</context>
<context>
    <name>ModelExport</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1、ステップ %2</translation>
    </message>
</context>
<context>
    <name>ModelHandover</name>
    <message>
        <source>Another model is being made. Try again when it is done.</source>
        <translation>別のモデルを作成中です。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>This run has saved nothing yet.</source>
        <translation>この学習はまだ何も保存していません。</translation>
    </message>
    <message>
        <source>Stop and save it, or wait for its next checkpoint.</source>
        <translation>停止して保存するか、次のチェックポイントを待ってください。</translation>
    </message>
    <message>
        <source>The nearest checkpoint is that of step %1.</source>
        <translation>最も近いチェックポイントはステップ %1 です。</translation>
    </message>
</context>
<context>
    <name>ModelTitle</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1、ステップ %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3 %</source>
        <translation>%1 から %2、%3 %</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
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
        <source>Rescan the models folder</source>
        <translation>モデルのフォルダーを読み直す</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>デバイス…</translation>
    </message>
    <message>
        <source>%1 was added, but it is not a part of any model known here.</source>
        <translation>%1 を追加しましたが、ここで知られているどのモデルの部品でもありません。</translation>
    </message>
    <message>
        <source>It is damaged, or something else. The program &quot;crossflow inspect&quot; tells what is in it.</source>
        <translation>壊れているか、別のものです。中身はプログラム「crossflow inspect」でわかります。</translation>
    </message>
    <message>
        <source>%1 paints one picture; how long it takes will stand here.</source>
        <translation>%1 が画像を 1 枚描いています。かかった時間がここに表示されます。</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 を削除しますか？</translation>
    </message>
    <message>
        <source>Its files (%1) would have to be downloaded again.</source>
        <translation>ファイル（%1）はもう一度ダウンロードが必要になります。</translation>
    </message>
    <message>
        <source>Its files (%1) are removed for good; nobody else has them.</source>
        <translation>ファイル（%1）は完全に削除されます。ほかに持っている人はいません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Fetch about %1 from %2?</source>
        <translation>%2 から約 %1 をダウンロードしますか？</translation>
    </message>
    <message>
        <source>So far this program has not used the network. It asks only this once; the answer can be changed in the settings, where a mirror can be named, too.</source>
        <translation>このプログラムはまだネットワークを使っていません。確認はこの 1 回だけです。答えは設定で変更でき、ミラーも指定できます。</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>%1 is here. Its files are being looked into.</source>
        <translation>%1 が届きました。ファイルを調べています。</translation>
    </message>
</context>
<context>
    <name>MyPictures</name>
    <message>
        <source>My pictures</source>
        <translation>自分の画像</translation>
    </message>
    <message>
        <source>Stop making the latent</source>
        <translation>潜在表現の計算を中止</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>Remove the chosen picture</source>
        <translation>選んだ画像を削除</translation>
    </message>
    <message>
        <source>Double click uses the picture in place of a prompt.</source>
        <translation>ダブルクリックすると、プロンプトの代わりに画像を使います。</translation>
    </message>
    <message>
        <source>A picture of your own</source>
        <translation>自分の画像</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;All files (*)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>From %1, for the model %2; drawn again it differs by %3 dB (PSNR).</source>
        <translation>%1 から、モデル %2 用。再描画との差は %3 dB（PSNR）。</translation>
    </message>
    <message>
        <source>No picture is kept yet</source>
        <translation>保存した画像はまだありません</translation>
    </message>
    <message>
        <source>Keep a picture of your own</source>
        <translation>自分の画像を保存</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>名前（@名前 として使用）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>名前に使えるのは文字、数字、-、_ だけです。</translation>
    </message>
    <message>
        <source>There is a picture of this name already.</source>
        <translation>この名前の画像はすでにあります。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>画像を読み込み中…</translation>
    </message>
    <message>
        <source>Waits for the model…</source>
        <translation>モデルを待っています…</translation>
    </message>
    <message>
        <source>Runs the flow backwards: %1 %</source>
        <translation>フローを逆にたどっています: %1 %</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>これで始める</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>これへ向かう</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>One picture after the other: another is being made into a latent.</source>
        <translation>画像は 1 枚ずつです。別の画像を潜在表現にしているところです。</translation>
    </message>
</context>
<context>
    <name>OperandTile</name>
    <message>
        <source>Picture of &quot;%1&quot;</source>
        <translation>「%1」の画像</translation>
    </message>
    <message>
        <source>Keep &quot;%1&quot; in the gallery</source>
        <translation>「%1」をギャラリーに残す</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;</source>
        <translation>%1、「%2」</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>Of the angle between the latents of the result and of this prompt. 1: the same direction, 0: nothing in common.</source>
        <translation>結果とこのプロンプトの潜在ベクトルのなす角のコサイン。1：同じ方向、0：共通点なし。</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Between the two latents, in a straight line.</source>
        <translation>2 つの潜在ベクトルの直線距離。</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>見た目</translation>
    </message>
    <message>
        <source>How much the two pictures differ. 0: not at all, 1: black against white.</source>
        <translation>2 枚の画像の違い。0：違いなし、1：黒と白。</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Add a prompt</source>
        <translation>プロンプトを追加</translation>
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
        <source>Draw a path</source>
        <translation>経路を描く</translation>
    </message>
    <message>
        <source>Remove the path</source>
        <translation>経路を削除</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Pictures along the path.</source>
        <translation>経路に沿った画像の数。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Then draw on the pad; the path can be played and exported as a film.</source>
        <translation>続けてパッドに描いてください。経路は再生したり、動画として書き出したりできます。</translation>
    </message>
</context>
<context>
    <name>PageRail</name>
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
</context>
<context>
    <name>PanelHandle</name>
    <message>
        <source>Show or hide the controls</source>
        <translation>操作パネルの表示/非表示</translation>
    </message>
    <message>
        <source>Show or hide the controls (F9)</source>
        <translation>操作パネルの表示/非表示 (F9)</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation>%1: フォルダーを選択</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1: ファイルを選択</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>プロンプトをコピー</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使う</translation>
    </message>
    <message>
        <source>Interpolate from here</source>
        <translation>ここから補間</translation>
    </message>
    <message>
        <source>Use in arithmetic</source>
        <translation>演算で使う</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み込めません。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>このプログラムの外で移動または削除された可能性があります。</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>画像をコピーしました。</translation>
    </message>
    <message>
        <source>The prompt was copied.</source>
        <translation>プロンプトをコピーしました。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Pictures with their settings (*.png *.jpg *.jpeg *.webp)</source>
        <translation>設定を含む画像 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>星を外す (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>星 (S)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>削除 (Del)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>%n 枚の画像を削除しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · シード %2</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>生成中：%1</translation>
    </message>
</context>
<context>
    <name>PictureScreen</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
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
        <source>Compare with the picture before (Space)</source>
        <translation>前の画像と比較 (Space)</translation>
    </message>
    <message>
        <source>What it was made from</source>
        <translation>この画像の元になったもの</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>星 (S)</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>星を外す (S)</translation>
    </message>
    <message>
        <source>Only the picture (F)</source>
        <translation>画像だけ (F)</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>On the left: %1</source>
        <translation>左: %1</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic steps</source>
        <translation>ステップを対数で表示</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>値を対数で表示</translation>
    </message>
    <message>
        <source>Compare with other runs</source>
        <translation>ほかの学習と比べる</translation>
    </message>
    <message>
        <source>Export this plot</source>
        <translation>このグラフを書き出す</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>まだ数値がありません</translation>
    </message>
    <message>
        <source>They appear here within a second of being measured.</source>
        <translation>測定後 1 秒以内にここへ表示されます。</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>拡大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>縮小 (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>全体を表示 (Home)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Plot: %1</source>
        <translation>グラフ: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>off</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>The data are prepared first</source>
        <translation>まずデータを準備しています</translation>
    </message>
    <message>
        <source>The figures begin with the training itself. An autoencoder that is trained before it has figures of its own: choose it in the list.</source>
        <translation>数値は学習そのものが始まると表示されます。先に学習するオートエンコーダーには独自の数値があります。一覧で選んでください。</translation>
    </message>
    <message>
        <source>Averages over this many steps on both sides. Spikes stay where they are.</source>
        <translation>前後それぞれこのステップ数で平均します。山の位置は動きません。</translation>
    </message>
    <message>
        <source>From here on it learns by heart</source>
        <translation>ここから丸暗記が始まります</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln ステップ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>No settings are kept yet</source>
        <translation>まだ設定は保存されていません</translation>
    </message>
    <message>
        <source>Keep these settings…</source>
        <translation>この設定を保存…</translation>
    </message>
    <message>
        <source>Read a preset from a file…</source>
        <translation>ファイルからプリセットを読み込む…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使う</translation>
    </message>
    <message>
        <source>Use with %1</source>
        <translation>%1 で使う</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
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
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Only for %1: choosing it also chooses the model</source>
        <translation>%1 専用：選ぶとモデルも選ばれます</translation>
    </message>
    <message>
        <source>Replace &quot;%1&quot;?</source>
        <translation>「%1」を置き換えますか？</translation>
    </message>
    <message>
        <source>A preset of this name is kept already. Its settings would be lost.</source>
        <translation>この名前のプリセットはすでに保存されています。その設定は失われます。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>There is a preset of this name.</source>
        <translation>この名前のプリセットがあります。</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;</source>
        <translation>「%1」の名前を変更</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>The preset &quot;%1&quot; was deleted.</source>
        <translation>プリセット「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Write a preset</source>
        <translation>プリセットを書き出す</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json)</source>
        <translation>プリセット (*.crossflow.json)</translation>
    </message>
    <message>
        <source>Read a preset</source>
        <translation>プリセットを読み込む</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json *.json)</source>
        <translation>プリセット (*.crossflow.json *.json)</translation>
    </message>
    <message>
        <source>Keep the preset</source>
        <translation>プリセットを保存</translation>
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
    <message>
        <source>Picture %1 of %2</source>
        <translation>画像 %1 / %2</translation>
    </message>
</context>
<context>
    <name>PromptHelp</name>
    <message>
        <source>Known captions</source>
        <translation>既知の説明文</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 pieces of this prompt are read.</source>
        <translation>このプロンプトは %2 個の断片のうち最初の %1 個だけが読まれます。</translation>
    </message>
    <message numerus="yes">
        <source>This model has never seen %1; it knows the words of %Ln caption(s).</source>
        <translation>
            <numerusform>このモデルは %1 を見たことがありません。知っているのは %Ln 件の説明文の語です。</numerusform>
        </translation>
    </message>
    <message>
        <source>This model has learned no caption that says all of this; near it are &quot;%1&quot;.</source>
        <translation>このモデルは、これらすべてを述べるキャプションを学んでいません。近いものは「%1」です。</translation>
    </message>
</context>
<context>
    <name>PromptRuns</name>
    <message>
        <source>There is no prompt yet.</source>
        <translation>まだプロンプトがありません。</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>画像を数語で説明してください。</translation>
    </message>
    <message>
        <source>These are more than %1 prompts.</source>
        <translation>%1 個を超えるプロンプトになります。</translation>
    </message>
    <message>
        <source>Render them in parts, or use the endless mode.</source>
        <translation>分けて生成するか、エンドレスモードを使ってください。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>The settings were damaged. They were kept as %1; defaults are used.</source>
        <translation>設定が壊れていました。%1 として残し、既定値を使います。</translation>
    </message>
    <message>
        <source>A fault ended the program (%1). It came back with your queue and texts.</source>
        <translation>障害によりプログラムが終了しました（%1）。キューとテキストを復元して再開しました。</translation>
    </message>
    <message>
        <source>A render that was running is tried once more; the log tells the rest.</source>
        <translation>実行中だった生成をもう一度試します。詳しくはログをご覧ください。</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) were set aside because the program ended twice while they ran.</source>
        <translation>
            <numerusform>実行中にプログラムが 2 度終了したため、%n 件の生成を保留しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last cause: %1.</source>
        <translation>直近の原因：%1。</translation>
    </message>
    <message>
        <source>Use the processor</source>
        <translation>プロセッサーを使う</translation>
    </message>
</context>
<context>
    <name>QualityBox</name>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>忠実</translation>
    </message>
    <message>
        <source>6 steps of second order: a look at the picture</source>
        <translation>2 次の 6 ステップ: 画像の様子を見る</translation>
    </message>
    <message>
        <source>16 steps of second order: hardly told from Faithful</source>
        <translation>2 次の 16 ステップ: 忠実とほとんど見分けがつかない</translation>
    </message>
    <message>
        <source>50 steps of Euler, as the original draws</source>
        <translation>Euler 50 ステップ、元の実装と同じ</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>自分の数値</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>The queue is empty</source>
        <translation>キューは空です</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready.</source>
        <translation>
            <numerusform>%n 枚の画像ができました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something failed</source>
        <translation>何かが失敗しました</translation>
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
    <message>
        <source>Renders that wait</source>
        <translation>待機中の描画</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Write a prompt, press Enter</source>
        <translation>プロンプトを書いて Enter</translation>
    </message>
    <message>
        <source>Your pictures appear here. Drop a picture made by this program anywhere on the window to get back every setting that made it. Some prompts to begin with:</source>
        <translation>画像はここに表示されます。このプログラムで作った画像をウィンドウにドロップすると、作ったときの設定がすべて戻ります。はじめのプロンプト：</translation>
    </message>
    <message>
        <source>Back to the stage (G)</source>
        <translation>ステージに戻る (G)</translation>
    </message>
    <message>
        <source>Pictures of one prompt side by side</source>
        <translation>1 つのプロンプトの画像を並べて表示</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Render</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Endless: one after another until stopped</source>
        <translation>エンドレス：止めるまで次々に</translation>
    </message>
    <message>
        <source>List: every line is a prompt of its own</source>
        <translation>リスト：各行が 1 つのプロンプト</translation>
    </message>
    <message>
        <source>How to render</source>
        <translation>生成の方法</translation>
    </message>
    <message>
        <source>Stop after this picture</source>
        <translation>この画像のあとで止める</translation>
    </message>
    <message>
        <source>Enter in the prompt does the same</source>
        <translation>プロンプトで Enter を押しても同じです</translation>
    </message>
</context>
<context>
    <name>RunCheck</name>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Begin anew: %1</source>
        <translation>新しく始まるもの: %1</translation>
    </message>
    <message>
        <source>Resampled to another grid: %1</source>
        <translation>別の格子に再標本化: %1</translation>
    </message>
    <message>
        <source>Taken as they are: %1</source>
        <translation>そのまま使うもの: %1</translation>
    </message>
    <message>
        <source>What becomes of each tensor</source>
        <translation>各テンソルの扱い</translation>
    </message>
    <message>
        <source>The encoded pictures will be there after the preparation.</source>
        <translation>エンコードした画像は準備のあとに用意されます。</translation>
    </message>
    <message>
        <source>The weights will be there after the preparation.</source>
        <translation>重みは準備のあとに用意されます。</translation>
    </message>
    <message>
        <source>The statistics of real pictures will be there after the preparation.</source>
        <translation>実画像の統計は準備のあとに用意されます。</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Progress of the training</source>
        <translation>学習の進み具合</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止して保存</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>この学習を削除</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>この学習を複製</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <source>End at once, without saving</source>
        <translation>保存せずにすぐ終了</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Train it elsewhere…</source>
        <translation>別の場所で学習…</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>その他のコマンド</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Draw with it</source>
        <translation>これで描く</translation>
    </message>
    <message>
        <source>Train longer…</source>
        <translation>さらに訓練…</translation>
    </message>
    <message>
        <source>New training from its weights…</source>
        <translation>この重みから新しい訓練…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>A pause keeps the model loaded and saves what it has learnt.</source>
        <translation>一時停止してもモデルは読み込まれたままで、学んだ内容は保存されます。</translation>
    </message>
    <message>
        <source>Stop this run before you delete it</source>
        <translation>削除する前にこの実行を停止してください</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Training runs</source>
        <translation>学習の一覧</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>A training is done</source>
        <translation>訓練が終わりました</translation>
    </message>
    <message>
        <source>%1 has done all its steps.</source>
        <translation>%1 はすべてのステップを終えました。</translation>
    </message>
    <message>
        <source>A training failed</source>
        <translation>訓練が失敗しました</translation>
    </message>
    <message>
        <source>A training waits</source>
        <translation>訓練が待機しています</translation>
    </message>
</context>
<context>
    <name>RunProblemBox</name>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>プロセス %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>保存済み: %1</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 枚/秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Configuration</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>学習の表示</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>Step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Step of the samples</source>
        <translation>サンプルのステップ</translation>
    </message>
    <message>
        <source>Watched prompt</source>
        <translation>見守るプロンプト</translation>
    </message>
    <message>
        <source>Open in Prompt</source>
        <translation>プロンプトで開く</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>まだサンプルがありません</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>ステップ別</translation>
    </message>
    <message>
        <source>By prompt</source>
        <translation>プロンプト別</translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation>サンプルの並べ方</translation>
    </message>
    <message>
        <source>Makes a model of the checkpoint of that step and asks it for the prompt.</source>
        <translation>そのステップのチェックポイントからモデルを作り、プロンプトを渡します。</translation>
    </message>
    <message>
        <source>The watched prompts are painted at regular steps, so that you can see what the model has learnt.</source>
        <translation>見守るプロンプトを一定のステップごとに描くので、モデルが何を学んだかがわかります。</translation>
    </message>
</context>
<context>
    <name>SaveSize</name>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>How large?</source>
        <translation>どの大きさにしますか？</translation>
    </message>
    <message>
        <source>%1 × %2, as it was made</source>
        <translation>%1 × %2、作ったときのまま</translation>
    </message>
    <message>
        <source>%1 × %2, enlarged %3 times</source>
        <translation>%1 × %2、%3 倍に拡大</translation>
    </message>
    <message>
        <source>Enlarging sharpens edges; it adds no detail.</source>
        <translation>拡大すると輪郭は鮮明になりますが、細部は増えません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>保存先を選ぶ…</translation>
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
    <name>Sentence</name>
    <message>
        <source>DiMR&apos;s latent should be a multiple of %1 high and wide, but is %2 x %3.</source>
        <translation>DiMR の潜在表現の高さと幅は %1 の倍数でなければなりませんが、%2 x %3 です。</translation>
    </message>
    <message>
        <source>The DiT&apos;s configuration is wrong: its sizes must be positive.</source>
        <translation>DiT の設定が正しくありません：サイズは正の数でなければなりません。</translation>
    </message>
    <message>
        <source>A latent of %1 does not divide into patches of %2.</source>
        <translation>サイズ %1 の潜在表現は %2 のパッチに分けられません。</translation>
    </message>
    <message>
        <source>A DiT width of %1 does not divide into %2 heads.</source>
        <translation>DiT の幅 %1 は %2 個のヘッドに分けられません。</translation>
    </message>
    <message>
        <source>A DiT&apos;s width must be a multiple of 4, not %1.</source>
        <translation>DiT の幅は 4 の倍数でなければなりません（%1 ではなく）。</translation>
    </message>
    <message>
        <source>is empty; get it again.</source>
        <translation>空です。もう一度入手してください。</translation>
    </message>
    <message>
        <source>%1 is %2, should be %3</source>
        <translation>%1 は %2、正しくは %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1、…</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 tensors missing (%2)</source>
        <translation>%1 個のテンソルがありません（%2）</translation>
    </message>
    <message>
        <source>%1 tensors unexpected (%2)</source>
        <translation>%1 個の余分なテンソルがあります（%2）</translation>
    </message>
    <message>
        <source>%1 tensors of another shape (%2)</source>
        <translation>%1 個のテンソルの形が違います（%2）</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>every tensor fits.</source>
        <translation>すべてのテンソルが合います。</translation>
    </message>
    <message>
        <source>does not fit this network: %1</source>
        <translation>このネットワークに合いません：%1</translation>
    </message>
    <message>
        <source>cannot be opened (%1).</source>
        <translation>開けません（%1）。</translation>
    </message>
    <message>
        <source>is a folder; name the file itself.</source>
        <translation>フォルダーです。ファイルそのものを指定してください。</translation>
    </message>
    <message>
        <source>is not an ordinary file; name the file itself.</source>
        <translation>通常のファイルではありません。ファイルそのものを指定してください。</translation>
    </message>
    <message>
        <source>ends at byte %1 but byte %2 to %3 are needed; the file is incomplete, get it again.</source>
        <translation>%1 バイト目で終わっていますが、%2～%3 バイト目が必要です。ファイルが不完全です。もう一度入手してください。</translation>
    </message>
    <message>
        <source>cannot be read at byte %1 (%2).</source>
        <translation>%1 バイト目を読み込めません（%2）。</translation>
    </message>
    <message>
        <source>became shorter while it was read (at byte %1).</source>
        <translation>読み込み中に短くなりました（%1 バイト目）。</translation>
    </message>
    <message>
        <source>has no bytes at %1.</source>
        <translation>位置 %1 にバイトがありません。</translation>
    </message>
    <message>
        <source>cannot be mapped into memory (%1).</source>
        <translation>メモリーにマップできません（%1）。</translation>
    </message>
    <message>
        <source>holds more than %1 tensors.</source>
        <translation>テンソルが %1 個を超えています。</translation>
    </message>
    <message>
        <source>pickle opcode %1 at byte %2 %3; nothing was run, get the file from its original source.</source>
        <translation>%2 バイト目の pickle 命令 %1 は%3。何も実行していません。元の配布元からファイルを入手してください。</translation>
    </message>
    <message>
        <source>needs more bytes than the pickle has</source>
        <translation>pickle にあるより多くのバイトを必要としています</translation>
    </message>
    <message>
        <source>starts a pickle that is too long</source>
        <translation>長すぎる pickle を始めています</translation>
    </message>
    <message>
        <source>does not start a pickle of protocol 2 to 5</source>
        <translation>プロトコル 2～5 の pickle の始まりではありません</translation>
    </message>
    <message>
        <source>is not one that weights or feature files need</source>
        <translation>重みや特徴量のファイルに不要なものです</translation>
    </message>
    <message>
        <source>ends the pickle in the middle of a value</source>
        <translation>値の途中で pickle を終えています</translation>
    </message>
    <message>
        <source>has a name without an end</source>
        <translation>終わりのない名前を持っています</translation>
    </message>
    <message>
        <source>makes more values than any real file holds</source>
        <translation>実際のファイルにはあり得ない数の値を作っています</translation>
    </message>
    <message>
        <source>piles up too many values</source>
        <translation>値を積みすぎています</translation>
    </message>
    <message>
        <source>needs a value that is not there</source>
        <translation>存在しない値を必要としています</translation>
    </message>
    <message>
        <source>needs a mark that is not there</source>
        <translation>存在しないマークを必要としています</translation>
    </message>
    <message>
        <source>remembers a value under a number that is too large</source>
        <translation>大きすぎる番号で値を記憶しています</translation>
    </message>
    <message>
        <source>asks for a value that was never remembered</source>
        <translation>記憶されていない値を求めています</translation>
    </message>
    <message>
        <source>fills lists with more values than any real file holds</source>
        <translation>実際のファイルにはあり得ない数の値でリストを埋めています</translation>
    </message>
    <message>
        <source>nests values too deeply</source>
        <translation>値の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>has a key without a value</source>
        <translation>値のないキーを持っています</translation>
    </message>
    <message>
        <source>calls something that cannot be called</source>
        <translation>呼び出せないものを呼び出しています</translation>
    </message>
    <message>
        <source>builds an OrderedDict in an unknown way</source>
        <translation>未知の方法で OrderedDict を作っています</translation>
    </message>
    <message>
        <source>calls a function without its argument</source>
        <translation>引数なしで関数を呼び出しています</translation>
    </message>
    <message>
        <source>makes an object of an unknown kind</source>
        <translation>未知の種類のオブジェクトを作っています</translation>
    </message>
    <message>
        <source>gives a state to something that has none</source>
        <translation>状態を持たないものに状態を与えています</translation>
    </message>
    <message>
        <source>asks for a protocol other than 2 to 5</source>
        <translation>2～5 以外のプロトコルを求めています</translation>
    </message>
    <message>
        <source>holds an integer of more than 64 bits</source>
        <translation>64 ビットを超える整数を含んでいます</translation>
    </message>
    <message>
        <source>has more than 8 dimensions</source>
        <translation>次元が 8 を超えています</translation>
    </message>
    <message>
        <source>has a dtype this program does not know</source>
        <translation>このプログラムが知らない dtype です</translation>
    </message>
    <message>
        <source>lacks its dtype, shape or data_offsets</source>
        <translation>dtype、shape、data_offsets のいずれかを欠いています</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>先頭</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; the file is incomplete, get it again.</source>
        <translation>データは %1 バイトですが、ヘッダーでは %2 バイトです。ファイルが不完全です。もう一度入手してください。</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; get the file again.</source>
        <translation>データは %1 バイトですが、ヘッダーでは %2 バイトです。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>names more than %1 files.</source>
        <translation>%1 個を超えるファイルを挙げています。</translation>
    </message>
    <message>
        <source>is too long for an index of weights files.</source>
        <translation>重みファイルのインデックスとしては長すぎます。</translation>
    </message>
    <message>
        <source>holds two checkpoints in one.</source>
        <translation>チェックポイントが 2 つ入っています。</translation>
    </message>
    <message>
        <source>is a zip file, but not one of PyTorch (it has no data.pkl); choose the weights file.</source>
        <translation>zip ファイルですが、PyTorch のものではありません（data.pkl がありません）。重みファイルを選んでください。</translation>
    </message>
    <message>
        <source>was written on a big-endian machine; save it again on an ordinary one.</source>
        <translation>ビッグエンディアンのマシンで書かれています。通常のマシンで保存し直してください。</translation>
    </message>
    <message>
        <source>lacks its list of storages.</source>
        <translation>ストレージの一覧がありません。</translation>
    </message>
    <message>
        <source>is a PyTorch file of an unknown version; save it again with PyTorch 1.6 or later.</source>
        <translation>未知のバージョンの PyTorch ファイルです。PyTorch 1.6 以降で保存し直してください。</translation>
    </message>
    <message>
        <source>claims to be larger than 64 GiB</source>
        <translation>64 GiB を超えるとされています</translation>
    </message>
    <message>
        <source>reaches past the end of its storage</source>
        <translation>ストレージの終わりを越えています</translation>
    </message>
    <message>
        <source>has a storage or offset of an impossible size</source>
        <translation>ストレージかオフセットの大きさがあり得ません</translation>
    </message>
    <message>
        <source>has a storage of an unknown kind</source>
        <translation>未知の種類のストレージを持っています</translation>
    </message>
    <message>
        <source>has a storage outside of its storage</source>
        <translation>ストレージの外のストレージを指しています</translation>
    </message>
    <message>
        <source>is a parameter without a tensor</source>
        <translation>テンソルのないパラメーターです</translation>
    </message>
    <message>
        <source>is built in an unknown way</source>
        <translation>未知の方法で作られています</translation>
    </message>
    <message>
        <source>has no storage</source>
        <translation>ストレージを持っていません</translation>
    </message>
    <message>
        <source>has no dtype</source>
        <translation>dtype を持っていません</translation>
    </message>
    <message>
        <source>has an unknown dtype</source>
        <translation>dtype が未知です</translation>
    </message>
    <message>
        <source>has a negative offset</source>
        <translation>オフセットが負です</translation>
    </message>
    <message>
        <source>has an offset of an impossible size</source>
        <translation>オフセットの大きさがあり得ません</translation>
    </message>
    <message>
        <source>has different numbers of sizes and strides</source>
        <translation>サイズとストライドの数が違います</translation>
    </message>
    <message>
        <source>%1 at byte %2; the zip file is damaged, get it again.</source>
        <translation>%1（%2 バイト目）。zip ファイルが壊れています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>the zip64 end record is not where it should be</source>
        <translation>zip64 の終端レコードが本来の場所にありません</translation>
    </message>
    <message>
        <source>the zip64 end record is missing</source>
        <translation>zip64 の終端レコードがありません</translation>
    </message>
    <message>
        <source>the zip64 end record contradicts the file</source>
        <translation>zip64 の終端レコードがファイルと矛盾しています</translation>
    </message>
    <message>
        <source>the end of a zip file is missing</source>
        <translation>zip ファイルの終わりがありません</translation>
    </message>
    <message>
        <source>the two end records contradict each other</source>
        <translation>2 つの終端レコードが互いに矛盾しています</translation>
    </message>
    <message>
        <source>the end record contradicts the file</source>
        <translation>終端レコードがファイルと矛盾しています</translation>
    </message>
    <message>
        <source>ends at byte %1 without a zip directory; the file is incomplete, get it again.</source>
        <translation>zip の目録がないまま %1 バイト目で終わっています。ファイルが不完全です。もう一度入手してください。</translation>
    </message>
    <message>
        <source>a directory entry is missing</source>
        <translation>目録の項目がありません</translation>
    </message>
    <message>
        <source>a directory entry is cut off</source>
        <translation>目録の項目が途中で切れています</translation>
    </message>
    <message>
        <source>its zip directory announces %1 records in %2 bytes, which cannot be right or is more than the %3 allowed.</source>
        <translation>zip の目録は %2 バイトに %1 レコードとしていますが、あり得ないか、許される %3 を超えています。</translation>
    </message>
    <message>
        <source>unknown bytes stand</source>
        <translation>未知のバイトがあります</translation>
    </message>
    <message>
        <source>%1 should be TransformerBlock or ConvNeXtBlock, but is &quot;%2&quot;.</source>
        <translation>%1 は TransformerBlock か ConvNeXtBlock でなければなりませんが、「%2」です。</translation>
    </message>
    <message>
        <source>%1 should be odd.</source>
        <translation>%1 は奇数でなければなりません。</translation>
    </message>
    <message>
        <source>%1.stage_configs should hold at least one stage.</source>
        <translation>%1.stage_configs には少なくとも 1 つのステージが必要です。</translation>
    </message>
    <message>
        <source>%1.stage_configs[%2] does not fit the stage before it: its max_height, max_width and input ratios should all be finer by the same whole number.</source>
        <translation>%1.stage_configs[%2] が前のステージに合いません：max_height、max_width、入力比はすべて同じ整数倍だけ細かくなければなりません。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only TDRMSN, the published models&apos; norm, is supported.</source>
        <translation>%1 が「%2」です。対応しているのは公開モデルの正規化 TDRMSN だけです。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only APE, the published models&apos; positions, is supported.</source>
        <translation>%1 が「%2」です。対応しているのは公開モデルの位置表現 APE だけです。</translation>
    </message>
    <message>
        <source>model.learn_sigma is true; only networks that predict the velocity are supported.</source>
        <translation>model.learn_sigma が true です。対応しているのは速度を予測するネットワークだけです。</translation>
    </message>
    <message>
        <source>%1 should be true: the encoder gives mean and variance.</source>
        <translation>%1 は true でなければなりません：エンコーダーは平均と分散を出します。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 が空です。</translation>
    </message>
    <message>
        <source>%1 should be linear or adaptor, but is &quot;%2&quot;.</source>
        <translation>%1 は linear か adaptor でなければなりませんが、「%2」です。</translation>
    </message>
    <message>
        <source>The text encoder halves its width more often than it can.</source>
        <translation>テキストエンコーダーが幅を半分にする回数が多すぎます。</translation>
    </message>
    <message>
        <source>The text encoder&apos;s number of attention heads</source>
        <translation>テキストエンコーダーのアテンションヘッド数</translation>
    </message>
    <message>
        <source>%1 should be quick_gelu or gelu, but is &quot;%2&quot;.</source>
        <translation>%1 は quick_gelu か gelu でなければなりませんが、「%2」です。</translation>
    </message>
    <message>
        <source>feed_forward_proj is &quot;%1&quot;; only T5 v1.1&apos;s gated-gelu is supported.</source>
        <translation>feed_forward_proj が「%1」です。対応しているのは T5 v1.1 の gated-gelu だけです。</translation>
    </message>
    <message>
        <source>%1 should divide %2, but is %3.</source>
        <translation>%1 は %2 を割り切る数でなければなりませんが、%3 です。</translation>
    </message>
    <message>
        <source>%1 should be %2, but is %3.</source>
        <translation>%1 は%2でなければなりませんが、%3 です。</translation>
    </message>
    <message>
        <source>a whole number between %1 and %2</source>
        <translation>%1 から %2 までの整数</translation>
    </message>
    <message>
        <source>a number between %1 and %2</source>
        <translation>%1 から %2 までの数</translation>
    </message>
    <message>
        <source>The configuration</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>波括弧で囲んだオブジェクト</translation>
    </message>
    <message>
        <source>The configuration lacks %1, %2.</source>
        <translation>設定に %1（%2）がありません。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true か false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>引用符で囲んだテキスト</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a list of at most %1 entries</source>
        <translation>最大 %1 項目のリスト</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1 は正しい JSON ではありません：%2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face, %2</source>
        <translation>Hugging Face の %1、%2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face</source>
        <translation>Hugging Face の %1</translation>
    </message>
    <message>
        <source>vocab.json and merges.txt beside the text encoder</source>
        <translation>テキストエンコーダーの横に置く vocab.json と merges.txt</translation>
    </message>
    <message>
        <source>spiece.model beside the text encoder</source>
        <translation>テキストエンコーダーの横に置く spiece.model</translation>
    </message>
    <message>
        <source>This model configuration was written by a newer version of CrossFlow Studio.</source>
        <translation>このモデルの設定は、新しいバージョンの CrossFlow Studio で書かれています。</translation>
    </message>
    <message>
        <source>id should be up to 64 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;, but is &quot;%1&quot;.</source>
        <translation>id は 64 文字以内の英数字、「_」、「-」、「.」でなければなりませんが、「%1」です。</translation>
    </message>
    <message>
        <source>text_encoder.kind should be clip or t5, but is &quot;%1&quot;.</source>
        <translation>text_encoder.kind は clip か t5 でなければなりませんが、「%1」です。</translation>
    </message>
    <message>
        <source>The configuration asks for a network of more than 100 billion numbers.</source>
        <translation>設定が 1000 億個を超える数のネットワークを求めています。</translation>
    </message>
    <message>
        <source>latent does not fit the backbone&apos;s stages or latent_size.</source>
        <translation>latent がメインネットワークのステージまたは latent_size に合いません。</translation>
    </message>
    <message>
        <source>The text encoder&apos;s output does not fit latent: it should hold mean and variance.</source>
        <translation>テキストエンコーダーの出力が latent に合いません：平均と分散を含む必要があります。</translation>
    </message>
    <message>
        <source>model.clip_dim should be the text encoder&apos;s width %1, but is %2.</source>
        <translation>model.clip_dim はテキストエンコーダーの幅 %1 でなければなりませんが、%2 です。</translation>
    </message>
    <message>
        <source>autoencoder.embed_dim should be the latent&apos;s channels.</source>
        <translation>autoencoder.embed_dim は潜在表現のチャンネル数でなければなりません。</translation>
    </message>
    <message>
        <source>image_size should be %1, %2 times the latent&apos;s height.</source>
        <translation>image_size は潜在表現の高さの %2 倍の %1 でなければなりません。</translation>
    </message>
    <message>
        <source>latent should hold channels, height and width.</source>
        <translation>latent にはチャンネル数、高さ、幅が必要です。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s steps became too small to advance; choose a solver with a fixed number of steps or a lower guidance.</source>
        <translation>適応型ソルバーのステップが小さくなりすぎて進めません。ステップ数固定のソルバーか、低いガイダンスを選んでください。</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Latents can be combined only when both come from the same model.</source>
        <translation>潜在表現は同じモデルのもの同士でしか組み合わせられません。</translation>
    </message>
    <message>
        <source>There is nothing to add: give at least one prompt.</source>
        <translation>足すものがありません：少なくとも 1 つのプロンプトを入れてください。</translation>
    </message>
    <message>
        <source>The weights of a blend must not cancel out; make their sum differ from zero.</source>
        <translation>ブレンドの重みが打ち消し合ってはいけません。合計がゼロにならないようにしてください。</translation>
    </message>
    <message>
        <source>The result of this arithmetic is the same number everywhere, as of a prompt minus itself, so no picture can come from it.</source>
        <translation>この演算の結果は、プロンプトからそれ自身を引いたときのように、どこも同じ数です。ここから画像は作れません。</translation>
    </message>
    <message>
        <source>The number of steps must be between 1 and %1, not %2.</source>
        <translation>ステップ数は 1～%1 でなければなりません（%2 ではなく）。</translation>
    </message>
    <message>
        <source>The guidance and its interval must be ordinary numbers.</source>
        <translation>ガイダンスとその区間は通常の数でなければなりません。</translation>
    </message>
    <message>
        <source>the text latent</source>
        <translation>テキストの潜在表現</translation>
    </message>
    <message>
        <source>The picture&apos;s numbers stopped being finite in %1; choose 32-bit precision or a lower guidance, and check the model&apos;s files.</source>
        <translation>%1で画像の数値が有限でなくなりました。32 ビット精度か低いガイダンスを選び、モデルのファイルを確認してください。</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>ステップ %1/%2</translation>
    </message>
    <message>
        <source>The latent has %1 x %2 patches, but this network knows only %3 x %4 positions.</source>
        <translation>潜在表現は %1 x %2 パッチですが、このネットワークが知る位置は %3 x %4 だけです。</translation>
    </message>
    <message>
        <source>%1 and of %2 more</source>
        <translation>%1 ほか %2 個</translation>
    </message>
    <message>
        <source>The model %1 is not complete. %2</source>
        <translation>モデル %1 は完全ではありません。%2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>見つかりません：%1。</translation>
    </message>
    <message>
        <source>Half precision (float16) needs a GPU; choose bfloat16, float32 or int8 for the processor.</source>
        <translation>半精度（float16）には GPU が必要です。プロセッサーでは bfloat16、float32、int8 を選んでください。</translation>
    </message>
    <message>
        <source>int8 runs on the processor only; choose bfloat16 for a GPU.</source>
        <translation>int8 はプロセッサーでしか動きません。GPU では bfloat16 を選んでください。</translation>
    </message>
    <message>
        <source>The text latent of %1 holds numbers that are not finite; the model&apos;s file may be damaged.</source>
        <translation>%1 の潜在表現に有限でない数があります。モデルのファイルが壊れているかもしれません。</translation>
    </message>
    <message>
        <source>The decoder made numbers that are not finite from a finite latent; choose 32-bit precision, and check the autoencoder&apos;s file.</source>
        <translation>デコーダーが有限な潜在表現から有限でない数を出しました。32 ビット精度を選び、オートエンコーダーのファイルを確認してください。</translation>
    </message>
    <message>
        <source>Cannot open CLIP&apos;s merge table %1.</source>
        <translation>CLIP の結合表 %1 を開けません。</translation>
    </message>
    <message>
        <source>%1 is damaged or is not CLIP&apos;s merge table; fetch it again.</source>
        <translation>%1 は壊れているか、CLIP の結合表ではありません。もう一度入手してください。</translation>
    </message>
    <message>
        <source>%1 merges &quot;%2&quot; before it has both parts; it is not CLIP&apos;s merge table.</source>
        <translation>%1 は両方の部分が揃う前に「%2」を結合しています。CLIP の結合表ではありません。</translation>
    </message>
    <message>
        <source>%1 holds no merges.</source>
        <translation>%1 に結合がありません。</translation>
    </message>
    <message>
        <source>The CLIP text encoder&apos;s width must be a multiple of its number of heads.</source>
        <translation>CLIP テキストエンコーダーの幅はヘッド数の倍数でなければなりません。</translation>
    </message>
    <message>
        <source>CLIP reads at most %1 tokens at once but was given %2.</source>
        <translation>CLIP が一度に読めるのは %1 トークンまでですが、%2 トークン渡されました。</translation>
    </message>
    <message>
        <source>A CLIP context has at least a start and an end token.</source>
        <translation>CLIP のコンテキストには少なくとも開始と終了のトークンが必要です。</translation>
    </message>
    <message>
        <source>The T5 encoder needs at least one layer, four position buckets and a largest distance beyond a quarter of them.</source>
        <translation>T5 エンコーダーには、少なくとも 1 層、4 つの位置バケット、そしてその 4 分の 1 を超える最大距離が必要です。</translation>
    </message>
    <message>
        <source>A T5 context has at least an end token.</source>
        <translation>T5 のコンテキストには少なくとも終了トークンが必要です。</translation>
    </message>
    <message>
        <source>The %1 text encoder knows tokens 0 to %2 but was given token %3; its tokenizer belongs to another model.</source>
        <translation>テキストエンコーダー %1 が知るトークンは 0～%2 ですが、トークン %3 が渡されました。トークナイザーが別のモデルのものです。</translation>
    </message>
    <message>
        <source>A latent adaptor cannot make %1 numbers out of %2 × %2 pixels; check the latent size of the model&apos;s configuration.</source>
        <translation>潜在表現アダプターは %2 × %2 ピクセルから %1 個の数を作れません。モデルの設定で潜在表現のサイズを確認してください。</translation>
    </message>
    <message>
        <source>The text encoder&apos;s configuration is wrong: %1.</source>
        <translation>テキストエンコーダーの設定が正しくありません：%1。</translation>
    </message>
    <message>
        <source>widths, tokens and heads must be positive</source>
        <translation>幅、トークン数、ヘッド数は正の数でなければなりません</translation>
    </message>
    <message>
        <source>the number of layers is out of range</source>
        <translation>層の数が範囲外です</translation>
    </message>
    <message>
        <source>the latent size must be even (means and log-variances)</source>
        <translation>潜在表現のサイズは偶数でなければなりません（平均と対数分散）</translation>
    </message>
    <message>
        <source>a width of %1 does not divide into %2 heads</source>
        <translation>幅 %1 は %2 個のヘッドに分けられません</translation>
    </message>
    <message>
        <source>The autoencoder&apos;s configuration has sizes that no network can be built from; check channels, channel multipliers and scale factor.</source>
        <translation>オートエンコーダーの設定に、ネットワークを組めないサイズがあります。チャンネル数、チャンネル倍率、スケール係数を確認してください。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 を読み込めません：%2。</translation>
    </message>
    <message>
        <source>it has more than %1 bytes</source>
        <translation>%1 バイトを超えています</translation>
    </message>
    <message>
        <source>is not a weights file this program knows (.safetensors, PyTorch .pth or .bin, index).</source>
        <translation>このプログラムが扱える重みファイルではありません（.safetensors、PyTorch の .pth や .bin、インデックス）。</translation>
    </message>
    <message>
        <source>holds two tensors called &quot;%1&quot;; get the file again.</source>
        <translation>「%1」というテンソルが 2 つあります。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>holds no tensor called &quot;%1&quot;.</source>
        <translation>「%1」というテンソルがありません。</translation>
    </message>
    <message>
        <source>its values are nested too deeply or repeat too often near &quot;%1&quot;; no weights file needs that.</source>
        <translation>「%1」付近で値の入れ子が深すぎるか、繰り返しが多すぎます。重みファイルには不要なものです。</translation>
    </message>
    <message>
        <source>a dictionary below &quot;%1&quot; has a key that is not text or is too long.</source>
        <translation>「%1」の下の辞書に、テキストでないか長すぎるキーがあります。</translation>
    </message>
    <message>
        <source>its header does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>ヘッダーがチェックサムと合いません。内容が変わっています。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>its header is not valid JSON at byte %1; the file is damaged, get it again.</source>
        <translation>ヘッダーが %1 バイト目で正しい JSON ではありません。ファイルが壊れています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>its header has something unexpected near &quot;%1&quot;; the file is damaged or not a safetensors file.</source>
        <translation>ヘッダーの「%1」付近に予期しないものがあります。ファイルが壊れているか、safetensors ではありません。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; get the file again.</source>
        <translation>テンソル「%1」は%2。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>its header names &quot;%1&quot; twice; get the file again.</source>
        <translation>ヘッダーに「%1」が 2 回あります。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; claims to be larger than 64 GiB; get the file again.</source>
        <translation>テンソル「%1」は 64 GiB を超えるとされています。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has %2 bytes where its shape needs %3; get the file again.</source>
        <translation>テンソル「%1」は %2 バイトですが、その形には %3 バイト必要です。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; overlaps another at byte %2 of the data; get the file again.</source>
        <translation>テンソル「%1」がデータの %2 バイト目で別のものと重なっています。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; leaves a gap before it at byte %2 of the data; get the file again.</source>
        <translation>テンソル「%1」の前、データの %2 バイト目に隙間があります。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>announces a header of %1 bytes, but has %2 in all; the file is incomplete or not a safetensors file.</source>
        <translation>ヘッダーが %1 バイトとされていますが、全体で %2 バイトしかありません。ファイルが不完全か、safetensors ではありません。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>%2 バイト目のテンソル「%1」がチェックサムと合いません。内容が変わっています。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>is not an index of a weights file (JSON with a &quot;weight_map&quot;); choose the weights.</source>
        <translation>重みファイルのインデックス（「weight_map」のある JSON）ではありません。重みを選んでください。</translation>
    </message>
    <message>
        <source>names a file for tensor &quot;%1&quot; that does not lie in its folder; get the index again.</source>
        <translation>テンソル「%1」のファイルとして、フォルダーの外のものを挙げています。インデックスをもう一度入手してください。</translation>
    </message>
    <message>
        <source>expects tensor &quot;%1&quot; in &quot;%2&quot;, which does not hold it; the files do not belong together.</source>
        <translation>テンソル「%1」が「%2」にあるとしていますが、ありません。ファイルの組み合わせが違います。</translation>
    </message>
    <message>
        <source>the bytes of tensor &quot;%1&quot; are missing; the file is incomplete.</source>
        <translation>テンソル「%1」のバイトがありません。ファイルが不完全です。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is compressed, which PyTorch never does with weights; the file was packed again by something else, get the original.</source>
        <translation>レコード「%1」が圧縮されています。PyTorch は重みを圧縮しません。別のもので再圧縮されたファイルです。元のファイルを入手してください。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; wants a storage of %2 bytes but its record has %3; the file is damaged, get it again.</source>
        <translation>テンソル「%1」は %2 バイトを求めていますが、レコードは %3 バイトです。ファイルが壊れています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; has two sizes; get the file again.</source>
        <translation>ストレージ「%1」の大きさが 2 通りあります。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; is unknown or listed twice.</source>
        <translation>ストレージ「%1」は未知か、2 回挙げられています。</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; of %2 bytes does not fit at byte %3; the file is incomplete, get it again.</source>
        <translation>%2 バイトのストレージ「%1」が %3 バイト目に収まりません。ファイルが不完全です。もう一度入手してください。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; the file is damaged or made to deceive, get it from its original source.</source>
        <translation>テンソル「%1」は%2。ファイルが壊れているか、だますために作られています。元の配布元から入手してください。</translation>
    </message>
    <message>
        <source>has sizes that are not counts</source>
        <translation>サイズが個数になっていません</translation>
    </message>
    <message>
        <source>has strides that are not counts</source>
        <translation>ストライドが個数になっていません</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 のいずれか</translation>
    </message>
    <message>
        <source>%1 is not a setting of this version; is it misspelt?</source>
        <translation>%1 はこのバージョンの設定ではありません。綴りの間違いではありませんか？</translation>
    </message>
    <message>
        <source>This is not a model configuration: its format is &quot;%1&quot; instead of &quot;%2&quot;.</source>
        <translation>モデルの設定ではありません：形式が「%2」ではなく「%1」です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>became shorter or unreadable while it was in use; what was made of it is not kept. Put the whole file back, then start again.</source>
        <translation>使用中に短くなったか、読み込めなくなりました。それを使って作ったものは残しません。ファイル全体を元に戻してから、もう一度始めてください。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; claims %2 bytes from %3 compressed ones, which is impossible or too much.</source>
        <translation>レコード「%1」は圧縮された %3 バイトから %2 バイトになるとしていますが、不可能か大きすぎます。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; does not inflate to the %2 bytes it announces; get the file again.</source>
        <translation>レコード「%1」を展開しても宣言された %2 バイトになりません。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>two records are called &quot;%1&quot;; the file is damaged or made to deceive, get it again.</source>
        <translation>「%1」というレコードが 2 つあります。ファイルが壊れているか、だますために作られています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; holds %2 bytes, more than the %3 allowed for it.</source>
        <translation>レコード「%1」は %2 バイトで、許される %3 バイトを超えています。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>%2 バイト目のレコード「%1」がチェックサムと合いません。内容が変わっています。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has no zip64 sizes; the zip file is damaged, get it again.</source>
        <translation>レコード「%1」に zip64 の大きさがありません。zip ファイルが壊れています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>a zip record has the name &quot;%1&quot;, which no weights file needs; get the file from its original source.</source>
        <translation>zip に重みファイルでは使われない名前のレコード「%1」があります。元の配布元からファイルを入手してください。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is encrypted; get an unencrypted file.</source>
        <translation>レコード「%1」は暗号化されています。暗号化されていないファイルを入手してください。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; uses compression method %2, which is not supported.</source>
        <translation>レコード「%1」の圧縮方式 %2 には対応していません。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has two different sizes; get the file again.</source>
        <translation>レコード「%1」に異なる大きさが 2 つあります。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; should start at byte %2, outside the records; get the file again.</source>
        <translation>レコード「%1」の開始位置 %2 バイト目がレコードの範囲外です。ファイルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; of %2 bytes at byte %3 contradicts the zip directory; the file is damaged, get it again.</source>
        <translation>%3 バイト目にある %2 バイトのレコード「%1」が zip の目録と矛盾しています。ファイルが壊れています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>records &quot;%1&quot; and &quot;%2&quot; share bytes; the file is damaged or made to deceive, get it again.</source>
        <translation>レコード「%1」と「%2」が重なっています。ファイルが壊れているか、だますために作られています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>one of the steps</source>
        <translation>ステップの 1 つ</translation>
    </message>
    <message>
        <source>adds to something that is not a list or dict</source>
        <translation>リストでも辞書でもないものに追加しています</translation>
    </message>
    <message>
        <source>names an object by something that is not text</source>
        <translation>テキストでないもので対象を名指ししています</translation>
    </message>
    <message>
        <source>asks for &quot;%1.%2&quot;, which this program never runs</source>
        <translation>このプログラムが決して実行しない「%1.%2」を求めています</translation>
    </message>
    <message>
        <source>calls &quot;%1.%2&quot;, which may only be named</source>
        <translation>名指しだけが許される「%1.%2」を呼び出しています</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the weights of %2 hold numbers that are not finite; get the file again or choose another.</source>
        <translation>「%1」：%2 の重みに有限でない数があります。ファイルをもう一度入手するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 holds no weights of a CrossFlow network; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 に CrossFlow ネットワークの重みがありません。.pth か .safetensors のファイル、またはチェックポイントのフォルダー（N.ckpt）を指定してください。</translation>
    </message>
    <message>
        <source>There is no model called %1 to take the sizes of %2 from.</source>
        <translation>%2 のサイズの基準となる %1 というモデルがありません。</translation>
    </message>
    <message>
        <source>The networks in %1 are those of no published model, and no config.json lies beside them; say with --model whose sizes they have.</source>
        <translation>%1 のネットワークはどの公開モデルのものでもなく、隣に config.json もありません。どのモデルのサイズかを --model で指定してください。</translation>
    </message>
    <message>
        <source>%1 is not a sentencepiece model (spiece.model); get it again.</source>
        <translation>%1 は SentencePiece のモデル（spiece.model）ではありません。もう一度入手してください。</translation>
    </message>
    <message>
        <source>The GPU is not used: the program&apos;s CUDA part could not be opened (%1).</source>
        <translation>GPU は使われません。プログラムの CUDA 部分を開けませんでした（%1）。</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch sees none, although the driver does.</source>
        <translation>GPU は使われません。ドライバーには見えますが、LibTorch には見えません。</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be used. %2</source>
        <translation>デバイス「%1」は使えません。%2</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>ここにデバイス「%1」はありません。あるのは %2 です。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: it runs CUDA %1, but CUDA 13 is needed; install driver %2 or newer.</source>
        <translation>NVIDIA ドライバーが古すぎます。CUDA %1 までですが CUDA 13 が必要です。ドライバー %2 以降を入れてください。</translation>
    </message>
    <message>
        <source>The NVIDIA driver %1 is too old: CUDA 13 needs driver %2 or newer; please update it.</source>
        <translation>NVIDIA ドライバー %1 は古すぎます。CUDA 13 には %2 以降が必要です。更新してください。</translation>
    </message>
    <message>
        <source>The NVIDIA driver sees no GPU; CUDA_VISIBLE_DEVICES may hide them.</source>
        <translation>NVIDIA ドライバーに GPU が見えません。CUDA_VISIBLE_DEVICES で隠れているかもしれません。</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer (error %1 of cuInit); nvidia-smi may say why.</source>
        <translation>NVIDIA ドライバーが応答しません（cuInit のエラー %1）。nvidia-smi で理由が分かるかもしれません。</translation>
    </message>
    <message>
        <source>The %1 is too old: it has compute capability %2, but 7.5 or newer is needed (GeForce 16 and 20, Quadro RTX, T4 and all later cards).</source>
        <translation>%1 は古すぎます。Compute Capability は %2 ですが、7.5 以降が必要です（GeForce 16 と 20、Quadro RTX、T4 とそれ以降のカード）。</translation>
    </message>
    <message>
        <source>There is no NVIDIA driver on this machine.</source>
        <translation>このコンピューターには NVIDIA ドライバーがありません。</translation>
    </message>
    <message>
        <source>the picture&apos;s latent</source>
        <translation>画像の潜在表現</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>%1 and %2 are of different sizes (&quot;%3&quot;); only models of the same sizes can be faded into one another.</source>
        <translation>%1 と %2 は大きさが異なります (「%3」)。同じ大きさのモデルだけを混ぜられます。</translation>
    </message>
    <message>
        <source>holds &quot;%1&quot; as whole numbers (%2), which are not weights; get the file in float32, bfloat16 or float16.</source>
        <translation>「%1」が整数 (%2) で入っていて、重みではありません。float32、bfloat16、float16 のファイルを入手してください。</translation>
    </message>
    <message>
        <source>There is no such solver.</source>
        <translation>そのようなソルバーはありません。</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s tolerance must be a positive number.</source>
        <translation>適応ソルバーの許容誤差は正の数でなければなりません。</translation>
    </message>
    <message>
        <source>One of %1 and %2 was taught to leap and the other was not; there is nothing between them.</source>
        <translation>%1 と %2 の一方だけが跳躍を学んだため、間には何もありません。</translation>
    </message>
    <message>
        <source>%1 and %2 read words differently; only models of one family can be faded into one another.</source>
        <translation>%1 と %2 は言葉の読み方が異なります。同じ系列のモデルだけを混ぜられます。</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch&apos;s libraries for it, and NVIDIA&apos;s, are not on this machine.</source>
        <translation>GPU は使われません: GPU 用の LibTorch と NVIDIA のライブラリがこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>LibTorch does not see this card, although the driver does.</source>
        <translation>このカードはドライバーには見えますが、LibTorch には見えません。</translation>
    </message>
    <message>
        <source>There is no %1; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 がありません。.pth か .safetensors のファイル、またはチェックポイントのフォルダー（N.ckpt）を指定してください。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Sections</source>
        <translation>項目</translation>
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
        <source>Back to the standard keys</source>
        <translation>標準のキーに戻す</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字と部品の大きさ</translation>
    </message>
    <message>
        <source>On top of what the desktop sets for the screen.</source>
        <translation>デスクトップの画面設定に加えて適用されます。</translation>
    </message>
    <message>
        <source>%1 is taken by &quot;%2&quot;.</source>
        <translation>%1 は「%2」で使われています。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Takes effect when the program starts again.</source>
        <translation>プログラムを再起動すると有効になります。</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>今すぐ再起動</translation>
    </message>
    <message>
        <source>Tell me on the desktop</source>
        <translation>デスクトップで知らせる</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>音で知らせる</translation>
    </message>
    <message>
        <source>Download models when I press Download</source>
        <translation>「ダウンロード」を押したらモデルをダウンロードする</translation>
    </message>
    <message>
        <source>Off: this program stays off the network and asks before the first download. It never sends anything but the request for the file.</source>
        <translation>オフ：このプログラムはネットワークに接続せず、最初のダウンロードの前に確認します。ファイルの要求以外は決して送信しません。</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>ミラーのアドレス</translation>
    </message>
    <message>
        <source>Empty: the public home of the models. A mirror has the same paths below it, as mirrors of Hugging Face do.</source>
        <translation>空欄：モデルの公開元。ミラーはその下に同じパスを持ちます（Hugging Face のミラーと同様）。</translation>
    </message>
    <message>
        <source>When the queue has become empty, a training has ended or something failed while you look elsewhere:</source>
        <translation>ほかの画面を見ている間に、キューが空になったとき、学習が終わったとき、または何かが失敗したとき：</translation>
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
    <message>
        <source>How to train a model</source>
        <translation>モデルの訓練方法</translation>
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
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Only the picture, and back</source>
        <translation>画像だけの表示と元に戻す</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Space, C</source>
        <translation>Space、C</translation>
    </message>
    <message>
        <source>Copy and save the picture</source>
        <translation>画像のコピーと保存</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+S</source>
        <translation>Ctrl+C、Ctrl+S</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>画像を削除</translation>
    </message>
    <message>
        <source>All pictures, and back</source>
        <translation>すべての画像と元に戻す</translation>
    </message>
    <message>
        <source>G, Esc</source>
        <translation>G、Esc</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>All pictures side by side (G)</source>
        <translation>すべての画像を並べて表示 (G)</translation>
    </message>
    <message>
        <source>Last pictures</source>
        <translation>最近の画像</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Weight of &quot;%1&quot;</source>
        <translation>「%1」の重み</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>New training</source>
        <translation>新しい学習</translation>
    </message>
    <message>
        <source>Teach a model your own pictures</source>
        <translation>自分の画像をモデルに教える</translation>
    </message>
    <message>
        <source>Give a folder of pictures with captions, and a wizard sets up the rest. The training goes on when this window is closed.</source>
        <translation>説明付き画像のフォルダーを指定すれば、あとはウィザードが用意します。ウィンドウを閉じても学習は続きます。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>学習フォルダーを開く</translation>
    </message>
    <message>
        <source>The draft is kept. It can be started or edited whenever you like.</source>
        <translation>下書きを保存しました。いつでも開始や編集ができます。</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>この学習を複製</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>新しい学習の名前</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 のコピー</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>この学習を削除</translation>
    </message>
    <message>
        <source>Move %1 with its checkpoints and samples to the trash?</source>
        <translation>%1 をチェックポイントとサンプルごとゴミ箱に移しますか？</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>すぐに終了</translation>
    </message>
    <message>
        <source>End %1 without saving? What came after its newest checkpoint is lost.</source>
        <translation>%1 を保存せずに終了しますか？最新のチェックポイント以降は失われます。</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>レポートを %1 に書き出しました。</translation>
    </message>
    <message>
        <source>Train longer</source>
        <translation>さらに訓練</translation>
    </message>
    <message>
        <source>Steps in all; %1 are done.</source>
        <translation>合計ステップ数（%1 済み）。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
</context>
<context>
    <name>TrainingWizard</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>下書きとして保存</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Pictures and what they show. Everything is checked before it is used.</source>
        <translation>画像とその説明。使う前にすべて確認します。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The small sizes learn in hours on any computer.</source>
        <translation>小さいモデルはどのパソコンでも数時間で学習できます。</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>資源</translation>
    </message>
    <message>
        <source>What to train on, and what it will take.</source>
        <translation>何で学習するか、何が必要か。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>How long to train. A preset is a good start.</source>
        <translation>どれだけ学習するか。プリセットから始めるのがおすすめです。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Nothing has begun yet. Start when everything has a tick.</source>
        <translation>まだ何も始まっていません。すべてにチェックが付いたら開始してください。</translation>
    </message>
    <message>
        <source>Pages of the wizard</source>
        <translation>ウィザードのページ</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>新しい学習</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>それでも開始</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>Prompts that are drawn while the model learns.</source>
        <translation>学習中に描いて様子を見るプロンプト。</translation>
    </message>
    <message>
        <source>How to train a model</source>
        <translation>モデルの訓練方法</translation>
    </message>
</context>
<context>
    <name>Transport</name>
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
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>最高の品質でギャラリーに入れます。ここの他のものは残りません。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
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
        <source>Even steps</source>
        <translation>均等な変化</translation>
    </message>
    <message>
        <source>Measures how much the frames differ and moves them, so that each step looks as large.</source>
        <translation>フレームの違いを測り、どの変化も同じ大きさに見えるように位置をずらします。</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>混合の方法</translation>
    </message>
</context>
<context>
    <name>WizardDataPage</name>
    <message>
        <source>What you have</source>
        <translation>手元にあるもの</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>学習データ</translation>
    </message>
    <message>
        <source>Lists and latents (*.jsonl *.csv *.json *.safetensors);;All (*)</source>
        <translation>リストと潜在表現 (*.jsonl *.csv *.json *.safetensors);;すべて (*)</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>Validation data</source>
        <translation>検証データ</translation>
    </message>
    <message>
        <source>Mirror pictures at random</source>
        <translation>画像をランダムに左右反転</translation>
    </message>
    <message>
        <source>Encode the pictures once</source>
        <translation>画像を一度だけ符号化</translation>
    </message>
    <message>
        <source>Random shift</source>
        <translation>ランダムなずらし</translation>
    </message>
    <message>
        <source>Varied copies of each picture</source>
        <translation>画像ごとの変化コピー数</translation>
    </message>
    <message>
        <source>Pictures with captions</source>
        <translation>説明付きの画像</translation>
    </message>
    <message>
        <source>Ready feature files</source>
        <translation>作成済みの特徴ファイル</translation>
    </message>
    <message>
        <source>Cached latents</source>
        <translation>保存済みの潜在表現</translation>
    </message>
    <message>
        <source>Choose, drop or type a folder</source>
        <translation>フォルダーを選ぶ、ドロップする、または入力</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>Only if a list names pictures relative to another folder than its own.</source>
        <translation>リストの画像パスが別のフォルダー基準のときだけ指定します。</translation>
    </message>
    <message>
        <source>Pictures that are not trained on, to see whether the model learns or memorises.</source>
        <translation>学習に使わない画像。理解したのか丸暗記したのかがわかります。</translation>
    </message>
    <message>
        <source>Much faster for small models; the varied copies make up for the lost variety.</source>
        <translation>小さいモデルでずっと速くなります。失われる多様性は変化コピーで補います。</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>For small pictures on a plain background.</source>
        <translation>無地の背景の小さな画像向け。</translation>
    </message>
    <message>
        <source>A folder in which every picture has a text file of the same name, or a JSONL, CSV, COCO or JourneyDB list.</source>
        <translation>各画像に同名のテキストファイルがあるフォルダー、または JSONL・CSV・COCO・JourneyDB のリスト。</translation>
    </message>
    <message>
        <source>A folder in the original&apos;s layout, made by crossflow-train extract.</source>
        <translation>crossflow-train extract で作った、オリジナルと同じ構成のフォルダー。</translation>
    </message>
    <message>
        <source>A .safetensors file made by crossflow-train cache-latents.</source>
        <translation>crossflow-train cache-latents で作った .safetensors ファイル。</translation>
    </message>
    <message>
        <source>Share kept apart</source>
        <translation>取り分ける割合</translation>
    </message>
    <message>
        <source>Without validation data, this share of the training data is never trained on but measured on. 0: none, 0.05: one in twenty.</source>
        <translation>検証データがないとき、訓練データのこの割合は訓練に使わず測定に使います。0: なし、0.05: 20 分の 1。</translation>
    </message>
</context>
<context>
    <name>WizardModelPage</name>
    <message>
        <source>Small models</source>
        <translation>小さいモデル</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>公開モデル</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始点</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>テキストエンコーダー</translation>
    </message>
    <message>
        <source>Checkpoint to go on from</source>
        <translation>続きから始めるチェックポイント</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>重み (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Weights of the text encoder</source>
        <translation>テキストエンコーダーの重み</translation>
    </message>
    <message>
        <source>Weights (*.pth *.bin *.safetensors)</source>
        <translation>重み (*.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>トークナイザー</translation>
    </message>
    <message>
        <source>Tokenizers (*.model *.txt *.gz *.json)</source>
        <translation>トークナイザー (*.model *.txt *.gz *.json)</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>オートエンコーダー</translation>
    </message>
    <message>
        <source>Image tower</source>
        <translation>画像タワー</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>ゼロから</translation>
    </message>
    <message>
        <source>Text encoder and other files</source>
        <translation>テキストエンコーダーとその他のファイル</translation>
    </message>
    <message>
        <source>Small: learns on any computer</source>
        <translation>小: どのパソコンでも学習できます</translation>
    </message>
    <message>
        <source>Published sizes: for graphics cards</source>
        <translation>公開サイズ: グラフィックカード向け</translation>
    </message>
    <message>
        <source>Trained along with the model</source>
        <translation>モデルと一緒に学習</translation>
    </message>
    <message>
        <source>Given and kept as it is</source>
        <translation>与えたものをそのまま使う</translation>
    </message>
    <message>
        <source>Stored features</source>
        <translation>保存済みの特徴</translation>
    </message>
    <message>
        <source>Left empty, small models train one first; it is a step of the run.</source>
        <translation>空欄なら、小さいモデルは先に学習します。これも学習の一段階です。</translation>
    </message>
    <message>
        <source>SigLIP&apos;s weights; they give the contrastive loss of the published models.</source>
        <translation>SigLIP の重み。公開モデルの対照損失に使います。</translation>
    </message>
    <message>
        <source>The published models read the features of a ready-made encoder (CLIP or T5); they are stored once before the training begins.</source>
        <translation>公開モデルは既成のエンコーダー (CLIP または T5) の特徴を読みます。学習前に一度だけ保存されます。</translation>
    </message>
    <message>
        <source>Small models have a small encoder of their own.</source>
        <translation>小さいモデルは専用の小さなエンコーダーを持ちます。</translation>
    </message>
    <message>
        <source>Left empty, small models make their own from the captions.</source>
        <translation>空のままなら、小さなモデルは説明文から自分で作ります。</translation>
    </message>
    <message>
        <source>From the starter model</source>
        <translation>スターターモデルから</translation>
    </message>
    <message>
        <source>From a checkpoint or model</source>
        <translation>チェックポイントまたはモデルから</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>パラメーター数 %1</translation>
    </message>
    <message>
        <source>Learn the image tower along, from random values</source>
        <translation>画像タワーを乱数から一緒に学習する</translation>
    </message>
    <message>
        <source>As the published models did: without weights of its own, the tower begins as timm starts it. Without either there is no contrastive loss.</source>
        <translation>公開モデルと同じです。重みがなければ、タワーは timm と同じ初期値から始まります。どちらもなければ対照損失はありません。</translation>
    </message>
</context>
<context>
    <name>WizardResourcesPage</name>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Parts of a batch</source>
        <translation>バッチの分割数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Compute activations twice to save memory</source>
        <translation>活性を 2 回計算してメモリを節約</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>デバイスを探しています…</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 ビット (bfloat16)</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>入るだけ</translation>
    </message>
    <message>
        <source>shared equally</source>
        <translation>均等に分配</translation>
    </message>
    <message>
        <source>One for each graphics card; one on a processor.</source>
        <translation>グラフィックカードごとに 1 つ、CPU では 1 つ。</translation>
    </message>
    <message>
        <source>On a processor only.</source>
        <translation>CPU のときだけ。</translation>
    </message>
    <message>
        <source>A third slower.</source>
        <translation>3 分の 1 ほど遅くなります。</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 空き</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message numerus="yes">
        <source>All %n graphics card(s)</source>
        <translation>
            <numerusform>グラフィックカード %n 枚すべて</numerusform>
        </translation>
    </message>
    <message>
        <source>No graphics card was found: the processor</source>
        <translation>グラフィックカードが見つからないため CPU</translation>
    </message>
    <message numerus="yes">
        <source>%n graphics card(s)</source>
        <translation>
            <numerusform>グラフィックカード %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>プロセッサー、%n コア</numerusform>
        </translation>
    </message>
    <message>
        <source>Threads that read data</source>
        <translation>データを読むスレッド</translation>
    </message>
    <message>
        <source>Pictures per step, over all processes.</source>
        <translation>全プロセス合計の 1 ステップあたりの画像数。</translation>
    </message>
    <message>
        <source>Threads per process</source>
        <translation>プロセスごとのスレッド</translation>
    </message>
    <message>
        <source>Per process.</source>
        <translation>プロセスごと。</translation>
    </message>
    <message>
        <source>Parts per batch</source>
        <translation>バッチの分割数</translation>
    </message>
    <message>
        <source>A large batch is computed in this many parts, one after the other.</source>
        <translation>大きなバッチをこの数に分けて順に計算します。</translation>
    </message>
    <message>
        <source>Automatic: 16 bits where the device is faster in them, else 32.</source>
        <translation>自動：デバイスが 16 ビットで速い場合は 16 ビット、そうでなければ 32 ビット。</translation>
    </message>
</context>
<context>
    <name>WizardReviewPage</name>
    <message>
        <source>Name of the run</source>
        <translation>学習の名前</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Prepared first</source>
        <translation>先に準備するもの</translation>
    </message>
    <message>
        <source>Would it start?</source>
        <translation>開始できるか</translation>
    </message>
    <message>
        <source>The exact configuration</source>
        <translation>正確な設定</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>そのページへ</translation>
    </message>
    <message>
        <source>Go to the page of: %1</source>
        <translation>次のページへ移動: %1</translation>
    </message>
    <message>
        <source>Its folder has the same name.</source>
        <translation>フォルダーも同じ名前になります。</translation>
    </message>
</context>
<context>
    <name>WizardSamplesPage</name>
    <message>
        <source>Watched prompts</source>
        <translation>見守るプロンプト</translation>
    </message>
    <message>
        <source>never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Training steps.</source>
        <translation>学習ステップ。</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>プロンプト %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>More steps follow the flow more closely.</source>
        <translation>ステップが多いほど流れを忠実にたどります。</translation>
    </message>
    <message>
        <source>One prompt per line</source>
        <translation>1 行に 1 つのプロンプト</translation>
    </message>
    <message>
        <source>One per line. Some from the captions show what was learnt by heart, some of your own show what was understood.</source>
        <translation>1 行に 1 つ。説明文から選ぶと覚えたこと、自分で書くと理解したことがわかります。</translation>
    </message>
    <message>
        <source>Draw them every</source>
        <translation>描く間隔</translation>
    </message>
    <message>
        <source>Steps per picture</source>
        <translation>画像ごとのステップ数</translation>
    </message>
</context>
<context>
    <name>WizardSchedulePage</name>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Validation every</source>
        <translation>検証の間隔</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>チェックポイントの間隔</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>残すチェックポイント</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Final share of the learning rate</source>
        <translation>学習率の最終割合</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>移動平均</translation>
    </message>
    <message>
        <source>Largest gradient norm</source>
        <translation>勾配ノルムの上限</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>The newest ones; the best stays, too.</source>
        <translation>最新のもの。最良のものも残ります。</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>0: gradients are not clipped.</source>
        <translation>0: 勾配を制限しません。</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>each picture is seen %1 times</source>
        <translation>各画像を %1 回見ます</translation>
    </message>
    <message>
        <source>%1 of it to measure checkpoints</source>
        <translation>うち %1 はチェックポイントの測定</translation>
    </message>
    <message>
        <source>Steps; a crash costs at most that many.</source>
        <translation>ステップ数。クラッシュで失うのは最大でこの分です。</translation>
    </message>
    <message>
        <source>The rate rises from zero over this many steps.</source>
        <translation>このステップ数をかけて学習率が 0 から上がります。</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>学習率のスケジュール</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Share of the old values that each step keeps; the average draws the pictures.</source>
        <translation>各ステップで古い値を残す割合。画像の描画には平均を使います。</translation>
    </message>
    <message>
        <source>Log every</source>
        <translation>記録の間隔</translation>
    </message>
    <message>
        <source>Write files for TensorBoard, too</source>
        <translation>TensorBoard 用のファイルも書く</translation>
    </message>
    <message>
        <source>Into the folder tensorboard of the run; the plots here need none.</source>
        <translation>訓練フォルダーの tensorboard に書きます。ここのグラフには不要です。</translation>
    </message>
    <message>
        <source>Steps it learns to draw in</source>
        <translation>描き方を学ぶステップ数</translation>
    </message>
    <message>
        <source>2 serve most; any other number works, too.</source>
        <translation>たいていは 2 で十分ですが、ほかの数でもかまいません。</translation>
    </message>
    <message>
        <source>Pictures the teacher draws</source>
        <translation>教師が描く画像の数</translation>
    </message>
    <message>
        <source>Before the training. More are learnt better.</source>
        <translation>学習の前に描きます。多いほどよく学べます。</translation>
    </message>
</context>
</TS>
