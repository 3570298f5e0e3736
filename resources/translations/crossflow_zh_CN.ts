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
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
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
        <source>Keep this expression under a name</source>
        <translation>以名称保存此表达式</translation>
    </message>
    <message>
        <source>Remove the chosen name</source>
        <translation>移除所选名称</translation>
    </message>
    <message>
        <source>Named latents</source>
        <translation>已命名的潜变量</translation>
    </message>
    <message>
        <source>Double click puts the name into the expression.</source>
        <translation>双击可将名称插入表达式。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>Add and subtract prompts</source>
        <translation>对提示词做加减法</translation>
    </message>
    <message>
        <source>Write prompts with + and − between them. Quotes keep words together, a number before a star weighs: 0.7 * &quot;sunglasses&quot;.</source>
        <translation>用 + 和 − 连接提示词。引号把词组合在一起,星号前的数字表示权重:0.7 * "sunglasses"。</translation>
    </message>
    <message>
        <source>&quot;man cook&quot; - man + woman</source>
        <translation>"man cook" - man + woman</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Picture of “%1”</source>
        <translation>“%1”的图片</translation>
    </message>
    <message>
        <source>distance –</source>
        <translation>距离 –</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距离 %1</translation>
    </message>
    <message>
        <source>The result looks just like “%1”: the other terms changed nothing one can see. Try larger weights.</source>
        <translation>结果看起来与“%1”相同:其他项没有带来可见变化。请尝试更大的权重。</translation>
    </message>
    <message>
        <source>Keep this expression</source>
        <translation>保存此表达式</translation>
    </message>
    <message>
        <source>Name, used as @name in expressions</source>
        <translation>名称,在表达式中写作 @名称</translation>
    </message>
    <message>
        <source>Your “%1” differs from the one this picture was made with.</source>
        <translation>您的“%1”与生成此图片时使用的不同。</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>图片的设置</translation>
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
</context>
<context>
    <name>Duration</name>
    <message>
        <source>less than a second</source>
        <translation>不到一秒</translation>
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
        <translation>%1 小时 %2 分</translation>
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
        <source>Play again and again</source>
        <translation>循环播放</translation>
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
        <source>Rendering takes about %1.</source>
        <translation>生成大约需要 %1。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>The film is at %1.</source>
        <translation>影片位于 %1。</translation>
    </message>
</context>
<context>
    <name>ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
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
        <translation>结束时</translation>
    </message>
    <message>
        <source>Frames per step</source>
        <translation>每步帧数</translation>
    </message>
    <message>
        <source>Pictures from one key to the next, both included.</source>
        <translation>从一个关键帧到下一个的图片数(含两端)。</translation>
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
        <source>Keys</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Prompt of key %1</source>
        <translation>关键帧 %1 的提示词</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>关键帧 %1</translation>
    </message>
    <message>
        <source>Easing of key %1</source>
        <translation>关键帧 %1 的缓动</translation>
    </message>
    <message>
        <source>Even</source>
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
        <source>Hold key %1</source>
        <translation>保持关键帧 %1</translation>
    </message>
    <message>
        <source>hold </source>
        <translation>保持 </translation>
    </message>
    <message>
        <source>Further frames that show this key unchanged</source>
        <translation>额外保持该关键帧不变的帧数</translation>
    </message>
    <message>
        <source>Move key %1 up</source>
        <translation>上移关键帧 %1</translation>
    </message>
    <message>
        <source>Remove key %1</source>
        <translation>移除关键帧 %1</translation>
    </message>
    <message>
        <source>Prompt of a key</source>
        <translation>关键帧提示词</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>缓动</translation>
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
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>比较两张图片</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
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
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Describe the picture…</source>
        <translation>描述图片…</translation>
    </message>
    <message>
        <source>Enter in the prompt does the same</source>
        <translation>在提示词中按 Enter 效果相同</translation>
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
    <message>
        <source>Earlier prompt</source>
        <translation>以前的提示词</translation>
    </message>
    <message>
        <source>Keep these settings…</source>
        <translation>保存这些设置…</translation>
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
        <source>Try an example</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>a smiling cat with heart eyes</source>
        <translation>a smiling cat with heart eyes</translation>
    </message>
    <message>
        <source>Write a prompt, press Enter</source>
        <translation>写下提示词,按 Enter</translation>
    </message>
    <message>
        <source>Your pictures appear here. Drop a picture made by this program anywhere on the window to get back every setting that made it.</source>
        <translation>图片会显示在这里。将本程序生成的图片拖到窗口任意位置,即可恢复其全部设置。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · 约 %2</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>图片的设置</translation>
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
        <source>Two prompts and everything between</source>
        <translation>两个提示词之间的一切</translation>
    </message>
    <message>
        <source>Fill in the prompts on the left. Then drag below the picture: it follows your hand, and becomes sharp when you let go.</source>
        <translation>填写左侧的提示词,然后在图片下方拖动:图片会跟随您的手,松开后变得清晰。</translation>
    </message>
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
        <source>Frame %1 of %2</source>
        <translation>第 %1 帧,共 %2 帧</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>路径的 %1</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>图片的设置</translation>
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
        <source>Pictures that are made together. More is faster and needs more memory.</source>
        <translation>同时生成的图片数。越多越快,但需要更多内存。</translation>
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
        <source>The original&apos;s method</source>
        <translation>原始实现的方法</translation>
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
        <source>Two evaluations a step</source>
        <translation>每步两次求值</translation>
    </message>
    <message>
        <source>Multistep 3</source>
        <translation>三阶多步法</translation>
    </message>
    <message>
        <source>Third order, one evaluation a step</source>
        <translation>三阶,每步一次求值</translation>
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
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>未安装模型</translation>
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
</context>
<context>
    <name>ModelDownload</name>
    <message>
        <source>The list of downloads cannot be read: %1.</source>
        <translation>无法读取下载列表:%1。</translation>
    </message>
    <message>
        <source>Check the connection and the download address in the settings.</source>
        <translation>请检查网络连接和设置中的下载地址。</translation>
    </message>
    <message>
        <source>%1 does not offer this model.</source>
        <translation>%1 不提供此模型。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Look at the models folder again</source>
        <translation>重新查看模型文件夹</translation>
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
        <source>%1 × %1 pixels · %2 on disk · %3 of memory</source>
        <translation>%1 × %1 像素 · 磁盘 %2 · 内存 %3</translation>
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
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>too large for this machine</source>
        <translation>超出本机能力</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>立即加载</translation>
    </message>
    <message>
        <source>Load %1 now</source>
        <translation>立即加载 %1</translation>
    </message>
    <message>
        <source>Delete the files of %1</source>
        <translation>删除 %1 的文件</translation>
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
        <source>Delete a model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <source>Delete the files of %1 (%2)? They would have to be downloaded again.</source>
        <translation>删除 %1 的文件(%2)吗?之后需要重新下载。</translation>
    </message>
    <message>
        <source>No download address is set.</source>
        <translation>未设置下载地址。</translation>
    </message>
    <message>
        <source>This program never uses the network unless asked. Enter the address of a model collection in Settings, Models.</source>
        <translation>除非您要求,本程序不会使用网络。请在“设置 › 模型”中输入模型库的地址。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The model is here and its checksums are right.</source>
        <translation>模型已就位,校验和正确。</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Add a prompt</source>
        <translation>添加提示词</translation>
    </message>
    <message>
        <source>Dot on the pad</source>
        <translation>面板上的点</translation>
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
        <source>Prompts of the pad</source>
        <translation>面板的提示词</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · 种子 %2</translation>
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
        <translation>返回全部图片 (Esc)</translation>
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
        <source>Compare with the picture before</source>
        <translation>与上一张图片比较</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
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
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures with their settings (*.png *.jpg *.jpeg *.webp)</source>
        <translation>包含设置的图片 (*.png *.jpg *.jpeg *.webp)</translation>
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
        <source>%1 left</source>
        <translation>剩余 %1</translation>
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
</context>
<context>
    <name>QObject</name>
    <message>
        <source>A render was set aside because the program ended twice while it ran.</source>
        <translation>某个任务已被搁置,因为程序在其运行期间两次中断。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
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
    <name>SettingsDialog</name>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>重新启动程序后生效。</translation>
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
        <source>Engine</source>
        <translation>引擎</translation>
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
        <source>The best there is</source>
        <translation>最佳可用设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
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
        <source>Precision</source>
        <translation>精度</translation>
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
        <source>Fewer bits need less memory; pictures differ in details.</source>
        <translation>位数越少占用内存越少;图片细节会有差异。</translation>
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
        <source>Download address</source>
        <translation>下载地址</translation>
    </message>
    <message>
        <source>Where published models are fetched from, e.g. a mirror of your institute. It must offer index.json with sizes and checksums. Empty: this program stays off the network.</source>
        <translation>获取已发布模型的地址,例如您所在机构的镜像。该地址须提供含大小和校验和的 index.json。留空则本程序不联网。</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 已被“%2”占用。</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>恢复默认按键</translation>
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
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Star (gallery)</source>
        <translation>加星(图库)</translation>
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
        <source>Delete (gallery)</source>
        <translation>删除(图库)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>返回全部图片</translation>
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
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Weight of “%1”</source>
        <translation>“%1”的权重</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Way of mixing</source>
        <translation>混合方式</translation>
    </message>
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
        <source>a small house in summer</source>
        <translation>a small house in summer</translation>
    </message>
    <message>
        <source>a small house in the snow</source>
        <translation>a small house in the snow</translation>
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
        <source>Swap</source>
        <translation>交换</translation>
    </message>
</context>
</TS>
