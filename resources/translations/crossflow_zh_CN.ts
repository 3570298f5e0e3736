<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArithmeticPage</name>
    <message>
        <source>Standardise the result</source>
        <translation>标准化结果</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <source>Brings the result to the mean and spread the model expects, as the original does.</source>
        <translation>将结果调整为模型所期望的均值和离散度,与原始实现一致。</translation>
    </message>
    <message>
        <source>Add and subtract prompts</source>
        <translation>对提示词做加减法</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Write prompts with + and − between them. Quotes keep words together, a number before a star weighs: 0.7 * &quot;sunglasses&quot;. An example:</source>
        <translation>用 + 和 − 连接提示词。引号使词语保持在一起，星号前的数字是权重：0.7 * &quot;sunglasses&quot;。例如：</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>生成此图片</translation>
    </message>
    <message>
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>以完整质量生成并存入图库。此处的其他内容不会保留。</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>等待正在生成的图片</translation>
    </message>
    <message>
        <source>In the gallery.</source>
        <translation>已在图库中。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>There is nothing to draw yet: write a prompt.</source>
        <translation>还没有可绘制的内容：请写下提示词。</translation>
    </message>
    <message>
        <source>The result looks just like &quot;%1&quot;: the other terms changed nothing one can see. Try larger weights.</source>
        <translation>结果看起来与“%1”相同：其他项没有带来可见变化。请尝试更大的权重。</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>BlendPad</name>
    <message>
        <source>Pad: position among the prompts</source>
        <translation>面板:在提示词之间的位置</translation>
    </message>
    <message>
        <source>Prompt %1</source>
        <translation>提示词 %1</translation>
    </message>
</context>
<context>
    <name>CheckpointTable</name>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Export as a model</source>
        <translation>导出为模型</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Prune…</source>
        <translation>清理…</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>尚未保存任何内容</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as the plan says, and when a run is stopped.</source>
        <translation>检查点按计划的间隔写入，并在停止训练时写入。</translation>
    </message>
    <message>
        <source>Writes .safetensors into the models folder.</source>
        <translation>将 .safetensors 写入模型文件夹。</translation>
    </message>
    <message>
        <source>A kept checkpoint is never removed by the trainer or by pruning.</source>
        <translation>保留的检查点不会被训练程序或清理删除。</translation>
    </message>
    <message>
        <source>Removes all but the newest, the best and the kept ones.</source>
        <translation>删除除最新、最佳和已保留之外的所有检查点。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>No longer keep</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Delete the checkpoint of step %1 (%2)? It cannot be brought back.</source>
        <translation>删除第 %1 步的检查点（%2）？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete a checkpoint</source>
        <translation>删除检查点</translation>
    </message>
    <message>
        <source>Prune checkpoints</source>
        <translation>清理检查点</translation>
    </message>
    <message>
        <source>Keep this many of the newest. The best and the kept ones stay, too.</source>
        <translation>保留最新的若干个。最佳和已保留的也会留下。</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>已释放 %1。</translation>
    </message>
    <message>
        <source>Slider over the steps</source>
        <translation>步数滑块</translation>
    </message>
    <message>
        <source>One prompt as the run would have drawn it at each checkpoint.</source>
        <translation>同一提示词在每个检查点时画出的样子。</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>清理</translation>
    </message>
</context>
<context>
    <name>ClusterDialog</name>
    <message>
        <source>Machines</source>
        <translation>机器数</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Address of the first machine</source>
        <translation>第一台机器的地址</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Train it elsewhere</source>
        <translation>在别处训练</translation>
    </message>
    <message>
        <source>The run&apos;s folder has to be on a disk that all machines share; what happens in it is seen here all the same.</source>
        <translation>训练文件夹必须位于所有机器共享的磁盘上；其中的进展在这里同样可见。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>集群类型</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>the default one</source>
        <translation>默认分区</translation>
    </message>
    <message>
        <source>torchrun only.</source>
        <translation>仅 torchrun。</translation>
    </message>
    <message>
        <source>SLURM only.</source>
        <translation>仅 SLURM。</translation>
    </message>
    <message>
        <source>Devices per machine</source>
        <translation>每台机器的设备数</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>这里没有设备“%1”；有 %2。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成此操作。</translation>
    </message>
    <message>
        <source>Choose a smaller batch, a lower precision or a smaller model.</source>
        <translation>请选择更小的批量、更低的精度或更小的模型。</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly: %1</source>
        <translation>引擎意外停止：%1</translation>
    </message>
    <message>
        <source>Please report this with the log file.</source>
        <translation>请附上日志文件报告此问题。</translation>
    </message>
    <message>
        <source>Download the file again or choose another one.</source>
        <translation>请重新下载该文件或选择另一个。</translation>
    </message>
    <message>
        <source>The file belongs to another model.</source>
        <translation>该文件属于另一个模型。</translation>
    </message>
    <message>
        <source>The graphics card reported an error: %1</source>
        <translation>显卡报告了错误：%1</translation>
    </message>
    <message>
        <source>Restart the program, or choose the processor.</source>
        <translation>请重新启动程序，或选择处理器。</translation>
    </message>
    <message>
        <source>unknown cause</source>
        <translation>原因未知</translation>
    </message>
    <message>
        <source>The text encoder leaves memory after each use: %1 are available.</source>
        <translation>文本编码器每次使用后即移出内存：可用 %1。</translation>
    </message>
    <message>
        <source>The text encoder runs in half precision and leaves memory after each use: %1 are available.</source>
        <translation>文本编码器以半精度运行，每次使用后即移出内存：可用 %1。</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory, and %3 are available.</source>
        <translation>%1 需要 %2 内存，而可用的只有 %3。</translation>
    </message>
    <message>
        <source>Choose a lower precision or a smaller model, or close other programs.</source>
        <translation>请选择更低的精度或更小的模型，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Choose a smaller model, or close other programs.</source>
        <translation>请选择更小的模型，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Memory ran out; pictures are now decoded in tiles.</source>
        <translation>内存耗尽；现在对图片分块解码。</translation>
    </message>
    <message>
        <source>Memory ran out; the text encoder was unloaded.</source>
        <translation>内存耗尽；已卸载文本编码器。</translation>
    </message>
    <message>
        <source>Memory ran out; the model now runs in a lower precision.</source>
        <translation>内存耗尽；模型现以更低的精度运行。</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>文本编码器</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>No complete model was found in %1.</source>
        <translation>在 %1 中未找到完整的模型。</translation>
    </message>
    <message>
        <source>Put the files of a published model there.</source>
        <translation>请把已发布模型的文件放到那里。</translation>
    </message>
    <message>
        <source>The model %1 is not complete.</source>
        <translation>模型 %1 不完整。</translation>
    </message>
    <message>
        <source>Known are {index}, {seed}, {prompt}, {model}, {date} and {time}.</source>
        <translation>可用的有 {index}、{seed}、{prompt}、{model}、{date} 和 {time}。</translation>
    </message>
    <message>
        <source>A placeholder in &quot;%1&quot; is never closed.</source>
        <translation>“%1”中有一个占位符没有闭合。</translation>
    </message>
    <message>
        <source>There is no placeholder {%1}.</source>
        <translation>没有占位符 {%1}。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; names no file.</source>
        <translation>模式“%1”没有给出文件名。</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as %1: %2.</source>
        <translation>图片无法编码为 %1：%2。</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as WebP.</source>
        <translation>图片无法编码为 WebP。</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>没有可写入的图片。</translation>
    </message>
    <message>
        <source>%1 does not end in .png, .jpg or .webp.</source>
        <translation>%1 不以 .png、.jpg 或 .webp 结尾。</translation>
    </message>
    <message>
        <source>Add one of these endings to the file&apos;s name.</source>
        <translation>请在文件名后加上其中一个扩展名。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 carries no request.</source>
        <translation>%1 不含生成设置。</translation>
    </message>
    <message>
        <source>Only PNG, JPEG and WebP pictures made by CrossFlow Studio do; other programs may remove it when they save a picture.</source>
        <translation>只有 CrossFlow Studio 生成的 PNG、JPEG 和 WebP 图片才有；其他程序保存图片时可能会将其删除。</translation>
    </message>
    <message>
        <source>The request inside %1 is damaged: %2</source>
        <translation>%1 中的生成设置已损坏：%2</translation>
    </message>
    <message>
        <source>&quot;%1…&quot; is longer than the model reads; its end is ignored.</source>
        <translation>“%1…”超出模型能读取的长度；末尾将被忽略。</translation>
    </message>
    <message>
        <source>Numbers stopped being finite; the picture is made again in float32 precision.</source>
        <translation>数值不再有限；将以 float32 精度重新生成图片。</translation>
    </message>
    <message>
        <source>There is no latent named @%1.</source>
        <translation>没有名为 @%1 的潜变量。</translation>
    </message>
    <message>
        <source>Names are listed under &quot;Named latents&quot;.</source>
        <translation>名称列在“已命名的潜变量”中。</translation>
    </message>
    <message>
        <source>The expression uses more than %1 different prompts.</source>
        <translation>表达式使用了超过 %1 个不同的提示词。</translation>
    </message>
    <message>
        <source>The weight of &quot;%1&quot; grows beyond %2.</source>
        <translation>“%1”的权重超过 %2。</translation>
    </message>
    <message>
        <source>In @%1: %2</source>
        <translation>@%1：%2</translation>
    </message>
    <message>
        <source>The name @%1 is defined twice.</source>
        <translation>名称 @%1 定义了两次。</translation>
    </message>
    <message>
        <source>The terms cancel each other out: nothing remains.</source>
        <translation>各项互相抵消：没有剩余。</translation>
    </message>
    <message>
        <source>Change a weight or a prompt.</source>
        <translation>请修改某个权重或提示词。</translation>
    </message>
    <message>
        <source>The expression is longer than %1 characters</source>
        <translation>表达式超过 %1 个字符</translation>
    </message>
    <message>
        <source>%1 (column %2).</source>
        <translation>%1（第 %2 列）。</translation>
    </message>
    <message>
        <source>This quotation mark is never closed</source>
        <translation>此引号没有闭合</translation>
    </message>
    <message>
        <source>The expression is empty</source>
        <translation>表达式为空</translation>
    </message>
    <message>
        <source>A prompt is missing here</source>
        <translation>此处缺少提示词</translation>
    </message>
    <message>
        <source>Nothing can be divided by zero</source>
        <translation>不能除以零</translation>
    </message>
    <message>
        <source>A weight may be at most %1</source>
        <translation>权重最多为 %1</translation>
    </message>
    <message>
        <source>Only a number can stand after /</source>
        <translation>/ 之后只能是数字</translation>
    </message>
    <message>
        <source>Two prompts cannot be multiplied; add or subtract them</source>
        <translation>两个提示词不能相乘；请相加或相减</translation>
    </message>
    <message>
        <source>A name is missing after @</source>
        <translation>@ 之后缺少名称</translation>
    </message>
    <message>
        <source>This prompt is empty</source>
        <translation>此提示词为空</translation>
    </message>
    <message>
        <source>More than %1 terms</source>
        <translation>超过 %1 项</translation>
    </message>
    <message>
        <source>More than %1 nested parentheses</source>
        <translation>括号嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>This parenthesis is never closed</source>
        <translation>此括号没有闭合</translation>
    </message>
    <message>
        <source>A sign (+, - or *) is missing before this</source>
        <translation>此前缺少符号（+、- 或 *）</translation>
    </message>
    <message>
        <source>This parenthesis was never opened</source>
        <translation>此括号没有对应的左括号</translation>
    </message>
    <message>
        <source>This number belongs to no prompt; write 0.7 * prompt, or put the prompt into quotes</source>
        <translation>此数字不属于任何提示词；请写成 0.7 * 提示词，或把提示词放入引号</translation>
    </message>
    <message>
        <source>it has no frames</source>
        <translation>没有任何帧</translation>
    </message>
    <message>
        <source>there is no space left</source>
        <translation>空间已用尽</translation>
    </message>
    <message>
        <source>The film %1 could not be written: %2.</source>
        <translation>无法写入影片 %1：%2。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>A frame of %1 has %2 x %3 pixels where the first one has %4 x %5.</source>
        <translation>%1 的一帧为 %2 x %3 像素，而第一帧为 %4 x %5。</translation>
    </message>
    <message>
        <source>the GIF encoder failed</source>
        <translation>GIF 编码器失败</translation>
    </message>
    <message>
        <source>WebP cannot hold this size</source>
        <translation>WebP 不支持此尺寸</translation>
    </message>
    <message>
        <source>There is not enough memory for this job.</source>
        <translation>内存不足，无法完成此任务。</translation>
    </message>
    <message>
        <source>Close other programs, or make fewer pictures at a time.</source>
        <translation>请关闭其他程序，或一次少生成几张图片。</translation>
    </message>
    <message>
        <source>The job stopped unexpectedly: %1</source>
        <translation>任务意外停止：%1</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the log has the details.</source>
        <translation>请重试；如果再次发生，日志中有详细信息。</translation>
    </message>
    <message>
        <source>The job stopped for an unknown reason.</source>
        <translation>任务因未知原因停止。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the program.</source>
        <translation>请重试；如果再次发生，请重新启动程序。</translation>
    </message>
    <message>
        <source>should hold texts</source>
        <translation>应只包含文本</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>请腾出一些磁盘空间。</translation>
    </message>
    <message>
        <source>The history could not be read or written (%1).</source>
        <translation>无法读取或写入历史记录（%1）。</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made</source>
        <translation>无法创建 %1 所在的文件夹</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio, or start it with another data folder.</source>
        <translation>请更新 CrossFlow Studio，或以其他数据文件夹启动。</translation>
    </message>
    <message>
        <source>The history is read-only: new pictures will not be listed.</source>
        <translation>历史记录为只读：新图片不会列出。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be set aside</source>
        <translation>%1 已损坏且无法移开</translation>
    </message>
    <message>
        <source>The history was damaged. It was kept as %1 and a new one was begun.</source>
        <translation>历史记录已损坏。已保留为 %1，并新建了一个。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program.</source>
        <translation>%1 由此程序的较新版本创建。</translation>
    </message>
    <message>
        <source>There is no space left to write %1.</source>
        <translation>空间已用尽，无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>%1 is already there.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Choose another name or allow it to be replaced.</source>
        <translation>请选择其他名称，或允许替换。</translation>
    </message>
    <message>
        <source>Check the connection and the download address, then try again: what was received so far is kept.</source>
        <translation>请检查网络连接和下载地址后重试：已接收的部分会保留。</translation>
    </message>
    <message>
        <source>the server sends nothing</source>
        <translation>服务器没有发送任何数据</translation>
    </message>
    <message>
        <source>Downloads need https.</source>
        <translation>下载需要 https。</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>无法创建 %1。</translation>
    </message>
    <message>
        <source>There is not enough space in %1 for this file.</source>
        <translation>%1 的空间不足以存放此文件。</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of the file.</source>
        <translation>%1 返回的是网页而不是该文件。</translation>
    </message>
    <message>
        <source>the server continues at the wrong place</source>
        <translation>服务器从错误的位置继续发送</translation>
    </message>
    <message>
        <source>The server sends more than the file has.</source>
        <translation>服务器发送的数据超过文件大小。</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>请腾出空间后继续。</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>连接提前结束</translation>
    </message>
    <message>
        <source>%1 does not have the file (answer %2).</source>
        <translation>%1 没有该文件（应答 %2）。</translation>
    </message>
    <message>
        <source>What was received is not the file: its SHA-256 is wrong. It was deleted.</source>
        <translation>收到的内容不是该文件：SHA-256 不符，已删除。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>&quot;%1%2&quot; %3.</source>
        <translation>“%1%2”%3。</translation>
    </message>
    <message>
        <source>should be a text</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <source>should be true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>should be a number</source>
        <translation>应为数字</translation>
    </message>
    <message>
        <source>should be a whole number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>should be a whole number from 0 to 18446744073709551615</source>
        <translation>应为 0 到 18446744073709551615 的整数</translation>
    </message>
    <message>
        <source>should be an object</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>should be a list</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>超过 %1 项</translation>
    </message>
    <message>
        <source>should be one of %1</source>
        <translation>应为以下之一：%1</translation>
    </message>
    <message>
        <source>should be prompt, blend, expression or interpolation</source>
        <translation>应为 prompt、blend、expression 或 interpolation</translation>
    </message>
    <message>
        <source>is %1: this request was made by a newer version of the program</source>
        <translation>为 %1：此设置由较新版本的程序生成</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>应为 %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>The request is longer than 4 MB.</source>
        <translation>设置超过 4 MB。</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>第 %2 字节处 %1</translation>
    </message>
    <message>
        <source>The request is not valid JSON: %1.</source>
        <translation>设置不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, outside of %3 to %4.</source>
        <translation>“%1”为 %2，超出 %3 至 %4 的范围。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>“%1”为空。</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>请用几个词描述图片。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; a prompt may have at most %3.</source>
        <translation>“%1”有 %2 个字符；提示词最多 %3 个。</translation>
    </message>
    <message>
        <source>The text encoder reads about 77 words: shorten the prompt.</source>
        <translation>文本编码器大约读取 77 个词：请缩短提示词。</translation>
    </message>
    <message>
        <source>&quot;source.terms&quot; has %1 prompts; a blend has %2 to %3.</source>
        <translation>“source.terms”有 %1 个提示词；混合需要 %2 至 %3 个。</translation>
    </message>
    <message>
        <source>The weights of &quot;source.terms&quot; add up to zero.</source>
        <translation>“source.terms”的权重之和为零。</translation>
    </message>
    <message>
        <source>Raise the weight of at least one prompt.</source>
        <translation>请提高至少一个提示词的权重。</translation>
    </message>
    <message>
        <source>&quot;source.names&quot; has %1 entries; at most %2 are allowed.</source>
        <translation>“source.names”有 %1 项；最多允许 %2 项。</translation>
    </message>
    <message>
        <source>The film has %1 frames; it needs at least %2.</source>
        <translation>影片有 %1 帧；至少需要 %2 帧。</translation>
    </message>
    <message>
        <source>%1 frames from prompt to prompt look smooth.</source>
        <translation>提示词之间有 %1 帧时看起来流畅。</translation>
    </message>
    <message>
        <source>The film has %1 frames; it may have at most %2.</source>
        <translation>影片有 %1 帧；最多 %2 帧。</translation>
    </message>
    <message>
        <source>&quot;keys&quot; has %1 prompts; a film needs 2 to %2.</source>
        <translation>“keys”有 %1 个提示词；影片需要 2 至 %2 个。</translation>
    </message>
    <message>
        <source>There is no model called &quot;%1&quot;; known are %2.</source>
        <translation>没有名为“%1”的模型；已知的有 %2。</translation>
    </message>
    <message>
        <source>the PNG encoder failed</source>
        <translation>PNG 编码器失败</translation>
    </message>
    <message>
        <source>A film has between 0.1 and 100 frames per second, not %1.</source>
        <translation>影片每秒为 0.1 至 100 帧，不能是 %1。</translation>
    </message>
    <message>
        <source>is not a field that this version knows</source>
        <translation>不是此版本认识的字段</translation>
    </message>
    <message>
        <source>Another program holds the file; try again when it is done.</source>
        <translation>另一个程序正占用该文件；请等它完成后再试。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation>没有预设“%1”。</translation>
    </message>
    <message>
        <source>%1 is not a safe address.</source>
        <translation>%1 不是安全的地址。</translation>
    </message>
    <message>
        <source>The server redirects to %1, which is not safe.</source>
        <translation>服务器重定向到 %1，该地址不安全。</translation>
    </message>
    <message>
        <source>The download was interrupted repeatedly: %1.</source>
        <translation>下载多次中断：%1。</translation>
    </message>
    <message>
        <source>the server takes too long</source>
        <translation>服务器响应时间过长</translation>
    </message>
    <message>
        <source>The list of downloads cannot be read: %1.</source>
        <translation>无法读取下载列表：%1。</translation>
    </message>
    <message>
        <source>This brace was never opened</source>
        <translation>此花括号没有对应的左括号</translation>
    </message>
    <message>
        <source>Choices are nested too deeply</source>
        <translation>选项嵌套过深</translation>
    </message>
    <message>
        <source>This brace is never closed</source>
        <translation>此花括号没有闭合</translation>
    </message>
    <message>
        <source>The prompt is too long.</source>
        <translation>提示词过长。</translation>
    </message>
    <message>
        <source>Choices look like {red|green|blue}; write \{ for a brace.</source>
        <translation>选项的写法为 {red|green|blue}；要写花括号本身，请用 \{。</translation>
    </message>
    <message>
        <source>These choices stand for more than %1 prompts.</source>
        <translation>这些选项代表的提示词超过 %1 个。</translation>
    </message>
    <message>
        <source>Take fewer choices, or let the endless mode draw from them.</source>
        <translation>请减少选项，或让连续模式从中抽取。</translation>
    </message>
    <message>
        <source>The list of downloads is not a list.</source>
        <translation>下载列表不是列表。</translation>
    </message>
    <message>
        <source>Check the address of the mirror in the settings.</source>
        <translation>请检查设置中的镜像地址。</translation>
    </message>
    <message>
        <source>Check the connection, or the address of the mirror in the settings.</source>
        <translation>请检查网络连接或设置中的镜像地址。</translation>
    </message>
    <message>
        <source>%1 is not a whole tar archive.</source>
        <translation>%1 不是完整的 tar 归档。</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>请删除它并重新下载。</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>%1 does not hold %2.</source>
        <translation>%1 中没有 %2。</translation>
    </message>
    <message>
        <source>Pictures cannot be made into latents here.</source>
        <translation>此处无法将图片转换为潜变量。</translation>
    </message>
    <message>
        <source>Its latent is unlike those of prompts (%1 times as wide), so mixtures with prompts may come out torn.</source>
        <translation>它的潜变量与提示词的不同（宽 %1 倍），与提示词混合的结果可能支离破碎。</translation>
    </message>
    <message>
        <source>Drawn again, @%1 is %2 dB (PSNR) from what the model keeps of the picture: %3.</source>
        <translation>重新绘制后，@%1 与模型保留的图片相差 %2 dB（PSNR）：%3。</translation>
    </message>
    <message>
        <source>it cannot draw this picture, and what is made with it will show something else</source>
        <translation>模型画不出这张图片，用它做出的结果会是别的东西</translation>
    </message>
    <message>
        <source>the difference is hardly visible</source>
        <translation>差别几乎看不出来</translation>
    </message>
    <message>
        <source>the same picture with other details</source>
        <translation>同一张图片，细节不同</translation>
    </message>
    <message>
        <source>There is no picture of your own called @%1.</source>
        <translation>没有名为 @%1 的自有图片。</translation>
    </message>
    <message>
        <source>`crossflow invert PICTURE --name %1` keeps one, or &quot;Add a picture&quot; on the Interpolate page.</source>
        <translation>可用 `crossflow invert PICTURE --name %1` 保存，或在“插值”页点“添加图片”。</translation>
    </message>
    <message>
        <source>The file of @%1 does not hold a latent of this size.</source>
        <translation>@%1 的文件中没有这种大小的潜变量。</translation>
    </message>
    <message>
        <source>Keep the picture again.</source>
        <translation>请重新保存该图片。</translation>
    </message>
    <message>
        <source>@%1 belongs to the model &quot;%2&quot; as it was then; to &quot;%3&quot; it is noise.</source>
        <translation>@%1 属于当时的模型“%2”；对“%3”而言只是噪声。</translation>
    </message>
    <message>
        <source>Keep the picture once more with this model, under another name.</source>
        <translation>请用此模型以另一个名称再保存一次该图片。</translation>
    </message>
    <message>
        <source>Your @%1 is not the picture that this was made with.</source>
        <translation>您的 @%1 不是制作它时所用的图片。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name: it has letters, digits, - and _ only.</source>
        <translation>“%1”不能作为名称：只能含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>There is no folder to keep pictures in.</source>
        <translation>没有可存放图片的文件夹。</translation>
    </message>
    <message>
        <source>There is a picture called @%1 already.</source>
        <translation>已有名为 @%1 的图片。</translation>
    </message>
    <message>
        <source>Choose another name, or replace it.</source>
        <translation>请换一个名称，或替换它。</translation>
    </message>
    <message>
        <source>%1 does not take part: %2</source>
        <translation>%1 不参与：%2</translation>
    </message>
    <message>
        <source>%1 was taught to leap, which cannot be done backwards.</source>
        <translation>%1 学的是跳跃，无法反向进行。</translation>
    </message>
    <message>
        <source>Take the model that it was made from.</source>
        <translation>请使用它的来源模型。</translation>
    </message>
    <message>
        <source>A frame in the temporary folder %1 cannot be read.</source>
        <translation>无法读取临时文件夹 %1 中的一帧。</translation>
    </message>
    <message>
        <source>the MP4 encoder failed</source>
        <translation>MP4 编码器失败</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture: %2.</source>
        <translation>无法将 %1 作为图片读取：%2。</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are too many</source>
        <translation>%1 x %2 像素太多</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Loss by time</source>
        <translation>按时间的损失</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Scale of the contrast</source>
        <translation>对比的尺度</translation>
    </message>
    <message>
        <source>Distance of sums</source>
        <translation>与和的距离</translation>
    </message>
    <message>
        <source>Distance from names</source>
        <translation>与名称的距离</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL 散度</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>绝对误差</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>Validation: PSNR (dB)</source>
        <translation>验证：PSNR(dB)</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>FID</source>
        <translation>FID</translation>
    </message>
    <message>
        <source>CLIP score</source>
        <translation>CLIP 分数</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>每秒图片数</translation>
    </message>
    <message>
        <source>Memory (bytes)</source>
        <translation>内存（字节）</translation>
    </message>
    <message>
        <source>Waiting for data (s)</source>
        <translation>等待数据（秒）</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>所有阶段</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>阶段 %1</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>Validation, all times</source>
        <translation>验证，所有时刻</translation>
    </message>
    <message>
        <source>Validation, %1</source>
        <translation>验证，%1</translation>
    </message>
    <message>
        <source>Make the folder writable or copy the run elsewhere.</source>
        <translation>请使文件夹可写，或将训练复制到别处。</translation>
    </message>
    <message>
        <source>%1 is running already.</source>
        <translation>%1 已在运行。</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>请先停止它。</translation>
    </message>
    <message>
        <source>It ended before training began.</source>
        <translation>训练开始前就结束了。</translation>
    </message>
    <message>
        <source>Look at launcher.log, then start it again.</source>
        <translation>请查看 launcher.log，然后重新开始。</translation>
    </message>
    <message>
        <source>Look at the logs, then start it again.</source>
        <translation>请查看日志，然后重新开始。</translation>
    </message>
    <message>
        <source>Nothing was heard of it for %1.</source>
        <translation>已有 %1 没有任何消息。</translation>
    </message>
    <message>
        <source>Its processes ended without a message.</source>
        <translation>其进程已结束，没有留下任何消息。</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again.</source>
        <translation>它被外部终止。请重新开始。</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again to go on from %1.</source>
        <translation>它被外部终止。重新开始即可从 %1 继续。</translation>
    </message>
    <message>
        <source>The disk is full. The run goes on when there is room.</source>
        <translation>磁盘已满。有空间后会继续。</translation>
    </message>
    <message>
        <source>Its processes are there but silent for %1.</source>
        <translation>其进程仍在，但已沉默 %1。</translation>
    </message>
    <message>
        <source>They may be halted, or the machine has no time for them.</source>
        <translation>它们可能被暂停，或机器没有时间处理。</translation>
    </message>
    <message>
        <source>Nothing has moved for %1, since step %2.</source>
        <translation>自第 %2 步起，已有 %1 没有进展。</translation>
    </message>
    <message>
        <source>A process may be stuck on the disk, the network or a device. If it stays so, end it and start again from the newest checkpoint.</source>
        <translation>某个进程可能卡在磁盘、网络或设备上。若一直如此，请结束它并从最新的检查点重新开始。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>评估中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Tiny, 32 px</source>
        <translation>迷你，32 像素</translation>
    </message>
    <message>
        <source>To try training out: minutes on any computer.</source>
        <translation>用于试跑训练：任何电脑几分钟即可。</translation>
    </message>
    <message>
        <source>Starter, 128 px</source>
        <translation>入门，128 像素</translation>
    </message>
    <message>
        <source>Small pictures of one kind: hours on a processor, minutes on a GPU.</source>
        <translation>同一类小图：处理器需数小时，GPU 只需数分钟。</translation>
    </message>
    <message>
        <source>The published size: needs large GPUs and features of its text encoder.</source>
        <translation>已发布的尺寸：需要大型 GPU 和其文本编码器的特征。</translation>
    </message>
    <message>
        <source>CrossFlow 512 px, training demo</source>
        <translation>CrossFlow 512 px，训练演示</translation>
    </message>
    <message>
        <source>This plan was written by a newer version of the program.</source>
        <translation>此计划由更新版本的程序写成。</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio.</source>
        <translation>请更新 CrossFlow Studio。</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>快速一览</translation>
    </message>
    <message>
        <source>A few hundred steps, to see that all parts work.</source>
        <translation>几百步，看看各部分是否正常。</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>与发布时相同</translation>
    </message>
    <message>
        <source>The settings the published model was trained with.</source>
        <translation>已发布模型训练时所用的设置。</translation>
    </message>
    <message>
        <source>Sensible on this machine</source>
        <translation>适合本机</translation>
    </message>
    <message>
        <source>As published, but 100,000 steps of 64 pictures, a checkpoint every 5,000 of which three are kept, no image tower unless its weights are given, and 1,000 pictures measured instead of 10,000.</source>
        <translation>与发布时相同，但为 100,000 步、每步 64 张图片，每 5,000 步一个检查点并保留其中三个；除非给出图像塔的权重，否则不使用图像塔；测量 1,000 张图片而非 10,000 张。</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>从零开始</translation>
    </message>
    <message>
        <source>All the steps it takes to learn your pictures.</source>
        <translation>学会您的图片所需的全部步数。</translation>
    </message>
    <message>
        <source>No training data are chosen.</source>
        <translation>尚未选择训练数据。</translation>
    </message>
    <message>
        <source>Choose a folder of pictures with captions, a list or ready features.</source>
        <translation>请选择带说明的图片文件夹、列表或现成的特征。</translation>
    </message>
    <message>
        <source>An autoencoder learns from pictures, not from features or latents.</source>
        <translation>自编码器从图片学习，而不是从特征或潜变量。</translation>
    </message>
    <message>
        <source>Choose a folder or list of pictures.</source>
        <translation>请选择图片文件夹或列表。</translation>
    </message>
    <message>
        <source>Published sizes do not train on cached latents.</source>
        <translation>已发布的尺寸不使用缓存的潜变量训练。</translation>
    </message>
    <message>
        <source>Choose the pictures themselves or feature files.</source>
        <translation>请选择图片本身或特征文件。</translation>
    </message>
    <message>
        <source>Small sizes do not train on feature files of a large text encoder.</source>
        <translation>小尺寸不使用大型文本编码器的特征文件训练。</translation>
    </message>
    <message>
        <source>Choose the pictures themselves, or a published size.</source>
        <translation>请选择图片本身，或选用已发布的尺寸。</translation>
    </message>
    <message>
        <source>From none to half of the pictures can be kept apart.</source>
        <translation>可以留出零至一半的图片。</translation>
    </message>
    <message>
        <source>Shift goes from 0 to 1024 pixels, copies from 1 to 1000.</source>
        <translation>平移范围为 0 至 1024 像素，副本数为 1 至 1000。</translation>
    </message>
    <message>
        <source>The weights of the autoencoder are missing.</source>
        <translation>缺少自编码器的权重。</translation>
    </message>
    <message>
        <source>Choose autoencoder_kl.pth: pictures become latents with it.</source>
        <translation>请选择 autoencoder_kl.pth：图片由它变为潜变量。</translation>
    </message>
    <message>
        <source>The weights of the text encoder %1 are missing.</source>
        <translation>缺少文本编码器 %1 的权重。</translation>
    </message>
    <message>
        <source>Captions become features with it.</source>
        <translation>说明文字由它变为特征。</translation>
    </message>
    <message>
        <source>The vocabulary of %1 is missing.</source>
        <translation>缺少 %1 的词表。</translation>
    </message>
    <message>
        <source>Choose its file beside the text encoder.</source>
        <translation>请选择文本编码器旁边的词表文件。</translation>
    </message>
    <message>
        <source>Without SigLIP&apos;s weights the contrastive term is left out.</source>
        <translation>没有 SigLIP 的权重，将省略对比项。</translation>
    </message>
    <message>
        <source>Choose them to train as the original did.</source>
        <translation>选择它们即可像原版一样训练。</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn.</source>
        <translation>没有自编码器就不会绘制样图。</translation>
    </message>
    <message>
        <source>Cached latents need the vocabulary of their captions.</source>
        <translation>缓存的潜变量需要其说明文字的词表。</translation>
    </message>
    <message>
        <source>Choose the spiece.model that belongs to them.</source>
        <translation>请选择对应的 spiece.model。</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn and nothing exported.</source>
        <translation>没有自编码器就无法绘制样图，也无法导出。</translation>
    </message>
    <message>
        <source>Choose the one that made the latents.</source>
        <translation>请选择生成这些潜变量的那个。</translation>
    </message>
    <message>
        <source>Small sizes read captions themselves.</source>
        <translation>小尺寸自行读取说明文字。</translation>
    </message>
    <message>
        <source>Let the text encoder be trained along.</source>
        <translation>让文本编码器一同训练。</translation>
    </message>
    <message>
        <source>A text encoder that is kept as it is needs weights.</source>
        <translation>保持不变的文本编码器需要权重。</translation>
    </message>
    <message>
        <source>Weights to go on from are of use only with their own vocabulary and autoencoder.</source>
        <translation>用作起点的权重只有配上自己的词表和自编码器才有用。</translation>
    </message>
    <message>
        <source>Choose both under &quot;Text encoder and other files&quot;.</source>
        <translation>请在“文本编码器和其他文件”下选择两者。</translation>
    </message>
    <message>
        <source>A vocabulary of this size has 16 to %1 pieces.</source>
        <translation>此尺寸的词表有 16 至 %1 个词片。</translation>
    </message>
    <message>
        <source>The autoencoder needs at least one step.</source>
        <translation>自编码器至少需要一步。</translation>
    </message>
    <message>
        <source>There is no model size &quot;%1&quot;.</source>
        <translation>没有名为“%1”的模型尺寸。</translation>
    </message>
    <message>
        <source>Fine-tuning starts from a checkpoint, and none is chosen.</source>
        <translation>微调从检查点开始，但尚未选择。</translation>
    </message>
    <message>
        <source>Choose one, or take another preset.</source>
        <translation>请选择一个，或换用其他预设。</translation>
    </message>
    <message>
        <source>Batch and accumulation are at least 1.</source>
        <translation>批量和累积至少为 1。</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be shared by %2 processes with %3 parts each.</source>
        <translation>批量 %1 无法由 %2 个进程、各分 %3 份来分担。</translation>
    </message>
    <message>
        <source>Take %1.</source>
        <translation>请用 %1。</translation>
    </message>
    <message>
        <source>Processes and threads go up to 4096.</source>
        <translation>进程和线程最多 4096。</translation>
    </message>
    <message>
        <source>A published size takes months on a processor.</source>
        <translation>已发布的尺寸在处理器上需要数月。</translation>
    </message>
    <message>
        <source>Use GPUs, or the starter size.</source>
        <translation>请使用 GPU，或入门尺寸。</translation>
    </message>
    <message>
        <source>Steps go from 1 to a billion.</source>
        <translation>步数为 1 至十亿。</translation>
    </message>
    <message>
        <source>The learning rate is above 0 and at most 10.</source>
        <translation>学习率大于 0，最大为 10。</translation>
    </message>
    <message>
        <source>The moving average&apos;s rate is below 1.</source>
        <translation>滑动平均的比率小于 1。</translation>
    </message>
    <message>
        <source>Log and save intervals, and the checkpoints kept, are at least 1.</source>
        <translation>记录与保存间隔以及保留的检查点数至少为 1。</translation>
    </message>
    <message>
        <source>Warm-up, decay and clipping are not negative.</source>
        <translation>预热、衰减和裁剪不能为负。</translation>
    </message>
    <message>
        <source>The seed is at most 2^53.</source>
        <translation>种子最大为 2^53。</translation>
    </message>
    <message>
        <source>The warm-up of %1 steps is never left.</source>
        <translation>%1 步的预热永远不会结束。</translation>
    </message>
    <message>
        <source>Shorten it to a tenth of the steps.</source>
        <translation>请缩短到总步数的十分之一。</translation>
    </message>
    <message>
        <source>The moving average still remembers its beginning at the end.</source>
        <translation>到结束时滑动平均仍记得开头。</translation>
    </message>
    <message>
        <source>Lower its rate or switch its warm-up on.</source>
        <translation>请降低其比率或开启其预热。</translation>
    </message>
    <message>
        <source>Checkpoints are to be measured, but neither Inception&apos;s nor CLIP&apos;s weights are chosen.</source>
        <translation>要测量检查点，但既未选择 Inception 的权重，也未选择 CLIP 的权重。</translation>
    </message>
    <message>
        <source>Choose those of one, or switch the measuring off.</source>
        <translation>请选择其中之一的权重，或关闭测量。</translation>
    </message>
    <message>
        <source>Cached latents hold no pictures that the FID could compare with.</source>
        <translation>缓存的潜变量中没有可供 FID 比较的图片。</translation>
    </message>
    <message>
        <source>Choose a file of statistics.</source>
        <translation>请选择统计量文件。</translation>
    </message>
    <message>
        <source>The vocabulary of CLIP is missing.</source>
        <translation>缺少 CLIP 的词表。</translation>
    </message>
    <message>
        <source>Choose bpe_simple_vocab_16e6.txt.gz.</source>
        <translation>请选择 bpe_simple_vocab_16e6.txt.gz。</translation>
    </message>
    <message>
        <source>Without the autoencoder there are no pictures to measure.</source>
        <translation>没有自编码器就没有可测量的图片。</translation>
    </message>
    <message>
        <source>Choose it under &quot;Text encoder and other files&quot;.</source>
        <translation>请在“文本编码器和其他文件”中选择。</translation>
    </message>
    <message>
        <source>2 to a million pictures of 1 to 10000 steps can be measured.</source>
        <translation>可测量 2 至一百万张、1 至 10000 步的图片。</translation>
    </message>
    <message>
        <source>Samples take 1 to 10000 steps.</source>
        <translation>样图为 1 至 10000 步。</translation>
    </message>
    <message>
        <source>A watched prompt is empty.</source>
        <translation>有一条观察的提示词为空。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请删除它。</translation>
    </message>
    <message>
        <source>No prompts are watched, so no samples are drawn.</source>
        <translation>没有观察的提示词，因此不会绘制样图。</translation>
    </message>
    <message>
        <source>Samples are drawn every %1 steps, but the run has %2: only one at its end.</source>
        <translation>每 %1 步绘制一次样图，但训练共 %2 步：只会在结束时绘制一次。</translation>
    </message>
    <message>
        <source>Draw them more often.</source>
        <translation>请更频繁地绘制。</translation>
    </message>
    <message>
        <source>The run has no name.</source>
        <translation>训练没有名称。</translation>
    </message>
    <message>
        <source>Its folder is named by it.</source>
        <translation>其文件夹以此命名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a folder.</source>
        <translation>“%1”不能作为文件夹名称。</translation>
    </message>
    <message>
        <source>weights: %1 parameters × 4 bytes = %2</source>
        <translation>权重：%1 参数 × 4 字节 = %2</translation>
    </message>
    <message>
        <source>gradients: %1 trained × 4 bytes = %2</source>
        <translation>梯度：%1 个训练参数 × 4 字节 = %2</translation>
    </message>
    <message>
        <source>optimiser: 2 × %1 × 4 bytes = %2</source>
        <translation>优化器：2 × %1 × 4 字节 = %2</translation>
    </message>
    <message>
        <source>moving average: %1 × 4 bytes = %2</source>
        <translation>滑动平均：%1 × 4 字节 = %2</translation>
    </message>
    <message>
        <source>activations: %1 pictures × %2 = %3</source>
        <translation>激活：%1 张图片 × %2 = %3</translation>
    </message>
    <message>
        <source>activations, as the check found = %1</source>
        <translation>激活（检查所得）= %1</translation>
    </message>
    <message>
        <source>sum, on each of %1 processes = %2</source>
        <translation>合计，%1 个进程各为 = %2</translation>
    </message>
    <message>
        <source>It needs about %1 of memory, but %2 are there: lower the batch, raise accumulation, or recompute blocks.</source>
        <translation>约需 %1 内存，但只有 %2：请减小批量、增加累积或重新计算激活。</translation>
    </message>
    <message>
        <source>%1 steps × %2 pictures = %3 pictures</source>
        <translation>%1 步 × %2 张图片 = %3 张图片</translation>
    </message>
    <message>
        <source>÷ %1 pictures per second (%2) = %3</source>
        <translation>÷ 每秒 %1 张图片（%2）= %3</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>在本机测得</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>保守估计</translation>
    </message>
    <message>
        <source>%1 passes over %2 pairs</source>
        <translation>遍历 %2 对数据 %1 遍</translation>
    </message>
    <message>
        <source>before it the autoencoder: %1 steps × 8 pictures, about %2</source>
        <translation>之前先训练自编码器：%1 步 × 8 张图片，约 %2</translation>
    </message>
    <message>
        <source>measuring: %1 times %2 pictures of %3 steps, about %4 each time</source>
        <translation>测量：%1 次，每次 %2 张 %3 步的图片，约 %4</translation>
    </message>
    <message>
        <source>a checkpoint: 4 × %1 × 4 bytes = %2</source>
        <translation>一个检查点：4 × %1 × 4 字节 = %2</translation>
    </message>
    <message>
        <source>× (%1 kept + the best + the one being written) = %2</source>
        <translation>×（保留 %1 个 + 最佳 + 正在写入的）= %2</translation>
    </message>
    <message>
        <source>prepared data of %1 pairs = %2</source>
        <translation>%1 对的预处理数据 = %2</translation>
    </message>
    <message>
        <source>sample pictures = %1</source>
        <translation>样图 = %1</translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>合计 = %1</translation>
    </message>
    <message>
        <source>It needs %1 of disk space, but %2 are free: keep fewer checkpoints or take another disk.</source>
        <translation>需要 %1 磁盘空间，但只剩 %2：请少留检查点或换一块磁盘。</translation>
    </message>
    <message>
        <source>Train the autoencoder</source>
        <translation>训练自编码器</translation>
    </message>
    <message>
        <source>It turns pictures into the small latents that the model learns.</source>
        <translation>它把图片变为模型所学的小潜变量。</translation>
    </message>
    <message>
        <source>Make a vocabulary</source>
        <translation>制作词表</translation>
    </message>
    <message>
        <source>The text encoder reads captions as pieces of words.</source>
        <translation>文本编码器以词片读取说明文字。</translation>
    </message>
    <message>
        <source>Encode the pictures</source>
        <translation>编码图片</translation>
    </message>
    <message>
        <source>Encoded once, they need not be encoded again at every step.</source>
        <translation>编码一次后，无需每步重新编码。</translation>
    </message>
    <message>
        <source>Encode the validation pictures</source>
        <translation>编码验证图片</translation>
    </message>
    <message>
        <source>Published sizes train on features of ready-made networks.</source>
        <translation>已发布的尺寸使用现成网络的特征训练。</translation>
    </message>
    <message>
        <source>Encode the watched prompts</source>
        <translation>编码观察的提示词</translation>
    </message>
    <message>
        <source>Samples are drawn from the features of their prompts.</source>
        <translation>样图由其提示词的特征绘制。</translation>
    </message>
    <message>
        <source>Look at the real pictures</source>
        <translation>分析真实图片</translation>
    </message>
    <message>
        <source>The FID tells how far drawn pictures are from them.</source>
        <translation>FID 表示绘制的图片与它们相差多远。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（第 %2 步，共 %3 步）</translation>
    </message>
    <message>
        <source>%1 was not made from a plan.</source>
        <translation>%1 并非由计划生成。</translation>
    </message>
    <message>
        <source>Its config.json can be edited by hand.</source>
        <translation>可手动编辑其 config.json。</translation>
    </message>
    <message>
        <source>%1 has saved nothing yet.</source>
        <translation>%1 尚未保存任何内容。</translation>
    </message>
    <message>
        <source>Wait for its first checkpoint.</source>
        <translation>请等待第一个检查点。</translation>
    </message>
    <message>
        <source>%1 onwards</source>
        <translation>%1 续</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1/%2 步</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 没有在运行。</translation>
    </message>
    <message>
        <source>The request cannot be written to %1.</source>
        <translation>无法将请求写入 %1。</translation>
    </message>
    <message>
        <source>Check that the folder can be written and its disk has space.</source>
        <translation>请检查文件夹可写且磁盘有空间。</translation>
    </message>
    <message>
        <source>%1 is a draft with open questions.</source>
        <translation>%1 是尚有未决问题的草稿。</translation>
    </message>
    <message>
        <source>Finish it in the wizard.</source>
        <translation>请在向导中完成它。</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing.</source>
        <translation>缺少程序 crossflow-train。</translation>
    </message>
    <message>
        <source>Install CrossFlow Studio again.</source>
        <translation>请重新安装 CrossFlow Studio。</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>Look at launcher.log in the run&apos;s folder.</source>
        <translation>请查看训练文件夹中的 launcher.log。</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>无法删除 %1。</translation>
    </message>
    <message>
        <source>Check that you may write to the run&apos;s folder.</source>
        <translation>请检查您可以写入训练文件夹。</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1 正在运行。</translation>
    </message>
    <message>
        <source>%1 has done %2 steps already.</source>
        <translation>%1 已完成 %2 步。</translation>
    </message>
    <message>
        <source>Choose more steps.</source>
        <translation>请选择更多步数。</translation>
    </message>
    <message>
        <source>%1 has no config.json.</source>
        <translation>%1 没有 config.json。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请另选名称。</translation>
    </message>
    <message>
        <source>%1 is not a run.</source>
        <translation>%1 不是训练。</translation>
    </message>
    <message>
        <source>%1.ckpt is the only checkpoint; without it the run would start from the beginning.</source>
        <translation>%1.ckpt 是唯一的检查点；没有它训练将从头开始。</translation>
    </message>
    <message>
        <source>Delete the whole run instead.</source>
        <translation>请改为删除整个训练。</translation>
    </message>
    <message>
        <source>%1 is not a training run.</source>
        <translation>%1 不是训练。</translation>
    </message>
    <message>
        <source>A run&apos;s folder holds a config.json.</source>
        <translation>训练文件夹中有 config.json。</translation>
    </message>
    <message>
        <source>The trainer cannot be started.</source>
        <translation>无法启动训练器。</translation>
    </message>
    <message>
        <source>The trainer crashed.</source>
        <translation>训练器崩溃了。</translation>
    </message>
    <message>
        <source>The trainer ended with code %1.</source>
        <translation>训练器以代码 %1 结束。</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing: install CrossFlow Studio again.</source>
        <translation>缺少程序 crossflow-train：请重新安装 CrossFlow Studio。</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2.</source>
        <translation>无法重命名 %1：%2。</translation>
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
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>不到一秒</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 百万</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 十亿</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Error at edges</source>
        <translation>边缘误差</translation>
    </message>
    <message>
        <source>%1 is not a safe address; it has to be https</source>
        <translation>%1 不是安全的地址；必须使用 https</translation>
    </message>
    <message>
        <source>the server redirects to %1, which is not safe</source>
        <translation>服务器重定向到 %1，该地址不安全</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded, so pictures take longer than they could (%1).</source>
        <translation>无法录制 GPU 的工作，因此生成图片的时间比应有的更长（%1）。</translation>
    </message>
    <message>
        <source>distance from the teacher</source>
        <translation>与教师的距离</translation>
    </message>
    <message>
        <source>steps: %1</source>
        <translation>步数：%1</translation>
    </message>
    <message>
        <source>The original&apos;s example, 824 million with its image tower: to try training out on one large GPU.</source>
        <translation>原版的示例，连同图像塔共 8.24 亿参数：用于在一块大显卡上试训练。</translation>
    </message>
    <message>
        <source>Make it fast</source>
        <translation>让它变快</translation>
    </message>
    <message>
        <source>The model it begins with teaches a copy of itself to draw in two steps what takes it fifty. Of your data only the captions count.</source>
        <translation>起始模型教自己的副本用两步画出它需要五十步才能画出的图。您的数据中只有说明文字起作用。</translation>
    </message>
    <message>
        <source>Feature files hold no captions that a model could be taught with.</source>
        <translation>特征文件中没有可用来教模型的说明文字。</translation>
    </message>
    <message>
        <source>Choose captioned pictures or cached latents.</source>
        <translation>请选择带说明文字的图片或缓存的潜变量。</translation>
    </message>
    <message>
        <source>Few steps are taught by a finished model, and none is chosen.</source>
        <translation>少步绘制要由一个完成的模型来教，但尚未选择。</translation>
    </message>
    <message>
        <source>Begin with the starter or a model&apos;s folder; a checkpoint becomes one when it is exported.</source>
        <translation>请从入门模型或某个模型的文件夹开始；检查点导出后即成为模型。</translation>
    </message>
    <message>
        <source>1 to 64 steps can be learnt, from 2 to 100 million pairs.</source>
        <translation>可学习 1 到 64 步，样本对为 2 到 1 亿。</translation>
    </message>
    <message>
        <source>What learns few steps is not measured by FID or CLIP score, but by its distance from its teacher.</source>
        <translation>学习少步绘制时，不以 FID 或 CLIP 分数衡量，而看它与教师的距离。</translation>
    </message>
    <message>
        <source>before it the teacher draws %1 pictures, about %2</source>
        <translation>在此之前教师要画 %1 张图，约 %2</translation>
    </message>
    <message>
        <source>× %1, all that the run writes = %2</source>
        <translation>× %1（全部写出的）= %2</translation>
    </message>
    <message>
        <source>Let the teacher draw</source>
        <translation>让教师绘制</translation>
    </message>
    <message>
        <source>With many steps it draws what is then learnt in few.</source>
        <translation>它用许多步画出随后要用少步学会的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Memory ran out; now %n picture(s) advance at a time.</source>
        <translation>
            <numerusform>内存不足；现在每次推进 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is here. The graphics card is used from the next start on.</source>
        <translation>已就绪。下次启动起将使用显卡。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be started.</source>
        <translation>无法启动“%1”。</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>Python 3 is missing here: install the package python3, then try again.</source>
        <translation>此处缺少 Python 3：请安装软件包 python3，然后重试。</translation>
    </message>
    <message>
        <source>Raise the memory limit of the control group (of the container, the job or the service), or choose a smaller model.</source>
        <translation>请提高控制组（容器、作业或服务）的内存上限，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), or choose a smaller model.</source>
        <translation>请提高上限（ulimit -v、ulimit -d），或选择更小的模型。</translation>
    </message>
    <message>
        <source>files may not become that long here</source>
        <translation>此处不允许文件变得这么大</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -f) or choose another folder.</source>
        <translation>请提高上限（ulimit -f），或选择其他文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln 个进程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln micro-batch(es)</source>
        <translation>
            <numerusform>%Ln 个微批次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensor(s)</source>
        <translation>
            <numerusform>%Ln 个张量</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving before the stop that was asked for.</source>
        <translation>正在按要求停止前保存。</translation>
    </message>
    <message>
        <source>Drawing the watched prompts.</source>
        <translation>正在绘制观察的提示词。</translation>
    </message>
    <message>
        <source>Resting in the middle of an evaluation.</source>
        <translation>在评估途中暂歇。</translation>
    </message>
    <message>
        <source>Resting; the model stays loaded.</source>
        <translation>暂歇中；模型保持加载。</translation>
    </message>
    <message>
        <source>Pictures drawn and measured: %1 of %2.</source>
        <translation>已绘制并测量的图片：%1 / %2。</translation>
    </message>
    <message>
        <source>Paused for %1 s.</source>
        <translation>已暂停 %1 秒。</translation>
    </message>
    <message>
        <source>The disk was full: paused for %1 s.</source>
        <translation>磁盘已满：已暂停 %1 秒。</translation>
    </message>
    <message>
        <source>%1 The run goes on when there is room.</source>
        <translation>%1 有空间后训练会继续。</translation>
    </message>
    <message>
        <source>%1 It was asked to stop before there was room.</source>
        <translation>%1 还没有空间时就被要求停止。</translation>
    </message>
    <message>
        <source>%1 It is skipped.</source>
        <translation>%1 将跳过它。</translation>
    </message>
    <message>
        <source>Ended by a signal; the next start goes on from its newest checkpoint.</source>
        <translation>被信号结束；下次启动从最新的检查点继续。</translation>
    </message>
    <message>
        <source>Saving and stopping, as asked by a signal.</source>
        <translation>收到信号，正在保存并停止。</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>开始：%1。</translation>
    </message>
    <message>
        <source>At step %1 %2 stopped being finite; the step is skipped.</source>
        <translation>第 %1 步时 %2 不再有限；跳过该步。</translation>
    </message>
    <message>
        <source>The last %1 steps, up to step %2, gave numbers that are not finite (%3).</source>
        <translation>到第 %2 步为止的最后 %1 步得出了非有限的数（%3）。</translation>
    </message>
    <message>
        <source>Step %1 gave numbers that are not finite; it is repeated in fp32.</source>
        <translation>第 %1 步得出了非有限的数；将以 fp32 重做。</translation>
    </message>
    <message>
        <source>Start again with a lower optimizer.lr or with optimizer.clipGradient 1; the run resumes from its newest checkpoint.</source>
        <translation>请降低 optimizer.lr 或将 optimizer.clipGradient 设为 1 后重新开始；训练将从最新的检查点继续。</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded; each step is asked for anew (%1).</source>
        <translation>无法录制 GPU 的工作；每一步都重新下达（%1）。</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time.</source>
        <translation>第 %1 步时内存不足（每次 %2）。</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time; from now on micro-batches are cut in %3. Set train.accumulation to %4 to begin like this.</source>
        <translation>第 %1 步时内存不足（每次 %2）；从现在起微批次拆成 %3 份。若要一开始就这样，请将 train.accumulation 设为 %4。</translation>
    </message>
    <message>
        <source>The contrastive loss compares fewer pictures now.</source>
        <translation>对比损失现在比较的图片更少。</translation>
    </message>
    <message>
        <source>Raise train.accumulation, switch train.checkpointing on, or choose a smaller model; the run resumes from its newest checkpoint.</source>
        <translation>请提高 train.accumulation、开启 train.checkpointing，或选择更小的模型；训练将从最新的检查点继续。</translation>
    </message>
    <message>
        <source>This processor is faster in fp32 than in bf16: the run computes in fp32.</source>
        <translation>此处理器用 fp32 比用 bf16 快：训练以 fp32 计算。</translation>
    </message>
    <message>
        <source>The run goes on with other settings than it was saved with (%1): from here on it is not the run that it would have been without a break.</source>
        <translation>训练以不同于保存时的设置继续（%1）：从这里起，它不再是未曾中断时的那个训练。</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: start.vae names no autoencoder to draw them with.</source>
        <translation>不会绘制样图：start.vae 没有指定用于绘制的自编码器。</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: there are no prompts to watch. %1</source>
        <translation>不会绘制样图：没有要观察的提示词。%1</translation>
    </message>
    <message>
        <source>%1 of the pictures in %2 have no features and are left out.</source>
        <translation>%2 中有 %1 张图片没有特征，将被略去。</translation>
    </message>
    <message>
        <source>The device ran out of memory: %1</source>
        <translation>设备内存不足：%1</translation>
    </message>
    <message>
        <source>Lower train.batchSize and raise train.accumulation, or switch train.checkpointing on.</source>
        <translation>请降低 train.batchSize 并提高 train.accumulation，或开启 train.checkpointing。</translation>
    </message>
    <message>
        <source>The graphics card reported a fault: %1</source>
        <translation>显卡报告了故障：%1</translation>
    </message>
    <message>
        <source>Nothing in this process can use the card any more. Start again; the run resumes from its newest checkpoint. If the fault comes back, look at the driver&apos;s messages (dmesg).</source>
        <translation>此进程已无法再使用显卡。请重新开始；训练将从最新的检查点继续。若故障再次出现，请查看驱动的消息（dmesg）。</translation>
    </message>
    <message>
        <source>The card cannot do what it was asked; `crossflow devices` tells what it is.</source>
        <translation>显卡无法完成所要求的操作；`crossflow devices` 可显示它是什么卡。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>电脑内存不足。</translation>
    </message>
    <message>
        <source>Lower train.batchSize or data.cacheMegabytes.</source>
        <translation>请降低 train.batchSize 或 data.cacheMegabytes。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>无法使用 %1：%2。</translation>
    </message>
    <message>
        <source>Rank %1 exited with code %2.</source>
        <translation>rank %1 以代码 %2 结束。</translation>
    </message>
    <message>
        <source>Rank %1 was ended by signal %2.</source>
        <translation>rank %1 被信号 %2 结束。</translation>
    </message>
    <message>
        <source>Rank %1 has been halted for too long.</source>
        <translation>rank %1 被暂停得太久。</translation>
    </message>
    <message>
        <source>The system kills the largest process when memory runs out: look at its log. Start again to resume.</source>
        <translation>内存不足时，系统会结束最大的进程：请查看系统日志。重新开始即可继续。</translation>
    </message>
    <message>
        <source>Look at %1. Start again to resume.</source>
        <translation>请查看 %1。重新开始即可继续。</translation>
    </message>
    <message>
        <source>There is no space left for the run in %1.</source>
        <translation>%1 中已没有空间供训练使用。</translation>
    </message>
    <message>
        <source>Free disk space and start again to resume.</source>
        <translation>请释放磁盘空间，重新开始即可继续。</translation>
    </message>
    <message>
        <source>Free disk space and start the run again; it resumes from its newest checkpoint.</source>
        <translation>请释放磁盘空间并重新开始训练；它将从最新的检查点继续。</translation>
    </message>
    <message>
        <source>Free disk space, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>请先释放磁盘空间，再重新开始训练；它将从最新的检查点继续。</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>请先释放磁盘空间或降低 train.keepLast，再重新开始训练；它将从最新的检查点继续。</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again.</source>
        <translation>请先释放磁盘空间或降低 train.keepLast，再重新开始训练。</translation>
    </message>
    <message>
        <source>A checkpoint needs %1 in %2, but only %3 are free.</source>
        <translation>一个检查点在 %2 中需要 %1，但只剩 %3。</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent: %1</source>
        <translation>作业的另一个进程已消失或没有响应：%1</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent (while %1): %2</source>
        <translation>作业的另一个进程已消失或没有响应（当时：%1）：%2</translation>
    </message>
    <message>
        <source>Look at the other ranks&apos; error files and logs; start again to resume.</source>
        <translation>请查看其他 rank 的错误文件和日志；重新开始即可继续。</translation>
    </message>
    <message>
        <source>%1 is being trained by %2.</source>
        <translation>%1 正在训练中（%2）。</translation>
    </message>
    <message>
        <source>GPU number %1 cannot be used: this machine offers %2. %3</source>
        <translation>无法使用编号为 %1 的 GPU：本机可用 %2 个。%3</translation>
    </message>
    <message>
        <source>Check the NVIDIA driver, lower devices.count, or set devices.kind to &quot;cpu&quot;.</source>
        <translation>请检查 NVIDIA 驱动、降低 devices.count，或将 devices.kind 设为“cpu”。</translation>
    </message>
    <message>
        <source>%1 of %2, %3 at a time.</source>
        <translation>%1，每步 %2，每次 %3 个。</translation>
    </message>
    <message>
        <source>%1 of %2 parameters are trained, %3.</source>
        <translation>训练 %2 个参数中的 %1 个，%3。</translation>
    </message>
    <message>
        <source>from the checkpoint of step %1</source>
        <translation>从第 %1 步的检查点开始</translation>
    </message>
    <message>
        <source>from random values</source>
        <translation>从随机值开始</translation>
    </message>
    <message>
        <source>from %1: %2 of %3 taken, %4 resampled, %5 new</source>
        <translation>以 %1 为起点：%3中沿用 %2 个，重采样 %4 个，新建 %5 个</translation>
    </message>
    <message>
        <source>%1, all trained on.</source>
        <translation>%1，全部用于训练。</translation>
    </message>
    <message>
        <source>%1 to train on and %2 kept apart to measure on.</source>
        <translation>%1用于训练，%2 个留出用于测量。</translation>
    </message>
    <message>
        <source>%1 to train on and %2 of the validation data to measure on.</source>
        <translation>%1用于训练，验证数据中的 %2 个用于测量。</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>略去：%1。%2</translation>
    </message>
    <message>
        <source>The networks that measure the CLIP score are in order.</source>
        <translation>测量 CLIP 分数的网络正常。</translation>
    </message>
    <message>
        <source>The networks that measure the FID are in order.</source>
        <translation>测量 FID 的网络正常。</translation>
    </message>
    <message>
        <source>The networks that measure FID and CLIP score are in order.</source>
        <translation>测量 FID 和 CLIP 分数的网络正常。</translation>
    </message>
    <message>
        <source>The FID compares with %1.</source>
        <translation>FID 与 %1 比较。</translation>
    </message>
    <message>
        <source>The run needs about %1 on this computer, but only %2 are free.</source>
        <translation>训练在本机约需 %1，但只剩 %2。</translation>
    </message>
    <message>
        <source>The run needs about %1 on %2, but only %3 are free.</source>
        <translation>训练在 %2 上约需 %1，但只剩 %3。</translation>
    </message>
    <message>
        <source>Raise train.accumulation (smaller micro-batches), switch train.checkpointing on, or choose a smaller model.</source>
        <translation>请提高 train.accumulation（微批次更小）、开启 train.checkpointing，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The run needs at least %1 on this computer, but only %2 are free.</source>
        <translation>训练在本机至少需要 %1，但只剩 %2。</translation>
    </message>
    <message>
        <source>The run needs at least %1 on %2, but only %3 are free.</source>
        <translation>训练在 %2 上至少需要 %1，但只剩 %3。</translation>
    </message>
    <message>
        <source>Choose a smaller model, or a card with more memory.</source>
        <translation>请选择更小的模型，或内存更大的显卡。</translation>
    </message>
    <message>
        <source>Close other programs, use a machine with more memory, choose a smaller model, or fewer processes.</source>
        <translation>请关闭其他程序、改用内存更大的机器，或选择更小的模型或更少的进程。</translation>
    </message>
    <message>
        <source>The run needs at least %1, but its control group allows %2, of which %3 are left.</source>
        <translation>训练至少需要 %1，但其控制组只允许 %2，其中还剩 %3。</translation>
    </message>
    <message>
        <source>The run needs at least %1, but the shell&apos;s limit allows %2, of which %3 are left.</source>
        <translation>训练至少需要 %1，但 shell 的上限只允许 %2，其中还剩 %3。</translation>
    </message>
    <message>
        <source>Raise the memory limit of the group (of the container, the job or the service), choose a smaller model, or fewer processes.</source>
        <translation>请提高该组（容器、作业或服务）的内存上限，或选择更小的模型或更少的进程。</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), choose a smaller model, or fewer processes.</source>
        <translation>请提高上限（ulimit -v、ulimit -d），或选择更小的模型或更少的进程。</translation>
    </message>
    <message>
        <source>The run&apos;s checkpoints need %1 in %2, but only %3 are free.</source>
        <translation>训练的检查点在 %2 中需要 %1，但只剩 %3。</translation>
    </message>
    <message>
        <source>Free disk space, lower train.keepLast, or put the run on another disk.</source>
        <translation>请释放磁盘空间、降低 train.keepLast，或把训练放到另一块磁盘上。</translation>
    </message>
    <message>
        <source>The checkpoints need %1; %2 are free.</source>
        <translation>检查点需要 %1；可用 %2。</translation>
    </message>
    <message>
        <source>Check that the disk has space and that the folder can be written.</source>
        <translation>请检查磁盘有空间且文件夹可写。</translation>
    </message>
    <message>
        <source>Two processes of this machine do not agree on a sum.</source>
        <translation>本机的两个进程算出的总和不一致。</translation>
    </message>
    <message>
        <source>Processes of this machine can meet.</source>
        <translation>本机的进程之间可以互相通信。</translation>
    </message>
    <message>
        <source>%1 on the CPU.</source>
        <translation>CPU 上 %1。</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>在 %1 上运行。</translation>
    </message>
    <message>
        <source>The run asks for %1 GPUs; this machine offers %2. %3</source>
        <translation>训练要求 %1 个 GPU；本机可用 %2 个。%3</translation>
    </message>
    <message>
        <source>In config.json &quot;train.batchSize&quot; is %1, which cannot be shared equally by %2 with %3 each.</source>
        <translation>config.json 中的“train.batchSize”为 %1，无法平均分给 %2（每个进程 %3）。</translation>
    </message>
    <message>
        <source>None of the pictures could be read.</source>
        <translation>没有一张图片能够读取。</translation>
    </message>
    <message>
        <source>None of %1 can be read.</source>
        <translation>%1中没有一张可以读取。</translation>
    </message>
    <message>
        <source>None of the features in %1 can be read.</source>
        <translation>%1 中没有一个特征可以读取。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures could not be read, which is more than data.badFraction allows; the last one: %3</source>
        <translation>%2 张图片中有 %1 张无法读取，超过了 data.badFraction 允许的比例；最后一张：%3</translation>
    </message>
    <message>
        <source>Repair or remove the pictures named in events.jsonl, or raise data.badFraction.</source>
        <translation>请修复或移除 events.jsonl 中列出的图片，或提高 data.badFraction。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 holds no picture with a caption; a picture needs a .txt beside it or an entry in a list.</source>
        <translation>%1 中没有带说明文字的图片；图片旁需要有 .txt，或在列表中有条目。</translation>
    </message>
    <message>
        <source>%1 holds no entry that can be used. %2</source>
        <translation>%1 中没有可用的条目。%2</translation>
    </message>
    <message>
        <source>%1 is none of the known lists: .jsonl, .csv, .json of COCO.</source>
        <translation>%1 不是已知的列表：.jsonl、.csv、COCO 的 .json。</translation>
    </message>
    <message>
        <source>%1, line 1: a list begins with the names of its columns, e.g. file,caption; write them above the first row.</source>
        <translation>%1，第 1 行：列表以列名开头，例如 file,caption；请将其写在首行之上。</translation>
    </message>
    <message>
        <source>%1: the text is neither UTF-8 nor surely Latin-1; save the file as UTF-8.</source>
        <translation>%1：文本既不是 UTF-8，也不能确定是 Latin-1；请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1: no picture is named; the entry is left out.</source>
        <translation>%1：没有指明图片；略去该条目。</translation>
    </message>
    <message>
        <source>%1: this is not a JSON object; the entry is left out.</source>
        <translation>%1：这不是 JSON 对象；略去该条目。</translation>
    </message>
    <message>
        <source>%1: a quote is not closed where its field ends; the row is left out.</source>
        <translation>%1：引号没有在其字段末尾闭合；略去该行。</translation>
    </message>
    <message>
        <source>%1: the row has %2 fields, the header names %3; put a caption with commas between quotes. The row is left out.</source>
        <translation>%1：该行有 %2 个字段，而表头列出 %3 个；含逗号的说明文字请放在引号中。略去该行。</translation>
    </message>
    <message>
        <source>The folder %1 may not be read.</source>
        <translation>无权读取文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 links to a folder that is there already.</source>
        <translation>%1 指向已包含的文件夹。</translation>
    </message>
    <message>
        <source>%1 has no caption.</source>
        <translation>%1 没有说明文字。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>找不到 %1。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels; it would be enlarged to %4.</source>
        <translation>%1 为 %2 × %3 像素；会被放大到 %4。</translation>
    </message>
    <message>
        <source>%1 is the same picture as %2.</source>
        <translation>%1 与 %2 是同一张图片。</translation>
    </message>
    <message>
        <source>The list names %1 more than once.</source>
        <translation>列表中多次出现 %1。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be opened: %2.</source>
        <translation>无法打开图片 %1：%2。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read.</source>
        <translation>无法读取图片 %1。</translation>
    </message>
    <message>
        <source>The picture %1 is empty.</source>
        <translation>图片 %1 为空。</translation>
    </message>
    <message>
        <source>The picture %1 is damaged.</source>
        <translation>图片 %1 已损坏。</translation>
    </message>
    <message>
        <source>The picture %1 is damaged or of a kind that cannot be read.</source>
        <translation>图片 %1 已损坏，或属于无法读取的类型。</translation>
    </message>
    <message>
        <source>The picture %1 ends in the middle.</source>
        <translation>图片 %1 中途截断。</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 512 MB.</source>
        <translation>图片 %1 大于 512 MB。</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 64 megapixels.</source>
        <translation>图片 %1 大于 6400 万像素。</translation>
    </message>
    <message>
        <source>The picture %1 has %2 x %3 pixels, more than the 64 megapixels that are read; make it smaller.</source>
        <translation>图片 %1 为 %2 x %3 像素，超过可读取的 6400 万像素；请将其缩小。</translation>
    </message>
    <message>
        <source>The picture %1 is a HEIC picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>图片 %1 是 HEIC 图片，无法读取；请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>The picture %1 is an AVIF picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>图片 %1 是 AVIF 图片，无法读取；请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>The picture %1 is a CMYK JPEG that does not say how its inks are written; save it as RGB.</source>
        <translation>图片 %1 是 CMYK JPEG，未说明油墨的写入方式；请另存为 RGB。</translation>
    </message>
    <message>
        <source>The picture %1 has pixels of a kind that cannot be shown; save it with 8 or 16 bits.</source>
        <translation>图片 %1 的像素类型无法显示；请以 8 或 16 位保存。</translation>
    </message>
    <message>
        <source>The picture %1 has grey and transparency; save it in colours.</source>
        <translation>图片 %1 为灰度加透明；请以彩色保存。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2.</source>
        <translation>无法打开文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not a feature.</source>
        <translation>%1 不是特征。</translation>
    </message>
    <message>
        <source>%1 holds no features for %2 pixels.</source>
        <translation>%1 中没有 %2 像素的特征。</translation>
    </message>
    <message>
        <source>%1 has no folder &quot;features&quot;.</source>
        <translation>%1 中没有文件夹“features”。</translation>
    </message>
    <message>
        <source>%1 and %2 have the same feature file.</source>
        <translation>%1 与 %2 使用同一个特征文件。</translation>
    </message>
    <message>
        <source>Make it with `crossflow extract`.</source>
        <translation>请用 `crossflow extract` 生成。</translation>
    </message>
    <message>
        <source>The cached latents have another shape than the model&apos;s latent.</source>
        <translation>缓存的潜变量与模型的潜变量形状不同。</translation>
    </message>
    <message>
        <source>%1 holds no cached latents.</source>
        <translation>%1 中没有缓存的潜变量。</translation>
    </message>
    <message>
        <source>Make it anew with `crossflow-train cache-latents`.</source>
        <translation>请用 `crossflow-train cache-latents` 重新生成。</translation>
    </message>
    <message>
        <source>There are no captions to make a vocabulary from.</source>
        <translation>没有可用来制作词表的说明文字。</translation>
    </message>
    <message>
        <source>No vocabulary could be made from these captions: %1</source>
        <translation>无法用这些说明文字制作词表：%1</translation>
    </message>
    <message>
        <source>Nothing in %1 fits this run&apos;s networks: none of its %2 tensors has both the name and the shape of one of theirs.</source>
        <translation>%1 中没有任何内容适合此训练的网络：其 %2 个张量中，没有一个的名称和形状都与之相符。</translation>
    </message>
    <message>
        <source>%1 belongs to another configuration.</source>
        <translation>%1 属于另一个配置。</translation>
    </message>
    <message>
        <source>Stopped; start again to go on.</source>
        <translation>已停止；重新开始即可继续。</translation>
    </message>
    <message>
        <source>Careful steps from a checkpoint, as many as your own pictures need.</source>
        <translation>从检查点开始的谨慎步骤，数量以自己的图片所需为准。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash; nothing was deleted.</source>
        <translation>无法将 %1 移到回收站；没有删除任何内容。</translation>
    </message>
    <message>
        <source>Check that you may write to it, or delete the folder yourself.</source>
        <translation>请检查您有写入权限，或自行删除该文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written: files may not become that long here.</source>
        <translation>无法写入 %1：此处不允许文件变得这么大。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the server has another file.</source>
        <translation>请重试；如果再次发生，则服务器上是另一个文件。</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message>
        <source>folder with text files</source>
        <translation>带文本文件的文件夹</translation>
    </message>
    <message>
        <source>JSONL list</source>
        <translation>JSONL 列表</translation>
    </message>
    <message>
        <source>CSV list</source>
        <translation>CSV 列表</translation>
    </message>
    <message>
        <source>feature files</source>
        <translation>特征文件</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n 个无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a caption</source>
        <translation>
            <numerusform>%n 个没有说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice</source>
        <translation>
            <numerusform>%n 个重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too small</source>
        <translation>
            <numerusform>%n 个太小</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a wrong shape</source>
        <translation>
            <numerusform>%n 个形状不符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺少 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Problems of the data</source>
        <translation>数据问题</translation>
    </message>
    <message>
        <source>Cached latents are checked before the start.</source>
        <translation>缓存的潜变量将在开始前检查。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>此路径下没有内容。</translation>
    </message>
    <message>
        <source>Looking at the data…</source>
        <translation>正在查看数据…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>smallest picture %1 × %2</source>
        <translation>最小图片 %1 × %2</translation>
    </message>
    <message>
        <source>No picture with a caption was found.</source>
        <translation>没有找到带说明的图片。</translation>
    </message>
    <message numerus="yes">
        <source>%n unusable entries</source>
        <translation>
            <numerusform>%n 个无法使用的条目</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are still being looked at.</source>
        <translation>仍在检查数据。</translation>
    </message>
    <message numerus="yes">
        <source>%n folders that may not be read</source>
        <translation>
            <numerusform>%n 个无权读取的文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links to folders that are there already</source>
        <translation>
            <numerusform>%n 个指向已包含文件夹的链接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned upright</source>
        <translation>
            <numerusform>%n 张已转正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put on white</source>
        <translation>
            <numerusform>%n 张已置于白底</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first frame of %n animations</source>
        <translation>
            <numerusform>%n 个动画的第一帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with 16 bits of a colour</source>
        <translation>
            <numerusform>%n 张每色 16 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in printers&apos; inks</source>
        <translation>
            <numerusform>%n 张为印刷油墨色</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a film behind the picture</source>
        <translation>
            <numerusform>%n 张图片后附有影片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions recoded</source>
        <translation>
            <numerusform>%n 条说明文字已转码</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the pictures can be read.</source>
        <translation>没有一张图片可以读取。</translation>
    </message>
    <message>
        <source>Take the file names as captions</source>
        <translation>用文件名作为说明</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) with captions are ready</source>
        <translation>
            <numerusform>%Ln 张带说明的图片已就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture has a caption yet.</source>
        <translation>还没有图片带说明。</translation>
    </message>
    <message numerus="yes">
        <source>The names of %Ln picture(s) are words, such as &quot;%1&quot;. They can be written into a list, captions.jsonl, among the pictures.</source>
        <translation>
            <numerusform>%Ln 张图片的文件名是词语，例如“%1”。可以把它们写入图片旁的列表 captions.jsonl。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>No file manager answers. The path was copied: %1</source>
        <translation>没有文件管理器响应。路径已复制：%1</translation>
    </message>
    <message>
        <source>No program opens this. The path was copied: %1</source>
        <translation>没有程序能打开它。路径已复制：%1</translation>
    </message>
</context>
<context>
    <name>DeviceFaults</name>
    <message>
        <source>%1. This happens again and again, so the queue is paused.</source>
        <translation>%1。这种情况反复出现，因此队列已暂停。</translation>
    </message>
    <message>
        <source>%1. Nothing can be drawn on it until the program starts again; the queue is paused.</source>
        <translation>%1。在程序重新启动之前无法在其上绘图；队列已暂停。</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) in the queue must be started again by hand.</source>
        <translation>
            <numerusform>队列中的 %n 部影片需要手动重新开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The program started itself again and has your queue and texts.</source>
        <translation>%1。程序已自行重新启动，队列和文本均已保留。</translation>
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
        <translation>空闲</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 内存</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 可用</translation>
    </message>
    <message>
        <source>Left free: a graphics card is many times faster.</source>
        <translation>保持空闲：显卡要快很多倍。</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the card computes in them.</source>
        <translation>图片在此生成，显卡支持之处以 16 位计算。</translation>
    </message>
    <message>
        <source>Not chosen below.</source>
        <translation>未在下方选中。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Every graphics card, or else the processor</source>
        <translation>所有显卡，没有时用处理器</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>处理器线程</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs while pictures are made.</source>
        <translation>减少线程可在生成图片时为其他程序留出资源。</translation>
    </message>
    <message>
        <source>Which models run here</source>
        <translation>哪些模型可在本机运行</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>%1: %2 of memory, %3</source>
        <translation>%1：%2 内存，%3</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>引擎正在启动…</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>计算能力 %1</translation>
    </message>
    <message>
        <source>NVIDIA driver %1; %2 or newer is needed.</source>
        <translation>NVIDIA 驱动 %1；需要 %2 或更新版本。</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>./installer/run brings what the card lacks: about %1 GB.</source>
        <translation>./installer/run 会获取显卡所缺的部分：约 %1 GB。</translation>
    </message>
    <message>
        <source>The card needs libraries of LibTorch and NVIDIA that this package does not bring: about %1 GB, kept in %2 under their own licences.</source>
        <translation>显卡需要本软件包未附带的 LibTorch 和 NVIDIA 库：约 %1 GB，按其各自的许可证保存在 %2。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Download them</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the processor is clearly faster in them, else in 32.</source>
        <translation>图片在此处生成：处理器用 16 位明显更快时用 16 位，否则用 32 位。</translation>
    </message>
    <message>
        <source>Repeat pictures to the last bit</source>
        <translation>逐位重现图片</translation>
    </message>
    <message>
        <source>Each picture is drawn as if it were alone, so that it can be made again exactly. Without it a graphics card draws those of one job together, as many as &quot;At a time&quot; says: on an NVIDIA H200 each takes a tenth to a half less time, and differs from one drawn alone by a thousandth at most.</source>
        <translation>每张图片都像单独绘制一样，因此可以精确重现。关闭后，显卡会把一个任务的图片一起绘制，数量由“同时”决定：在 NVIDIA H200 上每张所需时间减少一成到一半，与单独绘制的图片最多相差千分之一。</translation>
    </message>
</context>
<context>
    <name>DropCurtain</name>
    <message>
        <source>Drop a picture</source>
        <translation>拖入图片</translation>
    </message>
    <message>
        <source>Drop the picture to bring back everything that made it</source>
        <translation>拖入图片，即可恢复生成它的全部设置</translation>
    </message>
</context>
<context>
    <name>EditField</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>求解器</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>分块解码</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Settings from a picture</source>
        <translation>来自图片的设置</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>探索方式</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>混合方法</translation>
    </message>
    <message>
        <source>Same noise at both ends</source>
        <translation>两端使用相同噪声</translation>
    </message>
    <message>
        <source>Go beyond the ends</source>
        <translation>超出两端</translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation>均匀变化</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Prompt of a corner</source>
        <translation>角上的提示词</translation>
    </message>
    <message>
        <source>Prompts of the pad</source>
        <translation>面板的提示词</translation>
    </message>
    <message>
        <source>Dot on the pad</source>
        <translation>面板上的点</translation>
    </message>
    <message>
        <source>Path on the pad</source>
        <translation>面板上的路径</translation>
    </message>
    <message>
        <source>Prompt of a key</source>
        <translation>关键帧提示词</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Time of a key</source>
        <translation>关键帧的时间</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>缓动</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Standardise the result</source>
        <translation>标准化结果</translation>
    </message>
</context>
<context>
    <name>EstimateCard</name>
    <message>
        <source>What it will take</source>
        <translation>所需资源</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Show the arithmetic</source>
        <translation>显示计算过程</translation>
    </message>
    <message>
        <source>activations %1</source>
        <translation>激活值 %1</translation>
    </message>
    <message>
        <source>from a measured speed</source>
        <translation>按实测速度</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>保守估计</translation>
    </message>
    <message>
        <source>checkpoint %1</source>
        <translation>检查点 %1</translation>
    </message>
    <message>
        <source>%1 passes over the data</source>
        <translation>数据遍历 %1 次</translation>
    </message>
    <message>
        <source>Memory per device</source>
        <translation>每个设备的内存</translation>
    </message>
</context>
<context>
    <name>EvaluationGroup</name>
    <message>
        <source>Measure the checkpoints: FID and CLIP score</source>
        <translation>测量检查点：FID 和 CLIP 分数</translation>
    </message>
    <message>
        <source>Weights of Inception</source>
        <translation>Inception 的权重</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>权重 (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Statistics to compare with</source>
        <translation>用于比较的统计量</translation>
    </message>
    <message>
        <source>Statistics (*.npz)</source>
        <translation>统计量 (*.npz)</translation>
    </message>
    <message>
        <source>Weights of CLIP</source>
        <translation>CLIP 的权重</translation>
    </message>
    <message>
        <source>Weights (*.pt *.pth *.bin *.safetensors)</source>
        <translation>权重 (*.pt *.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Vocabulary of CLIP</source>
        <translation>CLIP 的词表</translation>
    </message>
    <message>
        <source>Vocabularies (*.gz *.txt *.json)</source>
        <translation>词表 (*.gz *.txt *.json)</translation>
    </message>
    <message>
        <source>Pictures measured</source>
        <translation>测量的图片数</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>测量间隔</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Pictures are drawn for captions of the data. FID: how far they are from real ones, lower is better. CLIP score: how well they fit their captions, higher is better. The checkpoint with the lowest FID stays as the best one; without FID, the one with the highest CLIP score.</source>
        <translation>按数据中的说明文字绘制图片并测量。FID 表示与真实图片的差距，越低越好；CLIP 分数表示与说明文字的吻合程度，越高越好。FID 最低的检查点作为最佳保留；不测 FID 时取 CLIP 分数最高的。</translation>
    </message>
    <message>
        <source>For the FID: pt_inception-2015-12-05-6726825d.pth, published with pytorch-fid. Empty: no FID.</source>
        <translation>用于 FID：随 pytorch-fid 发布的 pt_inception-2015-12-05-6726825d.pth。留空则不测 FID。</translation>
    </message>
    <message>
        <source>A file with mu and sigma, such as fid_stats_mscoco256_val.npz of the original.</source>
        <translation>含有 mu 和 sigma 的文件，例如原版的 fid_stats_mscoco256_val.npz。</translation>
    </message>
    <message>
        <source>For the CLIP score: ViT-B-32.pt as OpenAI published it, or the weights of clip-vit-base-patch32. Empty: no CLIP score.</source>
        <translation>用于 CLIP 分数：OpenAI 发布的 ViT-B-32.pt，或 clip-vit-base-patch32 的权重。留空则不测 CLIP 分数。</translation>
    </message>
    <message>
        <source>bpe_simple_vocab_16e6.txt.gz; it comes with the program.</source>
        <translation>bpe_simple_vocab_16e6.txt.gz，随程序提供。</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>模型自身的值</translation>
    </message>
    <message>
        <source>Figures of different counts cannot be compared; published FIDs use 10,000 or more.</source>
        <translation>数量不同的数值不可比较；公布的 FID 使用一万张以上。</translation>
    </message>
    <message>
        <source>Checkpoints.</source>
        <translation>个检查点。</translation>
    </message>
    <message>
        <source>Steps per measured picture</source>
        <translation>每张测量图片的步数</translation>
    </message>
    <message>
        <source>Made from the training pictures first</source>
        <translation>先由训练图片生成</translation>
    </message>
    <message>
        <source>Pictures of the best at the end</source>
        <translation>结束时最佳检查点的图片数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The best checkpoint once more, after the last step; the published way: 30,000.</source>
        <translation>最后一步之后再测一次最佳检查点；发布时的做法：30,000 张。</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>每次的图片数</translation>
    </message>
    <message>
        <source>Fewer need less memory; halved by itself where it runs out.</source>
        <translation>越少占用内存越少；内存不足时自动减半。</translation>
    </message>
    <message>
        <source>Keep the measured pictures</source>
        <translation>保留测量所用图片</translation>
    </message>
</context>
<context>
    <name>ExploreStage</name>
    <message>
        <source>Try an example</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>Prompts and everything between</source>
        <translation>提示词以及它们之间的一切</translation>
    </message>
    <message>
        <source>Fill in the prompts on the left. Then drag: the picture follows your hand, and becomes sharp when it rests.</source>
        <translation>填写左侧的提示词，然后拖动：图片会跟随您的手，停下后变得清晰。</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>等待正在生成的图片</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Two models and everything between</source>
        <translation>两个模型以及其间的一切</translation>
    </message>
    <message>
        <source>Write a prompt on the left and choose two models of one family, or a run and all the steps it has saved. Then drag.</source>
        <translation>在左侧写下提示词，选择同一系列的两个模型，或一次训练及其保存的所有步。然后拖动。</translation>
    </message>
</context>
<context>
    <name>ExploreWords</name>
    <message>
        <source>%1 % of the way from %2 to %3</source>
        <translation>从 %2 到 %3 的 %1 %</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>第 %1 帧,共 %2 帧</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>路径的 %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Kind of film</source>
        <translation>影片类型</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>播放速度。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>导出影片</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>MP4 影片</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>WebP animation</source>
        <translation>WebP 动画</translation>
    </message>
    <message>
        <source>PNG animation (APNG)</source>
        <translation>PNG 动画 (APNG)</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>带编号的 PNG 图片</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>File of the film</source>
        <translation>影片文件</translation>
    </message>
    <message>
        <source>%1 frames, plays for %2.</source>
        <translation>%1 帧,时长 %2。</translation>
    </message>
    <message>
        <source>The film is at %1.</source>
        <translation>影片位于 %1。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Forwards and backwards</source>
        <translation>往返播放</translation>
    </message>
    <message>
        <source>Repeat forever</source>
        <translation>无限循环</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>%1 × %1, as drawn</source>
        <translation>%1 × %1，原始大小</translation>
    </message>
    <message>
        <source>%1 × %1, enlarged</source>
        <translation>%1 × %1，已放大</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>替换 %1？</translation>
    </message>
    <message>
        <source>A film of this name is in the folder already.</source>
        <translation>文件夹中已有同名影片。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Rendering takes %1.</source>
        <translation>渲染需要 %1。</translation>
    </message>
    <message>
        <source>Rendering, %1</source>
        <translation>正在渲染，%1</translation>
    </message>
    <message>
        <source>All of them are drawn already.</source>
        <translation>所有帧都已绘制。</translation>
    </message>
</context>
<context>
    <name>ExportLine</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Use it in Prompt</source>
        <translation>在提示词页使用</translation>
    </message>
    <message>
        <source>Making a model of step %1…</source>
        <translation>正在由第 %1 步生成模型…</translation>
    </message>
    <message>
        <source>Step %1 is now the model &quot;%2&quot;.</source>
        <translation>第 %1 步现已成为模型“%2”。</translation>
    </message>
</context>
<context>
    <name>ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
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
        <translation>提示词</translation>
    </message>
    <message>
        <source>From model</source>
        <translation>起始模型</translation>
    </message>
    <message>
        <source>To model</source>
        <translation>目标模型</translation>
    </message>
    <message>
        <source>Swap the two models</source>
        <translation>交换两个模型</translation>
    </message>
    <message>
        <source>Two models instead</source>
        <translation>改用两个模型</translation>
    </message>
    <message>
        <source>A run&apos;s saved steps</source>
        <translation>一次训练保存的步数</translation>
    </message>
    <message>
        <source>Frames between</source>
        <translation>中间帧数</translation>
    </message>
    <message>
        <source>Pictures between one model and the next, of weights mixed from both.</source>
        <translation>一个模型与下一个模型之间、由两者权重混合而成的图片。</translation>
    </message>
    <message>
        <source>The prompt as the run would have drawn it at each of its checkpoints.</source>
        <translation>训练在其每个检查点时画出的该提示词。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Models of one family and size; in between, every weight is mixed from both. Each frame loads its model, so the strip fills in more slowly than between prompts.</source>
        <translation>同一系列和大小的模型；中间的每个权重由两者混合。每一帧都要加载其模型，因此填充比在提示词之间慢。</translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>%1 models: from %2 to %3</source>
        <translation>%1 个模型：从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>FilmKeyCard</name>
    <message>
        <source>Prompt of key %1</source>
        <translation>关键帧 %1 的提示词</translation>
    </message>
    <message>
        <source>Pace after key %1</source>
        <translation>关键帧 %1 之后的节奏</translation>
    </message>
    <message>
        <source>Hold key %1</source>
        <translation>保持关键帧 %1</translation>
    </message>
    <message>
        <source>Move key %1 up</source>
        <translation>上移关键帧 %1</translation>
    </message>
    <message>
        <source>Move key %1 down</source>
        <translation>下移关键帧 %1</translation>
    </message>
    <message>
        <source>Remove key %1</source>
        <translation>移除关键帧 %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>关键帧 %1</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>匀速</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>慢速开始</translation>
    </message>
    <message>
        <source>Slow end</source>
        <translation>慢速结束</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>How the way to the next key is gone</source>
        <translation>到下一个关键帧的过渡方式</translation>
    </message>
    <message>
        <source>hold </source>
        <translation>保持 </translation>
    </message>
    <message>
        <source>Further frames that show this key unchanged</source>
        <translation>额外保持该关键帧不变的帧数</translation>
    </message>
</context>
<context>
    <name>FilmPanel</name>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>Frames per step</source>
        <translation>每步帧数</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>播放速度。</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>添加关键帧</translation>
    </message>
    <message>
        <source>Stop at the last key</source>
        <translation>停在最后一个关键帧</translation>
    </message>
    <message>
        <source>Back to the first key (perfect loop)</source>
        <translation>回到第一个关键帧(无缝循环)</translation>
    </message>
    <message>
        <source>Forwards and backwards (ping-pong)</source>
        <translation>往返播放</translation>
    </message>
    <message>
        <source>Pictures from one key to the next, both included. Keys can also be dragged on the strip.</source>
        <translation>从一个关键帧到下一个的图片数，包含首尾。也可以在时间条上拖动关键帧。</translation>
    </message>
    <message>
        <source>Same noise at all keys</source>
        <translation>所有关键帧使用相同噪声</translation>
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
        <translation>在提示词之间的位置</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Search prompts and models</source>
        <translation>搜索提示词和模型</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>仅加星</translation>
    </message>
    <message>
        <source>Rated 4 and 5 only</source>
        <translation>仅评分 4 和 5</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>Everything you render is kept here, with the settings that made it.</source>
        <translation>您生成的所有图片及其设置都保存在这里。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No prompt or model has all of these words. Try fewer of them.</source>
        <translation>没有提示词或模型包含所有这些词。请减少关键词。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>它可能已在本程序之外被移动或删除。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>比较两张图片</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>加星 (S)</translation>
    </message>
    <message>
        <source>Rating (0 to 5)</source>
        <translation>评分(0 到 5)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were found in your pictures folder.</source>
        <translation>
            <numerusform>在图片文件夹中找到 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures of your pictures folder are listed.</source>
        <translation>图片文件夹中的所有图片均已列出。</translation>
    </message>
    <message>
        <source>Find pictures in the folder that are missing here</source>
        <translation>查找文件夹中有而此处缺少的图片</translation>
    </message>
    <message>
        <source>Deleted pictures</source>
        <translation>已删除的图片</translation>
    </message>
    <message>
        <source>Back to all pictures (Esc)</source>
        <translation>返回全部图片 (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s) for good?</source>
        <translation>
            <numerusform>永久移除 %n 张图片？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files are deleted. This cannot be undone.</source>
        <translation>其文件将被删除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>永久移除…</translation>
    </message>
    <message>
        <source>No such pictures yet</source>
        <translation>还没有这样的图片</translation>
    </message>
    <message>
        <source>S gives the chosen pictures a star, 1 to 5 rate them.</source>
        <translation>按 S 给选中的图片加星标，按 1 到 5 评分。</translation>
    </message>
    <message>
        <source>No deleted pictures</source>
        <translation>没有已删除的图片</translation>
    </message>
    <message>
        <source>What you delete waits here until it is gone for good.</source>
        <translation>您删除的内容会先留在这里，直到彻底清除。</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Describe the picture…</source>
        <translation>描述图片…</translation>
    </message>
    <message>
        <source>Earlier prompts (Alt+Up)</source>
        <translation>以前的提示词 (Alt+上)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>No prompt was used yet</source>
        <translation>尚未使用过提示词</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>One picture after another, each with another seed</source>
        <translation>逐张生成图片，每张使用不同的种子</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>%1 prompts · %2</source>
        <translation>%1 个提示词 · %2</translation>
    </message>
    <message>
        <source>At variation 0 every seed gives the same picture: more pictures would be equal.</source>
        <translation>变化为 0 时，每个种子都生成同一张图片：增加图片只会得到相同的结果。</translation>
    </message>
    <message>
        <source>The last pictures with different seeds came out equal: with this model, seed, variation and more pictures change next to nothing.</source>
        <translation>最近几张种子不同的图片结果相同：对于此模型，种子、变化和更多图片几乎不起作用。</translation>
    </message>
    <message>
        <source>With a kept seed and nothing to choose from, every picture would be equal.</source>
        <translation>种子已固定且没有可抽取的选项，每张图片都会相同。</translation>
    </message>
    <message>
        <source>Open the lock beside the seed, or write choices like {cat|dog}.</source>
        <translation>请打开种子旁的锁，或写入 {cat|dog} 这样的选项。</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>How to train a model</source>
        <translation>如何训练模型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 is missing. Install CrossFlow Studio again.</source>
        <translation>缺少 %1。请重新安装 CrossFlow Studio。</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>InterpolationPage</name>
    <message>
        <source>Slider</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>探索方式</translation>
    </message>
    <message>
        <source>In the gallery.</source>
        <translation>已在图库中。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>That run has not saved two steps yet; there is nothing between them.</source>
        <translation>该训练尚未保存两个步数；中间没有内容。</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as its plan says.</source>
        <translation>检查点按其计划的间隔写入。</translation>
    </message>
    <message>
        <source>What that run saves is whole only together with its teacher.</source>
        <translation>该训练保存的内容只有与其教师一起才完整。</translation>
    </message>
    <message>
        <source>Export two of its steps as models, then choose those here.</source>
        <translation>将其中两步导出为模型，然后在此选择。</translation>
    </message>
</context>
<context>
    <name>LatentLibrary</name>
    <message>
        <source>Named latents</source>
        <translation>已命名的潜变量</translation>
    </message>
    <message>
        <source>Keep this expression under a name</source>
        <translation>以名称保存此表达式</translation>
    </message>
    <message>
        <source>Remove the chosen name</source>
        <translation>移除所选名称</translation>
    </message>
    <message>
        <source>Double click puts the name into the expression.</source>
        <translation>双击可将名称插入表达式。</translation>
    </message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>还没有保存任何内容</translation>
    </message>
    <message>
        <source>Keep this expression</source>
        <translation>保存此表达式</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>名称只能包含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>A name begins with a letter.</source>
        <translation>名称须以字母开头。</translation>
    </message>
    <message>
        <source>There is a latent of this name already.</source>
        <translation>已有同名的潜变量。</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>名称，以 @name 的形式使用</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>Your &quot;%1&quot; differs from the one this picture was made with.</source>
        <translation>您的“%1”与生成此图片时使用的不同。</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log of</source>
        <translation>日志来源</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Follow the newest line</source>
        <translation>跟随最新一行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>尚无任何记录。</translation>
    </message>
    <message>
        <source>The training begins.</source>
        <translation>训练开始。</translation>
    </message>
    <message>
        <source>It goes on from its checkpoint.</source>
        <translation>从其检查点继续。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>所有步数已完成。</translation>
    </message>
    <message>
        <source>It ended with an error.</source>
        <translation>因错误而结束。</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>More steps follow the flow more closely and take longer.</source>
        <translation>步数越多越贴合流,但耗时更长。</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>How strongly the picture follows the words. 1 is off.</source>
        <translation>图片遵循文字的程度。1 表示关闭。</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>How far seeds differ. At 0 every seed gives the same, most typical picture.</source>
        <translation>不同种子之间的差异。为 0 时所有种子都得到同一张最典型的图片。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>How many pictures; each uses the next seed.</source>
        <translation>图片数量;每张使用下一个种子。</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>求解器</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>分块解码</translation>
    </message>
    <message>
        <source>Euler</source>
        <translation>欧拉法</translation>
    </message>
    <message>
        <source>Adams–Bashforth 2</source>
        <translation>Adams–Bashforth 2</translation>
    </message>
    <message>
        <source>Closer to the flow at the cost of Euler</source>
        <translation>与欧拉法耗时相同,但更贴合流</translation>
    </message>
    <message>
        <source>Heun</source>
        <translation>Heun 法</translation>
    </message>
    <message>
        <source>Multistep 3</source>
        <translation>三阶多步法</translation>
    </message>
    <message>
        <source>Dormand–Prince 5</source>
        <translation>Dormand–Prince 5</translation>
    </message>
    <message>
        <source>Chooses its own steps; slow, exact</source>
        <translation>自动选择步长;慢而精确</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 位 (bfloat16)</translation>
    </message>
    <message>
        <source>16 bits (float16)</source>
        <translation>16 位 (float16)</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>Needs less memory; faint seams are possible.</source>
        <translation>需要更少内存;可能出现轻微接缝。</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>未安装模型</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>引擎正在启动…</translation>
    </message>
    <message>
        <source>The original&apos;s method, for %1 steps or more</source>
        <translation>原始方法，用于 %1 步及以上</translation>
    </message>
    <message>
        <source>Two evaluations per step</source>
        <translation>每步两次求值</translation>
    </message>
    <message>
        <source>Third order, one evaluation per step</source>
        <translation>三阶，每步一次求值</translation>
    </message>
    <message>
        <source>%1 is not here</source>
        <translation>%1 不在本机</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Pictures that are made together. More needs more memory; no picture changes.</source>
        <translation>同时生成的图片数。越多越占内存；图片不会改变。</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Plot</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步数</translation>
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
        <translation>提示词</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Open a picture&apos;s settings</source>
        <translation>打开图片的设置</translation>
    </message>
    <message>
        <source>Open a picture made by this program</source>
        <translation>打开由本程序生成的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Pause or continue the queue</source>
        <translation>暂停或继续队列</translation>
    </message>
    <message>
        <source>Cancel all renders</source>
        <translation>取消所有任务</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>All settings of that picture are back.</source>
        <translation>该图片的全部设置已恢复。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>%1 is chosen. What was written stays.</source>
        <translation>已选择 %1。已写的内容保持不变。</translation>
    </message>
    <message>
        <source>It can become a picture of your own.</source>
        <translation>它可以成为您自己的图片。</translation>
    </message>
    <message>
        <source>Keep it…</source>
        <translation>保留…</translation>
    </message>
    <message>
        <source>Show or hide the controls</source>
        <translation>显示或隐藏控件</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>A picture of %1</source>
        <translation>%1 的图片</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 像素</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>占用磁盘 %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 内存</translation>
    </message>
    <message>
        <source>Does not run here: %1</source>
        <translation>无法在本机运行：%1</translation>
    </message>
    <message>
        <source>Runs here.</source>
        <translation>可在本机运行。</translation>
    </message>
    <message>
        <source>Runs here. %1</source>
        <translation>可在本机运行。%1</translation>
    </message>
    <message>
        <source>How long a picture takes is known after the first one.</source>
        <translation>生成第一张图片后才知道所需时间。</translation>
    </message>
    <message>
        <source>Not here yet: %1, about %2 to fetch.</source>
        <translation>尚未下载：%1，需获取约 %2。</translation>
    </message>
    <message>
        <source>Description and licence: %1</source>
        <translation>说明与许可：%1</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>runs here</source>
        <translation>可在本机运行</translation>
    </message>
    <message>
        <source>too large for this machine</source>
        <translation>超出本机能力</translation>
    </message>
    <message>
        <source>Use in Prompt</source>
        <translation>在提示词页使用</translation>
    </message>
    <message>
        <source>Use %1 in Prompt</source>
        <translation>在提示词页使用 %1</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>试用 %1</translation>
    </message>
    <message>
        <source>Paints one picture and measures how long it takes here</source>
        <translation>生成一张图片，并测量在本机所需的时间</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the files of %1</source>
        <translation>删除 %1 的文件</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>%1 的下载</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>暂停下载 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Asking for sizes…</source>
        <translation>正在查询大小…</translation>
    </message>
    <message>
        <source>A picture takes %1.</source>
        <translation>一张图片需要 %1。</translation>
    </message>
    <message>
        <source>A picture will take %1: guessed from the model&apos;s size and the speed of this processor.</source>
        <translation>一张图片需要%1：根据模型大小和此处理器的速度估计。</translation>
    </message>
    <message>
        <source>Not tried on this graphics card yet: how long a picture takes is known after the first one.</source>
        <translation>尚未在此显卡上试过：生成第一张图片后才知道所需时间。</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>Waits for the other download</source>
        <translation>等待另一个下载</translation>
    </message>
</context>
<context>
    <name>ModelDownload</name>
    <message>
        <source>%1 has no public home.</source>
        <translation>%1 没有公开的下载来源。</translation>
    </message>
</context>
<context>
    <name>ModelExport</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
</context>
<context>
    <name>ModelHandover</name>
    <message>
        <source>Another model is being made. Try again when it is done.</source>
        <translation>正在生成另一个模型，请稍后再试。</translation>
    </message>
    <message>
        <source>This run has saved nothing yet.</source>
        <translation>此训练尚未保存任何内容。</translation>
    </message>
    <message>
        <source>Stop and save it, or wait for its next checkpoint.</source>
        <translation>请停止并保存，或等待下一个检查点。</translation>
    </message>
    <message>
        <source>The nearest checkpoint is that of step %1.</source>
        <translation>最近的检查点是第 %1 步的。</translation>
    </message>
</context>
<context>
    <name>ModelTitle</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>%1 to %2, %3 %</source>
        <translation>%1 到 %2，%3 %</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Models are read from %1. Files you have already (.pth, .safetensors) can be added without copying them.</source>
        <translation>模型从 %1 读取。已有的文件(.pth、.safetensors)可以直接添加而无需复制。</translation>
    </message>
    <message>
        <source>Files of a model</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>Model files (*.pth *.pt *.safetensors *.json *.model)</source>
        <translation>模型文件 (*.pth *.pt *.safetensors *.json *.model)</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>无法创建 %1。</translation>
    </message>
    <message>
        <source>Rescan the models folder</source>
        <translation>重新扫描模型文件夹</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>设备…</translation>
    </message>
    <message>
        <source>%1 was added, but it is not a part of any model known here.</source>
        <translation>已添加 %1，但它不属于此处已知的任何模型。</translation>
    </message>
    <message>
        <source>It is damaged, or something else. The program &quot;crossflow inspect&quot; tells what is in it.</source>
        <translation>它已损坏，或是其他内容。程序 &quot;crossflow inspect&quot; 可显示其中的内容。</translation>
    </message>
    <message>
        <source>%1 paints one picture; how long it takes will stand here.</source>
        <translation>“%1”会生成一张图片；所需时间将显示在这里。</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>Its files (%1) would have to be downloaded again.</source>
        <translation>其文件（%1）之后需要重新下载。</translation>
    </message>
    <message>
        <source>Its files (%1) are removed for good; nobody else has them.</source>
        <translation>其文件（%1）将被永久移除；别处没有副本。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Fetch about %1 from %2?</source>
        <translation>从 %2 获取约 %1？</translation>
    </message>
    <message>
        <source>So far this program has not used the network. It asks only this once; the answer can be changed in the settings, where a mirror can be named, too.</source>
        <translation>本程序至今尚未使用网络。此问题只询问一次；您可以在设置中更改答案，也可以在那里指定镜像。</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>%1 is here. Its files are being looked into.</source>
        <translation>%1 已下载。正在检查其文件。</translation>
    </message>
</context>
<context>
    <name>MyPictures</name>
    <message>
        <source>My pictures</source>
        <translation>我的图片</translation>
    </message>
    <message>
        <source>Stop making the latent</source>
        <translation>停止计算潜变量</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Remove the chosen picture</source>
        <translation>移除所选图片</translation>
    </message>
    <message>
        <source>Double click uses the picture in place of a prompt.</source>
        <translation>双击可用该图片代替提示词。</translation>
    </message>
    <message>
        <source>A picture of your own</source>
        <translation>自有图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;All files (*)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;所有文件 (*)</translation>
    </message>
    <message>
        <source>From %1, for the model %2; drawn again it differs by %3 dB (PSNR).</source>
        <translation>来自 %1，用于模型 %2；重新绘制相差 %3 dB（PSNR）。</translation>
    </message>
    <message>
        <source>No picture is kept yet</source>
        <translation>尚未保存图片</translation>
    </message>
    <message>
        <source>Keep a picture of your own</source>
        <translation>保存自有图片</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>名称，以 @name 的形式使用</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>名称只能包含字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>There is a picture of this name already.</source>
        <translation>已有同名图片。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Waits for the model…</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <source>Runs the flow backwards: %1 %</source>
        <translation>正在反向运行流：%1 %</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>以它开始</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>以它结束</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>One picture after the other: another is being made into a latent.</source>
        <translation>请逐张进行：另一张图片正在转换为潜变量。</translation>
    </message>
</context>
<context>
    <name>OperandTile</name>
    <message>
        <source>Picture of &quot;%1&quot;</source>
        <translation>“%1”的图片</translation>
    </message>
    <message>
        <source>Keep &quot;%1&quot; in the gallery</source>
        <translation>将“%1”保留到图库</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;</source>
        <translation>%1，“%2”</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Of the angle between the latents of the result and of this prompt. 1: the same direction, 0: nothing in common.</source>
        <translation>结果与该提示词的潜变量之间夹角的余弦。1：方向相同，0：毫无共同之处。</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Between the two latents, in a straight line.</source>
        <translation>两个潜变量之间的直线距离。</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>可见差异</translation>
    </message>
    <message>
        <source>How much the two pictures differ. 0: not at all, 1: black against white.</source>
        <translation>两张图片的差异。0：没有差异，1：黑与白。</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Add a prompt</source>
        <translation>添加提示词</translation>
    </message>
    <message>
        <source>Prompt %1</source>
        <translation>提示词 %1</translation>
    </message>
    <message>
        <source>Remove prompt %1</source>
        <translation>移除提示词 %1</translation>
    </message>
    <message>
        <source>Draw a path</source>
        <translation>绘制路径</translation>
    </message>
    <message>
        <source>Remove the path</source>
        <translation>移除路径</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Pictures along the path.</source>
        <translation>沿路径的图片数。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Then draw on the pad; the path can be played and exported as a film.</source>
        <translation>然后在面板上绘制；路径可以播放，也可以导出为影片。</translation>
    </message>
</context>
<context>
    <name>PageRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PanelHandle</name>
    <message>
        <source>Show or hide the controls</source>
        <translation>显示或隐藏控件</translation>
    </message>
    <message>
        <source>Show or hide the controls (F9)</source>
        <translation>显示或隐藏控件 (F9)</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation>%1：选择文件夹</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1：选择文件</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Interpolate from here</source>
        <translation>从此处开始插值</translation>
    </message>
    <message>
        <source>Use in arithmetic</source>
        <translation>用于算术</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>它可能已在本程序之外被移动或删除。</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>The prompt was copied.</source>
        <translation>提示词已复制。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures with their settings (*.png *.jpg *.jpeg *.webp)</source>
        <translation>包含设置的图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>取消星标 (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>星标 (S)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>删除 (Del)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 张图片。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · 种子 %2</translation>
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
        <translation>图片</translation>
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
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit the window (0)</source>
        <translation>适应窗口 (0)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Compare with the picture before (Space)</source>
        <translation>与上一张图片比较（空格）</translation>
    </message>
    <message>
        <source>What it was made from</source>
        <translation>生成所用的设置</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>星标 (S)</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>取消星标 (S)</translation>
    </message>
    <message>
        <source>Only the picture (F)</source>
        <translation>仅图片 (F)</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>On the left: %1</source>
        <translation>左侧：%1</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic steps</source>
        <translation>步数取对数</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>数值取对数</translation>
    </message>
    <message>
        <source>Compare with other runs</source>
        <translation>与其他训练比较</translation>
    </message>
    <message>
        <source>Export this plot</source>
        <translation>导出此图表</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>尚无指标</translation>
    </message>
    <message>
        <source>They appear here within a second of being measured.</source>
        <translation>测得后一秒内会显示在这里。</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>显示全部 (Home)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Plot: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The data are prepared first</source>
        <translation>首先准备数据</translation>
    </message>
    <message>
        <source>The figures begin with the training itself. An autoencoder that is trained before it has figures of its own: choose it in the list.</source>
        <translation>数值从训练本身开始时出现。先行训练的自编码器有自己的数值：请在列表中选择它。</translation>
    </message>
    <message>
        <source>Averages over this many steps on both sides. Spikes stay where they are.</source>
        <translation>对两侧各这么多步取平均，尖峰位置不变。</translation>
    </message>
    <message>
        <source>From here on it learns by heart</source>
        <translation>从这里开始死记硬背</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>No settings are kept yet</source>
        <translation>尚未保存任何设置</translation>
    </message>
    <message>
        <source>Keep these settings…</source>
        <translation>保存这些设置…</translation>
    </message>
    <message>
        <source>Read a preset from a file…</source>
        <translation>从文件读取预设…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Use with %1</source>
        <translation>与 %1 一起使用</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>写入文件…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>保存这些设置</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Only for %1: choosing it also chooses the model</source>
        <translation>仅用于 %1：选择它时也会选择该模型</translation>
    </message>
    <message>
        <source>Replace &quot;%1&quot;?</source>
        <translation>替换“%1”？</translation>
    </message>
    <message>
        <source>A preset of this name is kept already. Its settings would be lost.</source>
        <translation>已保存同名预设。其设置将会丢失。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>There is a preset of this name.</source>
        <translation>已有同名预设。</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>The preset &quot;%1&quot; was deleted.</source>
        <translation>已删除预设“%1”。</translation>
    </message>
    <message>
        <source>Write a preset</source>
        <translation>写入预设</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json)</source>
        <translation>预设 (*.crossflow.json)</translation>
    </message>
    <message>
        <source>Read a preset</source>
        <translation>读取预设</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json *.json)</source>
        <translation>预设 (*.crossflow.json *.json)</translation>
    </message>
    <message>
        <source>Keep the preset</source>
        <translation>保存预设</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop this render</source>
        <translation>停止此任务</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>正在读取提示词</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步,共 %2 步</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
</context>
<context>
    <name>PromptHelp</name>
    <message>
        <source>Known captions</source>
        <translation>已知的说明文字</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 pieces of this prompt are read.</source>
        <translation>此提示词共 %2 个片段，只读取前 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>This model has never seen %1; it knows the words of %Ln caption(s).</source>
        <translation>
            <numerusform>此模型从未见过 %1；它认识 %Ln 条说明文字中的词。</numerusform>
        </translation>
    </message>
    <message>
        <source>This model has learned no caption that says all of this; near it are &quot;%1&quot;.</source>
        <translation>此模型没有学过包含全部这些内容的说明；相近的有“%1”。</translation>
    </message>
</context>
<context>
    <name>PromptRuns</name>
    <message>
        <source>There is no prompt yet.</source>
        <translation>还没有提示词。</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>用几个词描述图片。</translation>
    </message>
    <message>
        <source>These are more than %1 prompts.</source>
        <translation>提示词超过 %1 个。</translation>
    </message>
    <message>
        <source>Render them in parts, or use the endless mode.</source>
        <translation>请分批生成，或使用连续模式。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The settings were damaged. They were kept as %1; defaults are used.</source>
        <translation>设置已损坏。已保留为 %1；现使用默认值。</translation>
    </message>
    <message>
        <source>A fault ended the program (%1). It came back with your queue and texts.</source>
        <translation>程序因故障而中断（%1）。它已恢复您的队列和文本。</translation>
    </message>
    <message>
        <source>A render that was running is tried once more; the log tells the rest.</source>
        <translation>正在运行的任务会再试一次；详情见日志。</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) were set aside because the program ended twice while they ran.</source>
        <translation>
            <numerusform>已搁置 %n 个任务，因为程序在其运行期间两次中断。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last cause: %1.</source>
        <translation>最近一次的原因：%1。</translation>
    </message>
    <message>
        <source>Use the processor</source>
        <translation>使用处理器</translation>
    </message>
</context>
<context>
    <name>QualityBox</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>忠实</translation>
    </message>
    <message>
        <source>6 steps of second order: a look at the picture</source>
        <translation>6 个二阶步：先看个大概</translation>
    </message>
    <message>
        <source>16 steps of second order: hardly told from Faithful</source>
        <translation>16 个二阶步：与忠实几乎无法区分</translation>
    </message>
    <message>
        <source>50 steps of Euler, as the original draws</source>
        <translation>50 个 Euler 步，与原版相同</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>自定数值</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>The queue is empty</source>
        <translation>队列为空</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready.</source>
        <translation>
            <numerusform>%n 张图片已就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something failed</source>
        <translation>出现失败</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Pause the queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Cancel everything that waits or runs</source>
        <translation>取消所有等待和运行中的任务</translation>
    </message>
    <message numerus="yes">
        <source>Queue paused · %n waiting</source>
        <translation>
            <numerusform>队列已暂停 · %n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue · %n waiting</source>
        <translation>
            <numerusform>队列 · %n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(无文字)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Cancel this render</source>
        <translation>取消此任务</translation>
    </message>
    <message>
        <source>Renders that wait</source>
        <translation>等待中的渲染</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Write a prompt, press Enter</source>
        <translation>写下提示词，按 Enter</translation>
    </message>
    <message>
        <source>Your pictures appear here. Drop a picture made by this program anywhere on the window to get back every setting that made it. Some prompts to begin with:</source>
        <translation>图片显示在这里。把本程序生成的图片拖到窗口任意位置，即可恢复生成它的全部设置。可以从这些提示词开始：</translation>
    </message>
    <message>
        <source>Back to the stage (G)</source>
        <translation>返回大图 (G)</translation>
    </message>
    <message>
        <source>Pictures of one prompt side by side</source>
        <translation>并排显示同一提示词的图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
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
        <translation>连续：逐张生成，直到停止</translation>
    </message>
    <message>
        <source>List: every line is a prompt of its own</source>
        <translation>列表：每行是一个独立的提示词</translation>
    </message>
    <message>
        <source>How to render</source>
        <translation>生成方式</translation>
    </message>
    <message>
        <source>Stop after this picture</source>
        <translation>完成此图片后停止</translation>
    </message>
    <message>
        <source>Enter in the prompt does the same</source>
        <translation>在提示词中按 Enter 效果相同</translation>
    </message>
</context>
<context>
    <name>RunCheck</name>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Begin anew: %1</source>
        <translation>从头开始：%1</translation>
    </message>
    <message>
        <source>Resampled to another grid: %1</source>
        <translation>重采样到其他网格：%1</translation>
    </message>
    <message>
        <source>Taken as they are: %1</source>
        <translation>原样采用：%1</translation>
    </message>
    <message>
        <source>What becomes of each tensor</source>
        <translation>每个张量的去向</translation>
    </message>
    <message>
        <source>The encoded pictures will be there after the preparation.</source>
        <translation>编码后的图片在准备步骤完成后即有。</translation>
    </message>
    <message>
        <source>The weights will be there after the preparation.</source>
        <translation>权重在准备步骤完成后即有。</translation>
    </message>
    <message>
        <source>The statistics of real pictures will be there after the preparation.</source>
        <translation>真实图片的统计在准备步骤完成后即有。</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止并保存</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>删除此训练</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>复制此训练</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开其文件夹</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>End at once, without saving</source>
        <translation>立即结束，不保存</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Train it elsewhere…</source>
        <translation>在别处训练…</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Draw with it</source>
        <translation>用它绘制</translation>
    </message>
    <message>
        <source>Train longer…</source>
        <translation>继续训练更久…</translation>
    </message>
    <message>
        <source>New training from its weights…</source>
        <translation>以其权重开始新训练…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>A pause keeps the model loaded and saves what it has learnt.</source>
        <translation>暂停时模型保持加载，并保存已学内容。</translation>
    </message>
    <message>
        <source>Stop this run before you delete it</source>
        <translation>请先停止此运行再删除</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Training runs</source>
        <translation>训练列表</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>A training is done</source>
        <translation>训练已完成</translation>
    </message>
    <message>
        <source>%1 has done all its steps.</source>
        <translation>%1 已完成全部步数。</translation>
    </message>
    <message>
        <source>A training failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <source>A training waits</source>
        <translation>训练正在等待</translation>
    </message>
</context>
<context>
    <name>RunProblemBox</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 张/秒</translation>
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
        <translation>配置</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>训练视图</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Step of the samples</source>
        <translation>样本步数</translation>
    </message>
    <message>
        <source>Watched prompt</source>
        <translation>关注的提示词</translation>
    </message>
    <message>
        <source>Open in Prompt</source>
        <translation>在提示词页打开</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>尚无样本</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>按步数</translation>
    </message>
    <message>
        <source>By prompt</source>
        <translation>按提示词</translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation>样本排序</translation>
    </message>
    <message>
        <source>Makes a model of the checkpoint of that step and asks it for the prompt.</source>
        <translation>由该步的检查点生成模型，并用该提示词渲染。</translation>
    </message>
    <message>
        <source>The watched prompts are painted at regular steps, so that you can see what the model has learnt.</source>
        <translation>每隔固定步数绘制关注的提示词，以便看到模型学到了什么。</translation>
    </message>
</context>
<context>
    <name>SaveSize</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>How large?</source>
        <translation>多大？</translation>
    </message>
    <message>
        <source>%1 × %2, as it was made</source>
        <translation>%1 × %2，原始大小</translation>
    </message>
    <message>
        <source>%1 × %2, enlarged %3 times</source>
        <translation>%1 × %2，放大 %3 倍</translation>
    </message>
    <message>
        <source>Enlarging sharpens edges; it adds no detail.</source>
        <translation>放大会锐化边缘，但不会增加细节。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择位置…</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>随机换一个种子</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>固定此种子</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture again.</source>
        <translation>相同的种子和设置会再次得到同一张图片。</translation>
    </message>
    <message>
        <source>The seed is kept</source>
        <translation>种子已固定</translation>
    </message>
    <message>
        <source>Every render draws a new seed</source>
        <translation>每次生成都使用新种子</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>DiMR&apos;s latent should be a multiple of %1 high and wide, but is %2 x %3.</source>
        <translation>DiMR 的潜变量高宽应为 %1 的倍数，实际为 %2 x %3。</translation>
    </message>
    <message>
        <source>The DiT&apos;s configuration is wrong: its sizes must be positive.</source>
        <translation>DiT 的配置有误：各尺寸必须为正数。</translation>
    </message>
    <message>
        <source>A latent of %1 does not divide into patches of %2.</source>
        <translation>大小为 %1 的潜变量无法划分为 %2 的图块。</translation>
    </message>
    <message>
        <source>A DiT width of %1 does not divide into %2 heads.</source>
        <translation>DiT 的宽度 %1 无法划分为 %2 个头。</translation>
    </message>
    <message>
        <source>A DiT&apos;s width must be a multiple of 4, not %1.</source>
        <translation>DiT 的宽度必须是 4 的倍数，不能是 %1。</translation>
    </message>
    <message>
        <source>is empty; get it again.</source>
        <translation>是空文件；请重新获取。</translation>
    </message>
    <message>
        <source>%1 is %2, should be %3</source>
        <translation>%1 为 %2，应为 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1……</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 tensors missing (%2)</source>
        <translation>缺少 %1 个张量（%2）</translation>
    </message>
    <message>
        <source>%1 tensors unexpected (%2)</source>
        <translation>多出 %1 个张量（%2）</translation>
    </message>
    <message>
        <source>%1 tensors of another shape (%2)</source>
        <translation>%1 个张量的形状不同（%2）</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>every tensor fits.</source>
        <translation>所有张量都匹配。</translation>
    </message>
    <message>
        <source>does not fit this network: %1</source>
        <translation>与此网络不匹配：%1</translation>
    </message>
    <message>
        <source>cannot be opened (%1).</source>
        <translation>无法打开（%1）。</translation>
    </message>
    <message>
        <source>is a folder; name the file itself.</source>
        <translation>是文件夹；请指定文件本身。</translation>
    </message>
    <message>
        <source>is not an ordinary file; name the file itself.</source>
        <translation>不是普通文件；请指定文件本身。</translation>
    </message>
    <message>
        <source>ends at byte %1 but byte %2 to %3 are needed; the file is incomplete, get it again.</source>
        <translation>在第 %1 字节处结束，但需要第 %2 至 %3 字节；文件不完整，请重新获取。</translation>
    </message>
    <message>
        <source>cannot be read at byte %1 (%2).</source>
        <translation>无法读取第 %1 字节（%2）。</translation>
    </message>
    <message>
        <source>became shorter while it was read (at byte %1).</source>
        <translation>在读取过程中变短（第 %1 字节处）。</translation>
    </message>
    <message>
        <source>has no bytes at %1.</source>
        <translation>在 %1 处没有字节。</translation>
    </message>
    <message>
        <source>cannot be mapped into memory (%1).</source>
        <translation>无法映射到内存（%1）。</translation>
    </message>
    <message>
        <source>holds more than %1 tensors.</source>
        <translation>含有超过 %1 个张量。</translation>
    </message>
    <message>
        <source>pickle opcode %1 at byte %2 %3; nothing was run, get the file from its original source.</source>
        <translation>第 %2 字节处的 pickle 指令 %1 %3；未执行任何内容，请从原始来源获取文件。</translation>
    </message>
    <message>
        <source>needs more bytes than the pickle has</source>
        <translation>需要的字节超过 pickle 所有</translation>
    </message>
    <message>
        <source>starts a pickle that is too long</source>
        <translation>开始了一个过长的 pickle</translation>
    </message>
    <message>
        <source>does not start a pickle of protocol 2 to 5</source>
        <translation>不是协议 2 至 5 的 pickle 的开头</translation>
    </message>
    <message>
        <source>is not one that weights or feature files need</source>
        <translation>不是权重或特征文件所需的指令</translation>
    </message>
    <message>
        <source>ends the pickle in the middle of a value</source>
        <translation>在一个值的中间结束了 pickle</translation>
    </message>
    <message>
        <source>has a name without an end</source>
        <translation>含有没有结尾的名称</translation>
    </message>
    <message>
        <source>makes more values than any real file holds</source>
        <translation>生成的值多于任何真实文件</translation>
    </message>
    <message>
        <source>piles up too many values</source>
        <translation>堆积了过多的值</translation>
    </message>
    <message>
        <source>needs a value that is not there</source>
        <translation>需要一个不存在的值</translation>
    </message>
    <message>
        <source>needs a mark that is not there</source>
        <translation>需要一个不存在的标记</translation>
    </message>
    <message>
        <source>remembers a value under a number that is too large</source>
        <translation>以过大的编号记住一个值</translation>
    </message>
    <message>
        <source>asks for a value that was never remembered</source>
        <translation>请求一个从未记住的值</translation>
    </message>
    <message>
        <source>fills lists with more values than any real file holds</source>
        <translation>向列表填入的值多于任何真实文件</translation>
    </message>
    <message>
        <source>nests values too deeply</source>
        <translation>值嵌套过深</translation>
    </message>
    <message>
        <source>has a key without a value</source>
        <translation>含有没有值的键</translation>
    </message>
    <message>
        <source>calls something that cannot be called</source>
        <translation>调用了无法调用的内容</translation>
    </message>
    <message>
        <source>builds an OrderedDict in an unknown way</source>
        <translation>以未知方式构建 OrderedDict</translation>
    </message>
    <message>
        <source>calls a function without its argument</source>
        <translation>调用函数时缺少参数</translation>
    </message>
    <message>
        <source>makes an object of an unknown kind</source>
        <translation>创建了未知类型的对象</translation>
    </message>
    <message>
        <source>gives a state to something that has none</source>
        <translation>为没有状态的对象赋予状态</translation>
    </message>
    <message>
        <source>asks for a protocol other than 2 to 5</source>
        <translation>请求 2 至 5 以外的协议</translation>
    </message>
    <message>
        <source>holds an integer of more than 64 bits</source>
        <translation>含有超过 64 位的整数</translation>
    </message>
    <message>
        <source>has more than 8 dimensions</source>
        <translation>超过 8 个维度</translation>
    </message>
    <message>
        <source>has a dtype this program does not know</source>
        <translation>的 dtype 此程序不认识</translation>
    </message>
    <message>
        <source>lacks its dtype, shape or data_offsets</source>
        <translation>缺少 dtype、shape 或 data_offsets</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; the file is incomplete, get it again.</source>
        <translation>数据有 %1 字节，而头部声明 %2 字节；文件不完整，请重新获取。</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; get the file again.</source>
        <translation>数据有 %1 字节，而头部声明 %2 字节；请重新获取文件。</translation>
    </message>
    <message>
        <source>names more than %1 files.</source>
        <translation>指定了超过 %1 个文件。</translation>
    </message>
    <message>
        <source>is too long for an index of weights files.</source>
        <translation>作为权重文件的索引过长。</translation>
    </message>
    <message>
        <source>holds two checkpoints in one.</source>
        <translation>含有两个检查点。</translation>
    </message>
    <message>
        <source>is a zip file, but not one of PyTorch (it has no data.pkl); choose the weights file.</source>
        <translation>是 zip 文件，但不是 PyTorch 的（没有 data.pkl）；请选择权重文件。</translation>
    </message>
    <message>
        <source>was written on a big-endian machine; save it again on an ordinary one.</source>
        <translation>是在大端序机器上写入的；请在普通机器上重新保存。</translation>
    </message>
    <message>
        <source>lacks its list of storages.</source>
        <translation>缺少存储列表。</translation>
    </message>
    <message>
        <source>is a PyTorch file of an unknown version; save it again with PyTorch 1.6 or later.</source>
        <translation>是未知版本的 PyTorch 文件；请用 PyTorch 1.6 或更高版本重新保存。</translation>
    </message>
    <message>
        <source>claims to be larger than 64 GiB</source>
        <translation>声称大于 64 GiB</translation>
    </message>
    <message>
        <source>reaches past the end of its storage</source>
        <translation>超出其存储的末尾</translation>
    </message>
    <message>
        <source>has a storage or offset of an impossible size</source>
        <translation>的存储或偏移大小不可能</translation>
    </message>
    <message>
        <source>has a storage of an unknown kind</source>
        <translation>的存储类型未知</translation>
    </message>
    <message>
        <source>has a storage outside of its storage</source>
        <translation>的存储位于其存储之外</translation>
    </message>
    <message>
        <source>is a parameter without a tensor</source>
        <translation>是没有张量的参数</translation>
    </message>
    <message>
        <source>is built in an unknown way</source>
        <translation>以未知方式构建</translation>
    </message>
    <message>
        <source>has no storage</source>
        <translation>没有存储</translation>
    </message>
    <message>
        <source>has no dtype</source>
        <translation>没有 dtype</translation>
    </message>
    <message>
        <source>has an unknown dtype</source>
        <translation>的 dtype 未知</translation>
    </message>
    <message>
        <source>has a negative offset</source>
        <translation>的偏移为负</translation>
    </message>
    <message>
        <source>has an offset of an impossible size</source>
        <translation>的偏移大小不可能</translation>
    </message>
    <message>
        <source>has different numbers of sizes and strides</source>
        <translation>的尺寸与步幅数量不同</translation>
    </message>
    <message>
        <source>%1 at byte %2; the zip file is damaged, get it again.</source>
        <translation>%1（第 %2 字节处）；zip 文件已损坏，请重新获取。</translation>
    </message>
    <message>
        <source>the zip64 end record is not where it should be</source>
        <translation>zip64 结尾记录不在应有的位置</translation>
    </message>
    <message>
        <source>the zip64 end record is missing</source>
        <translation>缺少 zip64 结尾记录</translation>
    </message>
    <message>
        <source>the zip64 end record contradicts the file</source>
        <translation>zip64 结尾记录与文件矛盾</translation>
    </message>
    <message>
        <source>the end of a zip file is missing</source>
        <translation>缺少 zip 文件的结尾</translation>
    </message>
    <message>
        <source>the two end records contradict each other</source>
        <translation>两条结尾记录互相矛盾</translation>
    </message>
    <message>
        <source>the end record contradicts the file</source>
        <translation>结尾记录与文件矛盾</translation>
    </message>
    <message>
        <source>ends at byte %1 without a zip directory; the file is incomplete, get it again.</source>
        <translation>在第 %1 字节处结束而没有 zip 目录；文件不完整，请重新获取。</translation>
    </message>
    <message>
        <source>a directory entry is missing</source>
        <translation>缺少一个目录项</translation>
    </message>
    <message>
        <source>a directory entry is cut off</source>
        <translation>一个目录项被截断</translation>
    </message>
    <message>
        <source>its zip directory announces %1 records in %2 bytes, which cannot be right or is more than the %3 allowed.</source>
        <translation>其 zip 目录声明在 %2 字节中有 %1 条记录，这不可能，或超过允许的 %3 条。</translation>
    </message>
    <message>
        <source>unknown bytes stand</source>
        <translation>存在未知字节</translation>
    </message>
    <message>
        <source>%1 should be TransformerBlock or ConvNeXtBlock, but is &quot;%2&quot;.</source>
        <translation>%1 应为 TransformerBlock 或 ConvNeXtBlock，实际为“%2”。</translation>
    </message>
    <message>
        <source>%1 should be odd.</source>
        <translation>%1 应为奇数。</translation>
    </message>
    <message>
        <source>%1.stage_configs should hold at least one stage.</source>
        <translation>%1.stage_configs 应至少包含一个阶段。</translation>
    </message>
    <message>
        <source>%1.stage_configs[%2] does not fit the stage before it: its max_height, max_width and input ratios should all be finer by the same whole number.</source>
        <translation>%1.stage_configs[%2] 与前一阶段不匹配：其 max_height、max_width 和输入比例都应按同一整数倍变细。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only TDRMSN, the published models&apos; norm, is supported.</source>
        <translation>%1 为“%2”；仅支持已发布模型所用的归一化 TDRMSN。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only APE, the published models&apos; positions, is supported.</source>
        <translation>%1 为“%2”；仅支持已发布模型所用的位置编码 APE。</translation>
    </message>
    <message>
        <source>model.learn_sigma is true; only networks that predict the velocity are supported.</source>
        <translation>model.learn_sigma 为 true；仅支持预测速度的网络。</translation>
    </message>
    <message>
        <source>%1 should be true: the encoder gives mean and variance.</source>
        <translation>%1 应为 true：编码器给出均值和方差。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1 should be linear or adaptor, but is &quot;%2&quot;.</source>
        <translation>%1 应为 linear 或 adaptor，实际为“%2”。</translation>
    </message>
    <message>
        <source>The text encoder halves its width more often than it can.</source>
        <translation>文本编码器将宽度减半的次数超出可能。</translation>
    </message>
    <message>
        <source>The text encoder&apos;s number of attention heads</source>
        <translation>文本编码器的注意力头数</translation>
    </message>
    <message>
        <source>%1 should be quick_gelu or gelu, but is &quot;%2&quot;.</source>
        <translation>%1 应为 quick_gelu 或 gelu，实际为“%2”。</translation>
    </message>
    <message>
        <source>feed_forward_proj is &quot;%1&quot;; only T5 v1.1&apos;s gated-gelu is supported.</source>
        <translation>feed_forward_proj 为“%1”；仅支持 T5 v1.1 的 gated-gelu。</translation>
    </message>
    <message>
        <source>%1 should divide %2, but is %3.</source>
        <translation>%1 应能整除 %2，实际为 %3。</translation>
    </message>
    <message>
        <source>%1 should be %2, but is %3.</source>
        <translation>%1 应为%2，实际为 %3。</translation>
    </message>
    <message>
        <source>a whole number between %1 and %2</source>
        <translation>介于 %1 和 %2 之间的整数</translation>
    </message>
    <message>
        <source>a number between %1 and %2</source>
        <translation>介于 %1 和 %2 之间的数</translation>
    </message>
    <message>
        <source>The configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>用花括号括起的对象</translation>
    </message>
    <message>
        <source>The configuration lacks %1, %2.</source>
        <translation>配置中缺少 %1（%2）。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a list of at most %1 entries</source>
        <translation>最多 %1 项的列表</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1 不是有效的 JSON：%2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face, %2</source>
        <translation>Hugging Face 上的 %1，%2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face</source>
        <translation>Hugging Face 上的 %1</translation>
    </message>
    <message>
        <source>vocab.json and merges.txt beside the text encoder</source>
        <translation>文本编码器旁的 vocab.json 和 merges.txt</translation>
    </message>
    <message>
        <source>spiece.model beside the text encoder</source>
        <translation>文本编码器旁的 spiece.model</translation>
    </message>
    <message>
        <source>This model configuration was written by a newer version of CrossFlow Studio.</source>
        <translation>此模型配置由较新版本的 CrossFlow Studio 写入。</translation>
    </message>
    <message>
        <source>id should be up to 64 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;, but is &quot;%1&quot;.</source>
        <translation>id 应由最多 64 个字母、数字、“_”、“-”和“.”组成，实际为“%1”。</translation>
    </message>
    <message>
        <source>text_encoder.kind should be clip or t5, but is &quot;%1&quot;.</source>
        <translation>text_encoder.kind 应为 clip 或 t5，实际为“%1”。</translation>
    </message>
    <message>
        <source>The configuration asks for a network of more than 100 billion numbers.</source>
        <translation>配置要求的网络超过 1000 亿个数。</translation>
    </message>
    <message>
        <source>latent does not fit the backbone&apos;s stages or latent_size.</source>
        <translation>latent 与主干网络的阶段或 latent_size 不匹配。</translation>
    </message>
    <message>
        <source>The text encoder&apos;s output does not fit latent: it should hold mean and variance.</source>
        <translation>文本编码器的输出与 latent 不匹配：应包含均值和方差。</translation>
    </message>
    <message>
        <source>model.clip_dim should be the text encoder&apos;s width %1, but is %2.</source>
        <translation>model.clip_dim 应为文本编码器的宽度 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>autoencoder.embed_dim should be the latent&apos;s channels.</source>
        <translation>autoencoder.embed_dim 应为潜变量的通道数。</translation>
    </message>
    <message>
        <source>image_size should be %1, %2 times the latent&apos;s height.</source>
        <translation>image_size 应为 %1，即潜变量高度的 %2 倍。</translation>
    </message>
    <message>
        <source>latent should hold channels, height and width.</source>
        <translation>latent 应包含通道数、高度和宽度。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s steps became too small to advance; choose a solver with a fixed number of steps or a lower guidance.</source>
        <translation>自适应求解器的步长过小而无法推进；请选择固定步数的求解器或更低的引导。</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Latents can be combined only when both come from the same model.</source>
        <translation>只有来自同一模型的潜变量才能组合。</translation>
    </message>
    <message>
        <source>There is nothing to add: give at least one prompt.</source>
        <translation>没有可相加的内容：请至少提供一个提示词。</translation>
    </message>
    <message>
        <source>The weights of a blend must not cancel out; make their sum differ from zero.</source>
        <translation>混合的权重不能互相抵消；请使其总和不为零。</translation>
    </message>
    <message>
        <source>The result of this arithmetic is the same number everywhere, as of a prompt minus itself, so no picture can come from it.</source>
        <translation>此算式的结果处处是同一个数，如同提示词减去自身，因此无法由它生成图片。</translation>
    </message>
    <message>
        <source>The number of steps must be between 1 and %1, not %2.</source>
        <translation>步数必须在 1 和 %1 之间，不能是 %2。</translation>
    </message>
    <message>
        <source>The guidance and its interval must be ordinary numbers.</source>
        <translation>引导及其区间必须是普通数字。</translation>
    </message>
    <message>
        <source>the text latent</source>
        <translation>文本潜变量</translation>
    </message>
    <message>
        <source>The picture&apos;s numbers stopped being finite in %1; choose 32-bit precision or a lower guidance, and check the model&apos;s files.</source>
        <translation>图片的数值在%1不再有限；请选择 32 位精度或更低的引导，并检查模型文件。</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1/%2 步</translation>
    </message>
    <message>
        <source>The latent has %1 x %2 patches, but this network knows only %3 x %4 positions.</source>
        <translation>潜变量有 %1 x %2 个图块，而此网络只有 %3 x %4 个位置。</translation>
    </message>
    <message>
        <source>%1 and of %2 more</source>
        <translation>%1 及另外 %2 个</translation>
    </message>
    <message>
        <source>The model %1 is not complete. %2</source>
        <translation>模型 %1 不完整。%2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>未找到：%1。</translation>
    </message>
    <message>
        <source>Half precision (float16) needs a GPU; choose bfloat16, float32 or int8 for the processor.</source>
        <translation>半精度（float16）需要 GPU；处理器请选择 bfloat16、float32 或 int8。</translation>
    </message>
    <message>
        <source>int8 runs on the processor only; choose bfloat16 for a GPU.</source>
        <translation>int8 只能在处理器上运行；GPU 请选择 bfloat16。</translation>
    </message>
    <message>
        <source>The text latent of %1 holds numbers that are not finite; the model&apos;s file may be damaged.</source>
        <translation>%1 的文本潜变量含有非有限的数；模型文件可能已损坏。</translation>
    </message>
    <message>
        <source>The decoder made numbers that are not finite from a finite latent; choose 32-bit precision, and check the autoencoder&apos;s file.</source>
        <translation>解码器由有限的潜变量得出了非有限的数；请选择 32 位精度，并检查自编码器的文件。</translation>
    </message>
    <message>
        <source>Cannot open CLIP&apos;s merge table %1.</source>
        <translation>无法打开 CLIP 的合并表 %1。</translation>
    </message>
    <message>
        <source>%1 is damaged or is not CLIP&apos;s merge table; fetch it again.</source>
        <translation>%1 已损坏或不是 CLIP 的合并表；请重新获取。</translation>
    </message>
    <message>
        <source>%1 merges &quot;%2&quot; before it has both parts; it is not CLIP&apos;s merge table.</source>
        <translation>%1 在两部分齐备之前就合并“%2”；它不是 CLIP 的合并表。</translation>
    </message>
    <message>
        <source>%1 holds no merges.</source>
        <translation>%1 不含任何合并规则。</translation>
    </message>
    <message>
        <source>The CLIP text encoder&apos;s width must be a multiple of its number of heads.</source>
        <translation>CLIP 文本编码器的宽度必须是其头数的倍数。</translation>
    </message>
    <message>
        <source>CLIP reads at most %1 tokens at once but was given %2.</source>
        <translation>CLIP 一次最多读取 %1 个词元，却收到 %2 个。</translation>
    </message>
    <message>
        <source>A CLIP context has at least a start and an end token.</source>
        <translation>CLIP 的上下文至少有一个起始词元和一个结束词元。</translation>
    </message>
    <message>
        <source>The T5 encoder needs at least one layer, four position buckets and a largest distance beyond a quarter of them.</source>
        <translation>T5 编码器至少需要一层、四个位置桶，以及大于其四分之一的最大距离。</translation>
    </message>
    <message>
        <source>A T5 context has at least an end token.</source>
        <translation>T5 的上下文至少有一个结束词元。</translation>
    </message>
    <message>
        <source>The %1 text encoder knows tokens 0 to %2 but was given token %3; its tokenizer belongs to another model.</source>
        <translation>%1 文本编码器认识词元 0 至 %2，却收到词元 %3；其分词器属于另一个模型。</translation>
    </message>
    <message>
        <source>A latent adaptor cannot make %1 numbers out of %2 × %2 pixels; check the latent size of the model&apos;s configuration.</source>
        <translation>潜变量适配器无法由 %2 × %2 像素得到 %1 个数；请检查模型配置中的潜变量尺寸。</translation>
    </message>
    <message>
        <source>The text encoder&apos;s configuration is wrong: %1.</source>
        <translation>文本编码器的配置有误：%1。</translation>
    </message>
    <message>
        <source>widths, tokens and heads must be positive</source>
        <translation>宽度、词元数和头数必须为正数</translation>
    </message>
    <message>
        <source>the number of layers is out of range</source>
        <translation>层数超出范围</translation>
    </message>
    <message>
        <source>the latent size must be even (means and log-variances)</source>
        <translation>潜变量尺寸必须为偶数（均值和对数方差）</translation>
    </message>
    <message>
        <source>a width of %1 does not divide into %2 heads</source>
        <translation>宽度 %1 无法划分为 %2 个头</translation>
    </message>
    <message>
        <source>The autoencoder&apos;s configuration has sizes that no network can be built from; check channels, channel multipliers and scale factor.</source>
        <translation>自编码器的配置含有无法构建网络的尺寸；请检查通道数、通道倍数和缩放因子。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>it has more than %1 bytes</source>
        <translation>超过 %1 字节</translation>
    </message>
    <message>
        <source>is not a weights file this program knows (.safetensors, PyTorch .pth or .bin, index).</source>
        <translation>不是此程序认识的权重文件（.safetensors、PyTorch 的 .pth 或 .bin、索引）。</translation>
    </message>
    <message>
        <source>holds two tensors called &quot;%1&quot;; get the file again.</source>
        <translation>含有两个名为“%1”的张量；请重新获取文件。</translation>
    </message>
    <message>
        <source>holds no tensor called &quot;%1&quot;.</source>
        <translation>不含名为“%1”的张量。</translation>
    </message>
    <message>
        <source>its values are nested too deeply or repeat too often near &quot;%1&quot;; no weights file needs that.</source>
        <translation>在“%1”附近值嵌套过深或重复过多；权重文件都不需要这样。</translation>
    </message>
    <message>
        <source>a dictionary below &quot;%1&quot; has a key that is not text or is too long.</source>
        <translation>“%1”之下的字典有一个键不是文本或过长。</translation>
    </message>
    <message>
        <source>its header does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>其头部与校验和不符，内容已改变；请重新获取文件。</translation>
    </message>
    <message>
        <source>its header is not valid JSON at byte %1; the file is damaged, get it again.</source>
        <translation>其头部在第 %1 字节处不是有效的 JSON；文件已损坏，请重新获取。</translation>
    </message>
    <message>
        <source>its header has something unexpected near &quot;%1&quot;; the file is damaged or not a safetensors file.</source>
        <translation>其头部在“%1”附近有意外内容；文件已损坏或不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; get the file again.</source>
        <translation>张量“%1”%2；请重新获取文件。</translation>
    </message>
    <message>
        <source>its header names &quot;%1&quot; twice; get the file again.</source>
        <translation>其头部两次出现“%1”；请重新获取文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; claims to be larger than 64 GiB; get the file again.</source>
        <translation>张量“%1”声称大于 64 GiB；请重新获取文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has %2 bytes where its shape needs %3; get the file again.</source>
        <translation>张量“%1”有 %2 字节，而其形状需要 %3 字节；请重新获取文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; overlaps another at byte %2 of the data; get the file again.</source>
        <translation>张量“%1”在数据第 %2 字节处与另一个重叠；请重新获取文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; leaves a gap before it at byte %2 of the data; get the file again.</source>
        <translation>张量“%1”之前在数据第 %2 字节处有空隙；请重新获取文件。</translation>
    </message>
    <message>
        <source>announces a header of %1 bytes, but has %2 in all; the file is incomplete or not a safetensors file.</source>
        <translation>声明头部有 %1 字节，但总共只有 %2 字节；文件不完整或不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>第 %2 字节处的张量“%1”与校验和不符，内容已改变；请重新获取文件。</translation>
    </message>
    <message>
        <source>is not an index of a weights file (JSON with a &quot;weight_map&quot;); choose the weights.</source>
        <translation>不是权重文件的索引（含 &quot;weight_map&quot; 的 JSON）；请选择权重。</translation>
    </message>
    <message>
        <source>names a file for tensor &quot;%1&quot; that does not lie in its folder; get the index again.</source>
        <translation>为张量“%1”指定的文件不在其文件夹中；请重新获取索引。</translation>
    </message>
    <message>
        <source>expects tensor &quot;%1&quot; in &quot;%2&quot;, which does not hold it; the files do not belong together.</source>
        <translation>期望张量“%1”在“%2”中，但那里没有；这些文件不属于一组。</translation>
    </message>
    <message>
        <source>the bytes of tensor &quot;%1&quot; are missing; the file is incomplete.</source>
        <translation>缺少张量“%1”的字节；文件不完整。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is compressed, which PyTorch never does with weights; the file was packed again by something else, get the original.</source>
        <translation>记录“%1”被压缩，PyTorch 从不压缩权重；文件被其他程序重新打包，请获取原文件。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; wants a storage of %2 bytes but its record has %3; the file is damaged, get it again.</source>
        <translation>张量“%1”需要 %2 字节的存储，而其记录有 %3 字节；文件已损坏，请重新获取。</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; has two sizes; get the file again.</source>
        <translation>存储“%1”有两个大小；请重新获取文件。</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; is unknown or listed twice.</source>
        <translation>存储“%1”未知或重复列出。</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; of %2 bytes does not fit at byte %3; the file is incomplete, get it again.</source>
        <translation>大小为 %2 字节的存储“%1”在第 %3 字节处放不下；文件不完整，请重新获取。</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; the file is damaged or made to deceive, get it from its original source.</source>
        <translation>张量“%1”%2；文件已损坏或意在欺骗，请从原始来源获取。</translation>
    </message>
    <message>
        <source>has sizes that are not counts</source>
        <translation>的尺寸不是有效的数目</translation>
    </message>
    <message>
        <source>has strides that are not counts</source>
        <translation>的步幅不是有效的数目</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>%1 is not a setting of this version; is it misspelt?</source>
        <translation>%1 不是此版本的设置；是否拼写有误？</translation>
    </message>
    <message>
        <source>This is not a model configuration: its format is &quot;%1&quot; instead of &quot;%2&quot;.</source>
        <translation>这不是模型配置：其格式为“%1”而非“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>became shorter or unreadable while it was in use; what was made of it is not kept. Put the whole file back, then start again.</source>
        <translation>在使用期间变短或无法读取；由它生成的内容不予保留。请放回完整的文件，然后重新开始。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; claims %2 bytes from %3 compressed ones, which is impossible or too much.</source>
        <translation>记录“%1”声称由 %3 个压缩字节得到 %2 字节，这不可能或过大。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; does not inflate to the %2 bytes it announces; get the file again.</source>
        <translation>记录“%1”解压后不是其声明的 %2 字节；请重新获取文件。</translation>
    </message>
    <message>
        <source>two records are called &quot;%1&quot;; the file is damaged or made to deceive, get it again.</source>
        <translation>有两条记录名为“%1”；文件已损坏或意在欺骗，请重新获取。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; holds %2 bytes, more than the %3 allowed for it.</source>
        <translation>记录“%1”有 %2 字节，超过允许的 %3 字节。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>第 %2 字节处的记录“%1”与校验和不符，内容已改变；请重新获取文件。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has no zip64 sizes; the zip file is damaged, get it again.</source>
        <translation>记录“%1”没有 zip64 大小；zip 文件已损坏，请重新获取。</translation>
    </message>
    <message>
        <source>a zip record has the name &quot;%1&quot;, which no weights file needs; get the file from its original source.</source>
        <translation>有一条 zip 记录名为“%1”，权重文件不需要它；请从原始来源获取文件。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is encrypted; get an unencrypted file.</source>
        <translation>记录“%1”已加密；请获取未加密的文件。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; uses compression method %2, which is not supported.</source>
        <translation>记录“%1”使用了不支持的压缩方法 %2。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has two different sizes; get the file again.</source>
        <translation>记录“%1”有两个不同的大小；请重新获取文件。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; should start at byte %2, outside the records; get the file again.</source>
        <translation>记录“%1”应从第 %2 字节开始，而那里在记录范围之外；请重新获取文件。</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; of %2 bytes at byte %3 contradicts the zip directory; the file is damaged, get it again.</source>
        <translation>第 %3 字节处大小为 %2 字节的记录“%1”与 zip 目录矛盾；文件已损坏，请重新获取。</translation>
    </message>
    <message>
        <source>records &quot;%1&quot; and &quot;%2&quot; share bytes; the file is damaged or made to deceive, get it again.</source>
        <translation>记录“%1”与“%2”共用字节；文件已损坏或意在欺骗，请重新获取。</translation>
    </message>
    <message>
        <source>one of the steps</source>
        <translation>某个步骤</translation>
    </message>
    <message>
        <source>adds to something that is not a list or dict</source>
        <translation>向既非列表也非字典的对象添加内容</translation>
    </message>
    <message>
        <source>names an object by something that is not text</source>
        <translation>用非文本的内容指称对象</translation>
    </message>
    <message>
        <source>asks for &quot;%1.%2&quot;, which this program never runs</source>
        <translation>请求“%1.%2”，此程序绝不运行它</translation>
    </message>
    <message>
        <source>calls &quot;%1.%2&quot;, which may only be named</source>
        <translation>调用了只能指称的“%1.%2”</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the weights of %2 hold numbers that are not finite; get the file again or choose another.</source>
        <translation>“%1”：%2 的权重含有非有限的数；请重新获取文件或选择另一个。</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 holds no weights of a CrossFlow network; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 不含 CrossFlow 网络的权重；请指定 .pth 或 .safetensors 文件，或检查点文件夹（N.ckpt）。</translation>
    </message>
    <message>
        <source>There is no model called %1 to take the sizes of %2 from.</source>
        <translation>没有名为 %1 的模型可供取用 %2 的尺寸。</translation>
    </message>
    <message>
        <source>The networks in %1 are those of no published model, and no config.json lies beside them; say with --model whose sizes they have.</source>
        <translation>%1 中的网络不属于任何已发布模型，旁边也没有 config.json；请用 --model 指明它们采用哪个模型的尺寸。</translation>
    </message>
    <message>
        <source>%1 is not a sentencepiece model (spiece.model); get it again.</source>
        <translation>%1 不是 SentencePiece 模型（spiece.model）；请重新获取。</translation>
    </message>
    <message>
        <source>The GPU is not used: the program&apos;s CUDA part could not be opened (%1).</source>
        <translation>未使用 GPU：无法打开程序的 CUDA 部分（%1）。</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch sees none, although the driver does.</source>
        <translation>未使用 GPU：驱动能看到，但 LibTorch 看不到。</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be used. %2</source>
        <translation>无法使用设备“%1”。%2</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>这里没有设备“%1”；有 %2。</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: it runs CUDA %1, but CUDA 13 is needed; install driver %2 or newer.</source>
        <translation>NVIDIA 驱动太旧：只支持 CUDA %1，但需要 CUDA 13；请安装 %2 或更新的驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver %1 is too old: CUDA 13 needs driver %2 or newer; please update it.</source>
        <translation>NVIDIA 驱动 %1 太旧：CUDA 13 需要 %2 或更新的驱动；请更新。</translation>
    </message>
    <message>
        <source>The NVIDIA driver sees no GPU; CUDA_VISIBLE_DEVICES may hide them.</source>
        <translation>NVIDIA 驱动看不到 GPU；可能被 CUDA_VISIBLE_DEVICES 隐藏。</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer (error %1 of cuInit); nvidia-smi may say why.</source>
        <translation>NVIDIA 驱动没有响应（cuInit 错误 %1）；nvidia-smi 或许能说明原因。</translation>
    </message>
    <message>
        <source>The %1 is too old: it has compute capability %2, but 7.5 or newer is needed (GeForce 16 and 20, Quadro RTX, T4 and all later cards).</source>
        <translation>%1 太旧：计算能力为 %2，但需要 7.5 或更新（GeForce 16 和 20、Quadro RTX、T4 及之后的所有显卡）。</translation>
    </message>
    <message>
        <source>There is no NVIDIA driver on this machine.</source>
        <translation>这台机器上没有 NVIDIA 驱动。</translation>
    </message>
    <message>
        <source>the picture&apos;s latent</source>
        <translation>图片的潜变量</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>%1 and %2 are of different sizes (&quot;%3&quot;); only models of the same sizes can be faded into one another.</source>
        <translation>%1 和 %2 的大小不同（“%3”）；只有大小相同的模型才能相互渐变。</translation>
    </message>
    <message>
        <source>holds &quot;%1&quot; as whole numbers (%2), which are not weights; get the file in float32, bfloat16 or float16.</source>
        <translation>其中“%1”为整数（%2），不是权重；请获取 float32、bfloat16 或 float16 的文件。</translation>
    </message>
    <message>
        <source>There is no such solver.</source>
        <translation>没有这种求解器。</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s tolerance must be a positive number.</source>
        <translation>自适应求解器的容差必须是正数。</translation>
    </message>
    <message>
        <source>One of %1 and %2 was taught to leap and the other was not; there is nothing between them.</source>
        <translation>%1 和 %2 中一个学过跳跃而另一个没有；中间没有内容。</translation>
    </message>
    <message>
        <source>%1 and %2 read words differently; only models of one family can be faded into one another.</source>
        <translation>%1 和 %2 读取词语的方式不同；只有同一系列的模型才能相互渐变。</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch&apos;s libraries for it, and NVIDIA&apos;s, are not on this machine.</source>
        <translation>未使用 GPU：本机上没有 LibTorch 和 NVIDIA 的 GPU 库。</translation>
    </message>
    <message>
        <source>LibTorch does not see this card, although the driver does.</source>
        <translation>LibTorch 看不到此显卡，但驱动能看到。</translation>
    </message>
    <message>
        <source>There is no %1; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 不存在；请指定 .pth 或 .safetensors 文件，或检查点文件夹（N.ckpt）。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Keep deleted pictures</source>
        <translation>保留已删除的图片</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>After that their files are removed for good.</source>
        <translation>之后其文件将被永久删除。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>选择文件夹:%1</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>恢复默认按键</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字和控件的大小</translation>
    </message>
    <message>
        <source>On top of what the desktop sets for the screen.</source>
        <translation>在桌面为屏幕设置的缩放之上。</translation>
    </message>
    <message>
        <source>%1 is taken by &quot;%2&quot;.</source>
        <translation>%1 已被“%2”占用。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Takes effect when the program starts again.</source>
        <translation>重新启动程序后生效。</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>Tell me on the desktop</source>
        <translation>在桌面上通知我</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>同时播放声音</translation>
    </message>
    <message>
        <source>Download models when I press Download</source>
        <translation>按“下载”时下载模型</translation>
    </message>
    <message>
        <source>Off: this program stays off the network and asks before the first download. It never sends anything but the request for the file.</source>
        <translation>关闭：本程序不使用网络，并在首次下载前询问。除文件请求外，它从不发送任何内容。</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>镜像地址</translation>
    </message>
    <message>
        <source>Empty: the public home of the models. A mirror has the same paths below it, as mirrors of Hugging Face do.</source>
        <translation>留空：模型的公开来源。镜像下的路径须与之相同，如 Hugging Face 的镜像那样。</translation>
    </message>
    <message>
        <source>When the queue has become empty, a training has ended or something failed while you look elsewhere:</source>
        <translation>当您在看别处时，队列已空、训练已结束或出现失败：</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>How to train a model</source>
        <translation>如何训练模型</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Render (in a prompt)</source>
        <translation>生成(在提示词中)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New line (in a prompt)</source>
        <translation>换行(在提示词中)</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Earlier and later prompts</source>
        <translation>前后的提示词</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+上,Alt+下</translation>
    </message>
    <message>
        <source>Zoom the picture</source>
        <translation>缩放图片</translation>
    </message>
    <message>
        <source>+, −, 0, 1</source>
        <translation>+, −, 0, 1</translation>
    </message>
    <message>
        <source>Next and previous picture</source>
        <translation>下一张和上一张图片</translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation>右,左</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Rate (gallery)</source>
        <translation>评分(图库)</translation>
    </message>
    <message>
        <source>0 to 5</source>
        <translation>0 到 5</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Only the picture, and back</source>
        <translation>仅图片，以及返回</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Space, C</source>
        <translation>空格、C</translation>
    </message>
    <message>
        <source>Copy and save the picture</source>
        <translation>复制和保存图片</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+S</source>
        <translation>Ctrl+C、Ctrl+S</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>删除图片</translation>
    </message>
    <message>
        <source>All pictures, and back</source>
        <translation>所有图片，以及返回</translation>
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
        <translation>并排显示所有图片 (G)</translation>
    </message>
    <message>
        <source>Last pictures</source>
        <translation>最近的图片</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Weight of &quot;%1&quot;</source>
        <translation>“%1”的权重</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>New training</source>
        <translation>新建训练</translation>
    </message>
    <message>
        <source>Teach a model your own pictures</source>
        <translation>用自己的图片训练模型</translation>
    </message>
    <message>
        <source>Give a folder of pictures with captions, and a wizard sets up the rest. The training goes on when this window is closed.</source>
        <translation>指定一个带说明的图片文件夹，其余由向导完成。关闭窗口后训练仍会继续。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>打开训练文件夹</translation>
    </message>
    <message>
        <source>The draft is kept. It can be started or edited whenever you like.</source>
        <translation>草稿已保存，可随时开始或编辑。</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>复制此训练</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>新训练的名称</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>删除此训练</translation>
    </message>
    <message>
        <source>Move %1 with its checkpoints and samples to the trash?</source>
        <translation>将 %1 及其检查点和样本移到回收站？</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>立即结束</translation>
    </message>
    <message>
        <source>End %1 without saving? What came after its newest checkpoint is lost.</source>
        <translation>不保存就结束 %1？最新检查点之后的内容将丢失。</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Train longer</source>
        <translation>继续训练更久</translation>
    </message>
    <message>
        <source>Steps in all; %1 are done.</source>
        <translation>总步数；已完成 %1。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TrainingWizard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Pictures and what they show. Everything is checked before it is used.</source>
        <translation>图片及其内容说明。使用前都会检查。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The small sizes learn in hours on any computer.</source>
        <translation>小型模型在任何电脑上数小时即可学会。</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>What to train on, and what it will take.</source>
        <translation>在什么设备上训练，以及需要多少资源。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>How long to train. A preset is a good start.</source>
        <translation>训练多久。预设是个好的开始。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing has begun yet. Start when everything has a tick.</source>
        <translation>尚未开始。全部打勾后即可开始。</translation>
    </message>
    <message>
        <source>Pages of the wizard</source>
        <translation>向导页面</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>新建训练</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>Prompts that are drawn while the model learns.</source>
        <translation>模型学习过程中会绘制的提示词。</translation>
    </message>
    <message>
        <source>How to train a model</source>
        <translation>如何训练模型</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>导出影片…</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>生成此图片</translation>
    </message>
    <message>
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>以完整质量生成并存入图库。此处的其他内容不会保留。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Straight (lerp)</source>
        <translation>直线 (lerp)</translation>
    </message>
    <message>
        <source>As the original does</source>
        <translation>与原始实现相同</translation>
    </message>
    <message>
        <source>Along the sphere (slerp)</source>
        <translation>沿球面 (slerp)</translation>
    </message>
    <message>
        <source>Keeps the length of the latent</source>
        <translation>保持潜变量的长度</translation>
    </message>
    <message>
        <source>Straight, length kept</source>
        <translation>直线,保持长度</translation>
    </message>
    <message>
        <source>Straight, then scaled to the length between the ends</source>
        <translation>直线,再缩放到两端之间的长度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Same noise at both ends</source>
        <translation>两端使用相同噪声</translation>
    </message>
    <message>
        <source>Go beyond the ends</source>
        <translation>超出两端</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Pictures on the way; 40 are recommended for films.</source>
        <translation>路径上的图片数;影片建议 40。</translation>
    </message>
    <message>
        <source>Smoother: only the words differ between the ends.</source>
        <translation>更平滑:两端只有文字不同。</translation>
    </message>
    <message>
        <source>Exaggerates what makes one end differ from the other.</source>
        <translation>夸大两端之间的差异。</translation>
    </message>
    <message>
        <source>Swap the two prompts</source>
        <translation>交换两个提示词</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation>均匀变化</translation>
    </message>
    <message>
        <source>Measures how much the frames differ and moves them, so that each step looks as large.</source>
        <translation>测量各帧之间的差异并移动它们，使每一步看起来变化一样大。</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>混合方法</translation>
    </message>
</context>
<context>
    <name>WizardDataPage</name>
    <message>
        <source>What you have</source>
        <translation>您拥有的数据</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Lists and latents (*.jsonl *.csv *.json *.safetensors);;All (*)</source>
        <translation>列表和潜变量 (*.jsonl *.csv *.json *.safetensors);;全部 (*)</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>Validation data</source>
        <translation>验证数据</translation>
    </message>
    <message>
        <source>Mirror pictures at random</source>
        <translation>随机镜像图片</translation>
    </message>
    <message>
        <source>Encode the pictures once</source>
        <translation>图片只编码一次</translation>
    </message>
    <message>
        <source>Random shift</source>
        <translation>随机平移</translation>
    </message>
    <message>
        <source>Varied copies of each picture</source>
        <translation>每张图片的变体数</translation>
    </message>
    <message>
        <source>Pictures with captions</source>
        <translation>带说明的图片</translation>
    </message>
    <message>
        <source>Ready feature files</source>
        <translation>现成的特征文件</translation>
    </message>
    <message>
        <source>Cached latents</source>
        <translation>缓存的潜变量</translation>
    </message>
    <message>
        <source>Choose, drop or type a folder</source>
        <translation>选择、拖放或输入文件夹</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Only if a list names pictures relative to another folder than its own.</source>
        <translation>仅当列表中的图片路径相对于其他文件夹时需要。</translation>
    </message>
    <message>
        <source>Pictures that are not trained on, to see whether the model learns or memorises.</source>
        <translation>不参与训练的图片，用于判断模型是学会还是死记。</translation>
    </message>
    <message>
        <source>Much faster for small models; the varied copies make up for the lost variety.</source>
        <translation>对小模型快得多；变体可弥补损失的多样性。</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>For small pictures on a plain background.</source>
        <translation>适用于纯色背景的小图片。</translation>
    </message>
    <message>
        <source>A folder in which every picture has a text file of the same name, or a JSONL, CSV, COCO or JourneyDB list.</source>
        <translation>每张图片都有同名文本文件的文件夹，或 JSONL、CSV、COCO、JourneyDB 列表。</translation>
    </message>
    <message>
        <source>A folder in the original&apos;s layout, made by crossflow-train extract.</source>
        <translation>由 crossflow-train extract 生成、与原版布局一致的文件夹。</translation>
    </message>
    <message>
        <source>A .safetensors file made by crossflow-train cache-latents.</source>
        <translation>由 crossflow-train cache-latents 生成的 .safetensors 文件。</translation>
    </message>
    <message>
        <source>Share kept apart</source>
        <translation>留出比例</translation>
    </message>
    <message>
        <source>Without validation data, this share of the training data is never trained on but measured on. 0: none, 0.05: one in twenty.</source>
        <translation>没有验证数据时，训练数据的这一部分只用于测量而不训练。0：无，0.05：二十分之一。</translation>
    </message>
</context>
<context>
    <name>WizardModelPage</name>
    <message>
        <source>Small models</source>
        <translation>小型模型</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>已发布模型</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>文本编码器</translation>
    </message>
    <message>
        <source>Checkpoint to go on from</source>
        <translation>接着训练的检查点</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>权重 (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Weights of the text encoder</source>
        <translation>文本编码器权重</translation>
    </message>
    <message>
        <source>Weights (*.pth *.bin *.safetensors)</source>
        <translation>权重 (*.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Tokenizers (*.model *.txt *.gz *.json)</source>
        <translation>分词器 (*.model *.txt *.gz *.json)</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Image tower</source>
        <translation>图像塔</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>从零开始</translation>
    </message>
    <message>
        <source>Text encoder and other files</source>
        <translation>文本编码器和其他文件</translation>
    </message>
    <message>
        <source>Small: learns on any computer</source>
        <translation>小型：任何电脑都能训练</translation>
    </message>
    <message>
        <source>Published sizes: for graphics cards</source>
        <translation>已发布尺寸：适用于显卡</translation>
    </message>
    <message>
        <source>Trained along with the model</source>
        <translation>与模型一起训练</translation>
    </message>
    <message>
        <source>Given and kept as it is</source>
        <translation>使用给定的并保持不变</translation>
    </message>
    <message>
        <source>Stored features</source>
        <translation>已存储的特征</translation>
    </message>
    <message>
        <source>Left empty, small models train one first; it is a step of the run.</source>
        <translation>留空时，小型模型会先训练一个，这是训练的一个步骤。</translation>
    </message>
    <message>
        <source>SigLIP&apos;s weights; they give the contrastive loss of the published models.</source>
        <translation>SigLIP 的权重，用于已发布模型的对比损失。</translation>
    </message>
    <message>
        <source>The published models read the features of a ready-made encoder (CLIP or T5); they are stored once before the training begins.</source>
        <translation>已发布模型读取现成编码器（CLIP 或 T5）的特征，训练开始前会存储一次。</translation>
    </message>
    <message>
        <source>Small models have a small encoder of their own.</source>
        <translation>小型模型自带小型编码器。</translation>
    </message>
    <message>
        <source>Left empty, small models make their own from the captions.</source>
        <translation>留空时，小模型会根据说明文字自行制作。</translation>
    </message>
    <message>
        <source>From the starter model</source>
        <translation>从入门模型开始</translation>
    </message>
    <message>
        <source>From a checkpoint or model</source>
        <translation>从检查点或模型开始</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>Learn the image tower along, from random values</source>
        <translation>从随机值开始一并学习图像塔</translation>
    </message>
    <message>
        <source>As the published models did: without weights of its own, the tower begins as timm starts it. Without either there is no contrastive loss.</source>
        <translation>与已发布模型相同：没有自己的权重时，图像塔按 timm 的方式初始化。两者都没有则没有对比损失。</translation>
    </message>
</context>
<context>
    <name>WizardResourcesPage</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Parts of a batch</source>
        <translation>批量分段数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Compute activations twice to save memory</source>
        <translation>激活值计算两次以节省内存</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>正在查找设备…</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 位 (bfloat16)</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>尽可能多</translation>
    </message>
    <message>
        <source>shared equally</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>One for each graphics card; one on a processor.</source>
        <translation>每块显卡一个；处理器上一个。</translation>
    </message>
    <message>
        <source>On a processor only.</source>
        <translation>仅用于处理器。</translation>
    </message>
    <message>
        <source>A third slower.</source>
        <translation>慢三分之一。</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 可用</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message numerus="yes">
        <source>All %n graphics card(s)</source>
        <translation>
            <numerusform>全部 %n 块显卡</numerusform>
        </translation>
    </message>
    <message>
        <source>No graphics card was found: the processor</source>
        <translation>未找到显卡：使用处理器</translation>
    </message>
    <message numerus="yes">
        <source>%n graphics card(s)</source>
        <translation>
            <numerusform>%n 块显卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>处理器，%n 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>Threads that read data</source>
        <translation>读取数据的线程</translation>
    </message>
    <message>
        <source>Pictures per step, over all processes.</source>
        <translation>所有进程合计每步的图片数。</translation>
    </message>
    <message>
        <source>Threads per process</source>
        <translation>每个进程的线程数</translation>
    </message>
    <message>
        <source>Per process.</source>
        <translation>每个进程。</translation>
    </message>
    <message>
        <source>Parts per batch</source>
        <translation>每批的分段数</translation>
    </message>
    <message>
        <source>A large batch is computed in this many parts, one after the other.</source>
        <translation>大批量会分成这么多段依次计算。</translation>
    </message>
    <message>
        <source>Automatic: 16 bits where the device is faster in them, else 32.</source>
        <translation>自动：设备用 16 位更快时用 16 位，否则用 32 位。</translation>
    </message>
</context>
<context>
    <name>WizardReviewPage</name>
    <message>
        <source>Name of the run</source>
        <translation>训练名称</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Prepared first</source>
        <translation>先行准备</translation>
    </message>
    <message>
        <source>Would it start?</source>
        <translation>能否启动？</translation>
    </message>
    <message>
        <source>The exact configuration</source>
        <translation>完整配置</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to the page of: %1</source>
        <translation>前往对应页面：%1</translation>
    </message>
    <message>
        <source>Its folder has the same name.</source>
        <translation>其文件夹同名。</translation>
    </message>
</context>
<context>
    <name>WizardSamplesPage</name>
    <message>
        <source>Watched prompts</source>
        <translation>关注的提示词</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Training steps.</source>
        <translation>训练步数。</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n 个提示词</numerusform>
        </translation>
    </message>
    <message>
        <source>More steps follow the flow more closely.</source>
        <translation>步数越多，越贴近流。</translation>
    </message>
    <message>
        <source>One prompt per line</source>
        <translation>每行一个提示词</translation>
    </message>
    <message>
        <source>One per line. Some from the captions show what was learnt by heart, some of your own show what was understood.</source>
        <translation>每行一个。取自说明文字的显示记住了什么，自己写的显示理解了什么。</translation>
    </message>
    <message>
        <source>Draw them every</source>
        <translation>绘制间隔</translation>
    </message>
    <message>
        <source>Steps per picture</source>
        <translation>每张图片的步数</translation>
    </message>
</context>
<context>
    <name>WizardSchedulePage</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Validation every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Final share of the learning rate</source>
        <translation>学习率最终比例</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>移动平均</translation>
    </message>
    <message>
        <source>Largest gradient norm</source>
        <translation>最大梯度范数</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>The newest ones; the best stays, too.</source>
        <translation>最新的若干个；最佳的也会保留。</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>0: gradients are not clipped.</source>
        <translation>0：不裁剪梯度。</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>each picture is seen %1 times</source>
        <translation>每张图片会看 %1 次</translation>
    </message>
    <message>
        <source>%1 of it to measure checkpoints</source>
        <translation>其中 %1 用于测量检查点</translation>
    </message>
    <message>
        <source>Steps; a crash costs at most that many.</source>
        <translation>步数；崩溃最多损失这么多。</translation>
    </message>
    <message>
        <source>The rate rises from zero over this many steps.</source>
        <translation>学习率在这么多步内从零升起。</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>学习率日程</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Share of the old values that each step keeps; the average draws the pictures.</source>
        <translation>每步保留旧值的比例；绘图使用平均值。</translation>
    </message>
    <message>
        <source>Log every</source>
        <translation>记录间隔</translation>
    </message>
    <message>
        <source>Write files for TensorBoard, too</source>
        <translation>同时写入 TensorBoard 文件</translation>
    </message>
    <message>
        <source>Into the folder tensorboard of the run; the plots here need none.</source>
        <translation>写入该训练的 tensorboard 文件夹；此处的曲线不需要它们。</translation>
    </message>
    <message>
        <source>Steps it learns to draw in</source>
        <translation>学习用多少步绘制</translation>
    </message>
    <message>
        <source>2 serve most; any other number works, too.</source>
        <translation>通常 2 步足够；其他数目也可以。</translation>
    </message>
    <message>
        <source>Pictures the teacher draws</source>
        <translation>教师绘制的图片数</translation>
    </message>
    <message>
        <source>Before the training. More are learnt better.</source>
        <translation>在训练之前。越多学得越好。</translation>
    </message>
</context>
</TS>
