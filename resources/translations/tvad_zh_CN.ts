<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No other camera recorded this moment, or it is not known when footage was recorded (Ctrl+K).</source>
        <translation>没有其他摄像机录下这一时刻，或录像的录制时间未知（Ctrl+K）。</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>打开 {folder}</translation>
    </message>
    <message>
        <source>Create {name}</source>
        <translation>创建 {name}</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>读取案件</translation>
    </message>
    <message>
        <source>Close or reopen</source>
        <translation>关闭或重新打开</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation>查看案件</translation>
    </message>
    <message>
        <source>Look whether the case is free</source>
        <translation>检查案件是否空闲</translation>
    </message>
    <message>
        <source>It has not learned anything yet. Let it learn from footage on which nothing unusual happens.</source>
        <translation>它还没有学到任何内容。请让它从没有异常情况的录像中学习。</translation>
    </message>
    <message>
        <source>The case has no camera yet. Footage is given one at import, or in its properties.</source>
        <translation>案件中还没有摄像机。可在导入录像时或在其属性中指定。</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Learn what is normal …</source>
        <translation>学习正常情况…</translation>
    </message>
    <message>
        <source>Undo the last learning</source>
        <translation>撤销上一次学习</translation>
    </message>
    <message>
        <source>Zones …</source>
        <translation>区域 …</translation>
    </message>
    <message>
        <source>Zones in which nobody shall be</source>
        <translation>不允许任何人进入的区域</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), {duration} in all</source>
        <translation>
            <numerusform>%n 个视频，共 {duration}</numerusform>
        </translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>{threshold:.2f}, set for this camera; drag it on the timeline</source>
        <translation>{threshold:.2f}，为此摄像机单独设定；可在时间轴上拖动</translation>
    </message>
    <message>
        <source>{threshold:.2f}, that of the case; drag it on the timeline</source>
        <translation>{threshold:.2f}，案件的阈值；可在时间轴上拖动</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已学习</translation>
    </message>
    <message>
        <source>about {alarms:g} an hour expected in normal footage, at threshold {threshold:.2f}</source>
        <translation>在阈值 {threshold:.2f} 下，正常录像中预计每小时约 {alarms:g} 次</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message numerus="yes">
        <source>{before} incidents before, {after} after, in %n video(s) analysed with both</source>
        <translation>
            <numerusform>之前 {before} 个事件，之后 {after} 个，涉及 %n 个两次都分析过的视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近一次更改</translation>
    </message>
    <message>
        <source>Nothing to compare yet: analyse footage again that was analysed before it.</source>
        <translation>暂无可比较的内容：请重新分析之前已分析过的录像。</translation>
    </message>
    <message>
        <source>{day:date} {time} UTC, from {source}</source>
        <translation>{day:date} {time} UTC，来自 {source}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>以及 %n 个更早的版本</numerusform>
        </translation>
    </message>
    <message>
        <source>as the recording tells</source>
        <translation>以录像标注为准</translation>
    </message>
    <message>
        <source>Choose one, if it was right</source>
        <translation>如时钟准确，请选择一个</translation>
    </message>
    <message>
        <source>No rate is told by {names}. 25 pictures a second are assumed; times are wrong where that is not so. Give the rate.</source>
        <translation>{names} 未标明帧率。暂按每秒 25 帧处理；若不符，时间将不正确。请指定帧率。</translation>
    </message>
    <message>
        <source>Videos begin at different times: add one alone, or set each one&apos;s time later by a right click on it.</source>
        <translation>各视频开始的时间不同：请单独添加一个，或之后在其上单击右键逐个设定时间。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A case keeps footage references, findings, reviews and their log in one folder. Footage stays where it is.</source>
        <translation>案件将录像引用、发现、审阅及其日志保存在一个文件夹中。录像留在原处。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>创建案件</translation>
    </message>
    <message>
        <source>Car park, night of 12 March</source>
        <translation>停车场，3 月 12 日夜间</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Encrypt it with a passphrase</source>
        <translation>用密码加密</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>Keep the case in</source>
        <translation>案件保存位置</translation>
    </message>
    <message>
        <source>Originals are only read: their fingerprint is kept in the case, nothing is copied or changed.</source>
        <translation>原件只被读取：其指纹保存在案件中，不复制也不更改任何内容。</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>导入录像</translation>
    </message>
    <message>
        <source>Import and analyse</source>
        <translation>导入并分析</translation>
    </message>
    <message>
        <source>Add videos or folders of images, or drop them on the window.</source>
        <translation>添加视频或图像文件夹，或将其拖放到窗口上。</translation>
    </message>
    <message>
        <source>Footage to import</source>
        <translation>要导入的录像</translation>
    </message>
    <message>
        <source>Unknown camera</source>
        <translation>未知摄像机</translation>
    </message>
    <message>
        <source> images a second</source>
        <translation> 张图像/秒</translation>
    </message>
    <message>
        <source> pictures a second</source>
        <translation> 帧/秒</translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>Raw streams</source>
        <translation>裸码流</translation>
    </message>
    <message>
        <source>Recording began</source>
        <translation>录制开始于</translation>
    </message>
    <message>
        <source>Clocks found in the footage</source>
        <translation>在录像中找到的时钟</translation>
    </message>
    <message>
        <source>Clocks found</source>
        <translation>找到的时钟</translation>
    </message>
    <message>
        <source>Add videos …</source>
        <translation>添加视频…</translation>
    </message>
    <message>
        <source>Add a folder of images …</source>
        <translation>添加图像文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>添加视频</translation>
    </message>
    <message>
        <source>Videos ({patterns});;All files (*)</source>
        <translation>视频 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>添加图像文件夹</translation>
    </message>
    <message>
        <source>When {footage} began. Clock times then stand beside footage times, in the window, in the report, and among the facts that the model is given.</source>
        <translation>{footage} 的开始时间。此后，时钟时间将与录像时间并列显示在窗口、报告以及提供给模型的事实中。</translation>
    </message>
    <message>
        <source>Recording time</source>
        <translation>录制时间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It holds for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Something went wrong inside T-VAD Desktop</source>
        <translation>T-VAD Desktop 内部出错</translation>
    </message>
    <message>
        <source>Your case is safe. The report below is also in {log_path}. It names files, but holds no footage.</source>
        <translation>您的案件是安全的。下面的报告也保存在 {log_path} 中。它列出文件名，但不含录像内容。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Only incidents that fit all of it are shown, counted and walked through.</source>
        <translation>只显示、统计和浏览符合全部条件的事件。</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>显示这些</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>迹象</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation>最低分数</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Place in the picture</source>
        <translation>画面中的位置</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>一天中的时段</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Nothing that was seen fits all of it.
Leave something out, or press “Anything”.</source>
        <translation>看到的内容都不符合全部条件。
请去掉一些条件，或按“任意内容”。</translation>
    </message>
    <message>
        <source>The footage of this case was analysed before objects were kept.
Analyse it again to search it.</source>
        <translation>此案件的录像是在保存对象之前分析的。
请重新分析后再搜索。</translation>
    </message>
    <message>
        <source>No object has been seen yet.
They can be searched for when an analysis is done.</source>
        <translation>还没有看到任何对象。
分析完成后即可搜索。</translation>
    </message>
    <message>
        <source>Only what was recognised and measured is found. Colours need light: grey and dark footage has none.</source>
        <translation>只能找到已识别并测量的内容。颜色需要光线：灰度和昏暗的录像没有颜色。</translation>
    </message>
    <message>
        <source>Find objects</source>
        <translation>查找对象</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Seen for</source>
        <translation>可见时长</translation>
    </message>
    <message>
        <source>At one spot for</source>
        <translation>停留时长</translation>
    </message>
    <message>
        <source>From this time of day</source>
        <translation>从一天中的此时起</translation>
    </message>
    <message>
        <source>To this time of day</source>
        <translation>到一天中的此时止</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>任意内容</translation>
    </message>
    <message>
        <source>Ask for nothing in particular</source>
        <translation>不限定任何条件</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n found</source>
        <translation>
            <numerusform>前 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>not searched, because analysed before objects were kept: {names}</source>
        <translation>未搜索（在保存对象之前分析）：{names}</translation>
    </message>
    <message>
        <source>left out, because its recording time is not known: {names}</source>
        <translation>已略过（录制时间未知）：{names}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任意时长</translation>
    </message>
    <message>
        <source>What was kept at import and by the last analysis. The file itself is only ever read.</source>
        <translation>导入时和上次分析时保存的信息。文件本身始终只被读取。</translation>
    </message>
    <message>
        <source>It lies elsewhere …</source>
        <translation>它在别处…</translation>
    </message>
    <message>
        <source>Choose where the same footage lies now; its content is compared</source>
        <translation>选择同一录像现在的位置；将比较其内容</translation>
    </message>
    <message>
        <source>Where does it lie now?</source>
        <translation>它现在在哪里？</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{width} × {height}, {frames:,} frames</source>
        <translation>{width} × {height}，{frames:,} 帧</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录制于</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入于</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Write it like 1:02:03.5, 02:03, 12.5 or +5.</source>
        <translation>请按 1:02:03.5、02:03、12.5 或 +5 的形式填写。</translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here.</source>
        <translation>不晚于 {end} 的时刻，或用 +5、-5 表示从此处起的秒数。</translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here. The time of day by the recorder&apos;s clock will do as well.</source>
        <translation>不晚于 {end} 的时刻，或用 +5、-5 表示从此处起的秒数。也可使用录像机时钟的时间。</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>The English page has changed since this one was translated.</source>
        <translation>自翻译此页以来，英文页面已有更改。</translation>
    </message>
    <message>
        <source>The user guide is missing: {path}.</source>
        <translation>缺少用户指南：{path}。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装本程序。</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文版</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Choose the folder of a published model with its safetensors files, or with a GGUF file and its mmproj file. Nothing is fetched from a network, and no code of the folder is run.</source>
        <translation>选择已发布模型的文件夹，其中含有 safetensors 文件，或含有 GGUF 文件及其 mmproj 文件。不会从网络获取任何内容，也不会运行该文件夹中的代码。</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>The folder of the model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Look at the model</source>
        <translation>查看模型</translation>
    </message>
    <message>
        <source>It takes {most:.1f} GB of the disk while it runs, {kept:.1f} GB for good.</source>
        <translation>运行期间占用磁盘 {most:.1f} GB，长期占用 {kept:.1f} GB。</translation>
    </message>
    <message>
        <source>Choose footage on which nothing unusual happens. The camera remembers how things look and how fast they move there, and is alarmed by what is otherwise. Earlier learning is kept and can be brought back.</source>
        <translation>选择没有异常情况的录像。摄像机会记住那里事物的样子和移动速度，并对不同的情况发出警示。之前学到的内容会保留，可以恢复。</translation>
    </message>
    <message>
        <source>Train at length (5 to 15 minutes)</source>
        <translation>充分训练（5 至 15 分钟）</translation>
    </message>
    <message>
        <source>Train briefly (1 to 4 minutes)</source>
        <translation>简短训练（1 至 4 分钟）</translation>
    </message>
    <message>
        <source>Choose at least one video.</source>
        <translation>请至少选择一个视频。</translation>
    </message>
    <message>
        <source>Give the camera a name.</source>
        <translation>请为摄像机命名。</translation>
    </message>
    <message>
        <source>Learn what is normal</source>
        <translation>学习正常情况</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Name of the camera</source>
        <translation>摄像机名称</translation>
    </message>
    <message>
        <source> an hour at most</source>
        <translation> 次/小时以内</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) not dismissed</source>
        <translation>
            <numerusform>%n 个未排除的事件</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (import stopped)</source>
        <translation>{name}（导入已停止）</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Drag a box over it, one more where it has moved to, and say what it is. Enter saves and goes to the next. Without a box of yours those that were found are taken.</source>
        <translation>在其上拖出一个框，移动到的位置再画一个，并说明它是什么。Enter 保存并转到下一个。没有您的框时，采用找到的框。</translation>
    </message>
    <message>
        <source>Space plays, ← → step, I O begin and end, C D anomaly or normal, E the name, Page Up Down, Ctrl Z undoes.</source>
        <translation>空格播放，← → 逐帧，I O 开始和结束，C D 异常或正常，E 名称，Page Up Down 翻页，Ctrl Z 撤销。</translation>
    </message>
    <message>
        <source>to train on</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>to test with</source>
        <translation>用于测试</translation>
    </message>
    <message>
        <source>Label for training</source>
        <translation>为训练标注</translation>
    </message>
    <message>
        <source>Begins here</source>
        <translation>从此处开始</translation>
    </message>
    <message>
        <source>Forget my boxes</source>
        <translation>清除我的框</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>它是什么</translation>
    </message>
    <message>
        <source>An anomaly</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Normal here</source>
        <translation>此处正常</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>Nothing else in this video is unusual</source>
        <translation>此视频中没有其他异常</translation>
    </message>
    <message>
        <source>What this video is for</source>
        <translation>此视频的用途</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Write the training set …</source>
        <translation>写出训练集…</translation>
    </message>
    <message>
        <source>{ready} of {enough} labelled</source>
        <translation>已标注 {ready} / {enough}</translation>
    </message>
    <message>
        <source>{ready} labelled: enough to train</source>
        <translation>已标注 {ready} 个：足以训练</translation>
    </message>
    <message numerus="yes">
        <source>%n of your boxes</source>
        <translation>
            <numerusform>您的 %n 个框</numerusform>
        </translation>
    </message>
    <message>
        <source>no box of yours</source>
        <translation>没有您的框</translation>
    </message>
    <message>
        <source>Saved: incident {number}.</source>
        <translation>已保存：事件 {number}。</translation>
    </message>
    <message>
        <source>Write the training set into</source>
        <translation>训练集写入</translation>
    </message>
    <message numerus="yes">
        <source>%n without a name</source>
        <translation>
            <numerusform>%n 个没有名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a box</source>
        <translation>
            <numerusform>%n 个没有框</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{confirmed} anomalies and {dismissed} normal stretches of %n video(s) in {folder}</source>
        <translation>
            <numerusform>%n 个视频中的 {confirmed} 个异常和 {dismissed} 个正常片段，已写入 {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your labels is/are not saved.</source>
        <translation>
            <numerusform>您的标注中有 %n 个未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and lose them?</source>
        <translation>关闭并放弃它们？</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking at the device</source>
        <translation>正在查看设备</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Compare every file with its SHA-256</source>
        <translation>将每个文件与其 SHA-256 比较</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measure how fast it is on this machine</source>
        <translation>测量在本机上的速度</translation>
    </message>
    <message>
        <source>Use for this case</source>
        <translation>用于此案件</translation>
    </message>
    <message>
        <source>Import a model …</source>
        <translation>导入模型…</translation>
    </message>
    <message>
        <source>Remove what is left</source>
        <translation>移除残留</translation>
    </message>
    <message>
        <source>The import of {name} was stopped. Import it again, and it goes on.</source>
        <translation>{name} 的导入已停止。再次导入即可继续。</translation>
    </message>
    <message>
        <source>No models.</source>
        <translation>没有模型。</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在检查 {name}</translation>
    </message>
    <message>
        <source>{name}: every file and every graph is what it should be.</source>
        <translation>{name}：每个文件和每个计算图都符合要求。</translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation>正在测量 {name}</translation>
    </message>
    <message>
        <source>This case is analysed with {name} from now on.</source>
        <translation>此案件今后使用 {name} 分析。</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation>{name} 已导入。</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>已停止。已完成的部分会保留。</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>本机速度</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>File: {role}</source>
        <translation>文件：{role}</translation>
    </message>
    <message>
        <source>{steps:.2f} steps of 720p a second, {tokens:.1f} tokens of an answer a second ({device})</source>
        <translation>720p 每秒 {steps:.2f} 步，回答每秒 {tokens:.1f} 个词元（{device}）</translation>
    </message>
    <message>
        <source>A moment to come back to. It is no finding: the report names it as what somebody noted.</source>
        <translation>以后要回看的时刻。它不是发现：报告把它列为某人记下的内容。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>No moment has been noted yet.
Ctrl+D notes the one that is shown.</source>
        <translation>尚未记下任何时刻。
按 Ctrl+D 记下当前时刻。</translation>
    </message>
    <message>
        <source>No bookmark fits the search.</source>
        <translation>没有书签符合搜索。</translation>
    </message>
    <message>
        <source>Bookmark at {time}</source>
        <translation>{time} 处的书签</translation>
    </message>
    <message>
        <source>Note of the bookmark at {time}</source>
        <translation>{time} 处书签的备注</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Search the notes</source>
        <translation>搜索备注</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Take it back; Ctrl+Z puts it back</source>
        <translation>移除；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>最高分数</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>表格形式的时间轴</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>There is no heat at {at}.</source>
        <translation>{at} 处没有热力图。</translation>
    </message>
    <message>
        <source>Heat at {at}: {cells}.</source>
        <translation>{at} 处的热度：{cells}。</translation>
    </message>
    <message>
        <source>The detector compares every place of the picture with these words. Write one phrase a line.</source>
        <translation>检测器将画面的每一处与这些词语（英文）比较。每行写一个短语。</translation>
    </message>
    <message>
        <source>A camera that has learned what is normal still marks what is unlike its normal footage, whatever the words say. Earlier analyses stay in the case: with their words again, their scores are back at once.</source>
        <translation>学习过正常情况的摄像机仍会标出与其正常录像不同之处，不论词语如何。之前的分析保留在案件中：恢复其词语，分数也会立即恢复。</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Keep and analyse again</source>
        <translation>保留并重新分析</translation>
    </message>
    <message>
        <source>Heat in these places and times counts for nothing. Incidents are derived anew, the detector is not run again. A place is drawn on the picture: press I, drag a box, then “Ignore here”.</source>
        <translation>这些位置和时段的热度不计。事件会重新推导，检测器不再运行。位置在画面上绘制：按 I，拖出一个框，然后选择“在此忽略”。</translation>
    </message>
    <message>
        <source>When this footage was recorded is not known: a time of day holds once that is set (Ctrl+K).</source>
        <translation>此录像的录制时间未知：设定之后（Ctrl+K），一天中的时段才会生效。</translation>
    </message>
    <message>
        <source>This footage has no camera: what is added holds for this video alone.</source>
        <translation>此录像没有摄像机：添加的内容仅适用于此视频。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>What counts for nothing</source>
        <translation>不计入的内容</translation>
    </message>
    <message>
        <source>Nothing is ignored yet.</source>
        <translation>尚未忽略任何内容。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>a lamp, the cleaners</source>
        <translation>灯光、清洁人员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>in the box drawn</source>
        <translation>在所画的框内</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Each day from</source>
        <translation>每天从</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>this video: {rule}</source>
        <translation>此视频：{rule}</translation>
    </message>
    <message numerus="yes">
        <source>Analyse all %n video(s) of the case, not only the one shown</source>
        <translation>
            <numerusform>分析案件的全部 %n 个视频，而不只是当前显示的</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} (this case)</source>
        <translation>{title}（此案件）</translation>
    </message>
    <message>
        <source>START FROM</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Normal things, one a line</source>
        <translation>正常事物，每行一个</translation>
    </message>
    <message>
        <source>Anomalous things, one a line</source>
        <translation>异常事物，每行一个</translation>
    </message>
    <message>
        <source>NORMAL</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>ANOMALOUS</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>The prompts {fault}.</source>
        <translation>提示词{fault}。</translation>
    </message>
    <message>
        <source>Nothing is changed in a closed case: it can be looked at, searched, exported and sealed.</source>
        <translation>已关闭的案件不会有任何更改：可以查看、搜索、导出和封存。</translation>
    </message>
    <message>
        <source>The case can be changed again. The log keeps that it was reopened, by whom and why.</source>
        <translation>案件可以再次更改。日志会记录它被重新打开、由谁以及为何打开。</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>关闭案件</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>重新打开案件</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Date and time at the first frame, as the recorder&apos;s own clock showed them</source>
        <translation>第一帧的日期和时间，以录像机自身时钟的显示为准</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Known ({source} says so)</source>
        <translation>已知（依据：{source}）</translation>
    </message>
    <message>
        <source>Click a mask to choose it; drag to cover something else. A target out of sight keeps its mask, which grows: end it where nothing is left. Play every stretch before you say that you have looked at it.</source>
        <translation>单击遮罩即可选中；拖动可遮盖其他内容。看不见的目标会保留其遮罩，且遮罩会扩大：请在已无内容之处结束它。在声明已查看之前，请播放每个片段。</translation>
    </message>
    <message>
        <source>a plain colour</source>
        <translation>纯色</translation>
    </message>
    <message>
        <source>a few large blocks</source>
        <translation>少数大色块</translation>
    </message>
    <message>
        <source>Cover people and faces</source>
        <translation>遮盖人物和人脸</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Add all people</source>
        <translation>添加所有人物</translation>
    </message>
    <message>
        <source>Add all faces</source>
        <translation>添加所有人脸</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>显示这一个</translation>
    </message>
    <message>
        <source>Cover it again</source>
        <translation>再次遮盖</translation>
    </message>
    <message>
        <source>Ends here</source>
        <translation>在此结束</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>I have looked at this stretch</source>
        <translation>我已查看此片段</translation>
    </message>
    <message>
        <source>Write the covered clip …</source>
        <translation>写出遮盖后的片段…</translation>
    </message>
    <message>
        <source>Covered with</source>
        <translation>遮盖方式</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>无法显示画面。</translation>
    </message>
    <message>
        <source>Nothing is covered yet.</source>
        <translation>尚未遮盖任何内容。</translation>
    </message>
    <message>
        <source>out of sight from {moment}</source>
        <translation>自 {moment} 起不可见</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>not looked at as it is now</source>
        <translation>未按当前状态查看</translation>
    </message>
    <message>
        <source>looked at by {reviewer}</source>
        <translation>由 {reviewer} 查看</translation>
    </message>
    <message>
        <source>{share:.0%} of it was shown: play it first.</source>
        <translation>已显示其中的 {share:.0%}：请先播放。</translation>
    </message>
    <message>
        <source>Write the covered clip into</source>
        <translation>遮盖后的片段写入</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>Draw a box over the picture. Everything that was hot in it is listed, in all footage of the case.</source>
        <translation>在画面上画一个框。将列出案件所有录像中在该框内出现异常的内容。</translation>
    </message>
    <message>
        <source>Nothing was hot there.</source>
        <translation>那里没有异常。</translation>
    </message>
    <message>
        <source>What happened here?</source>
        <translation>这里发生了什么？</translation>
    </message>
    <message>
        <source>Nothing is listed yet.</source>
        <translation>列表尚为空。</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%n found. Choose one to see it.</source>
        <translation>
            <numerusform>找到 %n 个。选择一个即可查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>incident {numbers}</source>
        <translation>事件 {numbers}</translation>
    </message>
    <message>
        <source>{seconds:.1f} s, heat {heat:.2f}</source>
        <translation>{seconds:.1f} 秒，热度 {heat:.2f}</translation>
    </message>
    <message>
        <source>The file of each report is noted in the case&apos;s log by its SHA-256.</source>
        <translation>每份报告的文件都会以其 SHA-256 记入案件日志。</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写出报告</translation>
    </message>
    <message>
        <source>One file with report, log and hashes, for somebody who has not got this program: the verify.py in it needs only Python.</source>
        <translation>一个包含报告、日志和哈希值的文件，供没有本程序的人使用：其中的 verify.py 只需要 Python。</translation>
    </message>
    <message>
        <source>Everything is compared with the log, recordings too, which takes as long as reading them. Nothing is changed.</source>
        <translation>所有内容都会与日志比较，包括录像，所需时间与读取它们相同。不会更改任何内容。</translation>
    </message>
    <message>
        <source>a seal&apos;s file, or “12: 3f9a…”; empty: none</source>
        <translation>封存文件，或“12: 3f9a…”；留空：无</translation>
    </message>
    <message>
        <source>Hand this over apart from the file, on paper or by telephone: it proves the rest.</source>
        <translation>请与文件分开交付（书面或电话）：它可证明其余部分。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Write a bundle</source>
        <translation>写出证据包</translation>
    </message>
    <message>
        <source>the recordings themselves, else only their hashes</source>
        <translation>录像本身，否则仅其哈希值</translation>
    </message>
    <message>
        <source>clips and covered stills that were written</source>
        <translation>已写出的片段和遮盖后的静帧</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>附带</translation>
    </message>
    <message>
        <source>Verify {name}</source>
        <translation>验证 {name}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Kept elsewhere</source>
        <translation>另处保存</translation>
    </message>
    <message>
        <source>Seals (*.json *.seal *.txt);;All files (*)</source>
        <translation>封存文件 (*.json *.seal *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写出</translation>
    </message>
    <message>
        <source>audit entries</source>
        <translation>条日志</translation>
    </message>
    <message>
        <source>database</source>
        <translation>个数据库</translation>
    </message>
    <message>
        <source>exported files</source>
        <translation>个导出文件</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>个链头</translation>
    </message>
    <message>
        <source>heatmap files</source>
        <translation>个热图文件</translation>
    </message>
    <message>
        <source>model packs</source>
        <translation>个模型包</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>个原始文件</translation>
    </message>
    <message>
        <source>profile files</source>
        <translation>个配置文件</translation>
    </message>
    <message>
        <source>seals</source>
        <translation>个封签</translation>
    </message>
    <message>
        <source>tables and triggers</source>
        <translation>个表和触发器</translation>
    </message>
    <message>
        <source>tracks of objects</source>
        <translation>条目标轨迹</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>head</source>
        <translation>链头</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>track</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>BROKEN</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>UNPROVEN</source>
        <translation>未能证实</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) is/are not as the log says.</source>
        <translation>
            <numerusform>%n 处与日志不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is broken.</source>
        <translation>一切完好。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be proven.</source>
        <translation>
            <numerusform>%n 处未能证实。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is broken: the case is as its log says.</source>
        <translation>没有损坏：案件与其日志一致。</translation>
    </message>
    <message>
        <source>Compared: {things}.</source>
        <translation>已比对：{things}。</translation>
    </message>
    <message>
        <source>only what happened on</source>
        <translation>仅限此日发生的内容</translation>
    </message>
    <message>
        <source>No footage has a recording time yet (Ctrl+K)</source>
        <translation>还没有录像设定录制时间（Ctrl+K）</translation>
    </message>
    <message>
        <source>only stills that a finished redaction covers</source>
        <translation>仅限已完成遮盖的静帧</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Write the report into</source>
        <translation>报告写入</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>签名证书</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation>证书 (*.p12 *.pfx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Only a PDF is signed: choose it too.</source>
        <translation>只有 PDF 会被签名：请同时选择它。</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>谁在这里工作？</translation>
    </message>
    <message>
        <source>Ada Lovelace</source>
        <translation>Ada Lovelace</translation>
    </message>
    <message>
        <source>examiner, witness …</source>
        <translation>鉴定人、证人…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>使用此姓名</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Your name stands in the log of every case and in every report. Until you give one, the login name does.</source>
        <translation>您的姓名会写入每个案件的日志和每份报告。在您填写之前，使用登录名。</translation>
    </message>
    <message>
        <source>Everything here is remembered on this computer.</source>
        <translation>这里的所有设置都会保存在本机。</translation>
    </message>
    <message>
        <source>The window speaks it when the program starts next.</source>
        <translation>程序下次启动时窗口将使用该语言。</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>12 hours, AM and PM</source>
        <translation>12 小时（AM 和 PM）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Viridis and cividis are told apart by colour-blind people too</source>
        <translation>色盲人士也能区分 viridis 和 cividis</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>更改按键…</translation>
    </message>
    <message>
        <source>The list of all keys (?)</source>
        <translation>所有按键的列表（?）</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审阅者</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>New cases: threshold</source>
        <translation>新案件：阈值</translation>
    </message>
    <message>
        <source>New cases: folder</source>
        <translation>新案件：文件夹</translation>
    </message>
    <message>
        <source>until then, the login name</source>
        <translation>填写之前为登录名</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Press other keys for what is listed here</source>
        <translation>为此处所列内容按下其他按键</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复初始</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>撤回所有按键更改</translation>
    </message>
    <message>
        <source>Keys for: {words}</source>
        <translation>按键：{words}</translation>
    </message>
    <message>
        <source>{keys} already does: {taken}. Change that first.</source>
        <translation>{keys} 已用于：{taken}。请先更改那一项。</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>查看演示</translation>
    </message>
    <message>
        <source>Find what does not belong</source>
        <translation>发现不寻常之处</translation>
    </message>
    <message>
        <source>Open recorded footage and see when, where and what is unusual.
Nothing ever leaves this computer.</source>
        <translation>打开录像，查看何时、何处、何事异常。
任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>changed on the disk, being compared</source>
        <translation>在磁盘上已更改，正在比较</translation>
    </message>
    <message>
        <source>altered since it was imported</source>
        <translation>自导入后已被更改</translation>
    </message>
    <message>
        <source>Look at the footage</source>
        <translation>查看录像</translation>
    </message>
    <message>
        <source>In and Out are not set.</source>
        <translation>未设定入点和出点。</translation>
    </message>
    <message>
        <source>Press I where it begins and O where it ends.</source>
        <translation>在开始处按 I，在结束处按 O。</translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation>没有绘制任何内容。</translation>
    </message>
    <message>
        <source>Press I, drag a box on the picture, then say that it is ignored.</source>
        <translation>按 I，在画面上拖出一个框，然后声明忽略它。</translation>
    </message>
    <message>
        <source>No incident is chosen.</source>
        <translation>没有选中事件。</translation>
    </message>
    <message>
        <source>Choose one in the list, then try again.</source>
        <translation>请在列表中选择一个，然后重试。</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>heat {place} counts for nothing</source>
        <translation>{place}的热度不计</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Change incidents</source>
        <translation>更改事件</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Undone: {words}. Ctrl+Shift+Z does it again.</source>
        <translation>已撤销：{words}。Ctrl+Shift+Z 可重做。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Done again: {words}.</source>
        <translation>已重做：{words}。</translation>
    </message>
    <message>
        <source>A box lies in the picture: all its edges from 0 to 1.</source>
        <translation>框位于画面之内：所有边都在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>A camera needs a name.</source>
        <translation>摄像机需要名称。</translation>
    </message>
    <message>
        <source>A correction needs words, and only a correction has some.</source>
        <translation>更正需要文字，且只有更正才有文字。</translation>
    </message>
    <message>
        <source>A duplicate names the other incident that it repeats.</source>
        <translation>重复事件须指明它所重复的另一事件。</translation>
    </message>
    <message>
        <source>A folder of images has no stream that could be copied.</source>
        <translation>图像文件夹没有可复制的码流。</translation>
    </message>
    <message>
        <source>A heatmap of the case is damaged.</source>
        <translation>案件的一个热力图已损坏。</translation>
    </message>
    <message>
        <source>A heatmap of the case is not that of its scores.</source>
        <translation>案件的一个热力图与其分数不符。</translation>
    </message>
    <message>
        <source>A key lies outside the stretch that is covered.</source>
        <translation>一个关键帧位于遮盖片段之外。</translation>
    </message>
    <message>
        <source>A mask needs one key at each moment that is named.</source>
        <translation>遮罩在每个指定时刻需要一个关键帧。</translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation>有一个提示词为空。</translation>
    </message>
    <message>
        <source>A reviewer needs a name that can be read.</source>
        <translation>审阅人需要可读的姓名。</translation>
    </message>
    <message>
        <source>A stretch that is to be covered has a length.</source>
        <translation>要遮盖的片段须有长度。</translation>
    </message>
    <message>
        <source>A tag has 1 to {longest_tag} characters.</source>
        <translation>标签有 1 到 {longest_tag} 个字符。</translation>
    </message>
    <message>
        <source>A verdict needs 1 to {most} reviewers.</source>
        <translation>判定需要 1 到 {most} 名审阅人。</translation>
    </message>
    <message>
        <source>An incident ends after it begins, and begins within its footage.</source>
        <translation>事件的结束晚于开始，且开始于其录像之内。</translation>
    </message>
    <message>
        <source>An incident ends after it begins, and lies within its footage.</source>
        <translation>事件的结束晚于开始，且位于其录像之内。</translation>
    </message>
    <message>
        <source>Analyse the video again.</source>
        <translation>请重新分析该视频。</translation>
    </message>
    <message>
        <source>Analyse the video first.</source>
        <translation>请先分析该视频。</translation>
    </message>
    <message>
        <source>A prompt is too long: {count} tokens, at most {max_tokens} are read.</source>
        <translation>有一个提示词过长：{count} 个词元，最多读取 {max_tokens} 个。</translation>
    </message>
    <message>
        <source>Analysis {analysis} has already been saved up to or beyond these steps.</source>
        <translation>分析 {analysis} 已保存到或超过这些步。</translation>
    </message>
    <message>
        <source>Ask a shorter question.</source>
        <translation>请提一个更短的问题。</translation>
    </message>
    <message>
        <source>Ask the time-stamping authority again with the request of this very seal.</source>
        <translation>请用此封印的请求再次向时间戳机构申请。</translation>
    </message>
    <message>
        <source>Audit entry {sequence} is not the one that it was: the log was written anew.</source>
        <translation>日志条目 {sequence} 已不是原来的条目：日志被重写。</translation>
    </message>
    <message>
        <source>Bring the language model and the mmproj file of a Qwen2.5-VL, as llama.cpp&apos;s converter writes them.</source>
        <translation>请提供 Qwen2.5-VL 的语言模型和 mmproj 文件，即 llama.cpp 转换器写出的形式。</translation>
    </message>
    <message>
        <source>Bring the whole folder of the model as it was published, with its .safetensors files.</source>
        <translation>请提供模型发布时的完整文件夹，包括其 .safetensors 文件。</translation>
    </message>
    <message>
        <source>CPU, {value} cores</source>
        <translation>CPU，{value} 个核心</translation>
    </message>
    <message>
        <source>Change them and try again.</source>
        <translation>请更改后重试。</translation>
    </message>
    <message>
        <source>Change to another one.</source>
        <translation>请切换到另一个。</translation>
    </message>
    <message>
        <source>Check its permissions, or copy the case to a folder of your own.</source>
        <translation>请检查权限，或将案件复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>Check its permissions, or take a file of this name away that is not one of ours.</source>
        <translation>请检查权限，或移走不属于本程序的同名文件。</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>请确认它存在且您有权读取。</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>请确认您有权读取。</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>请检查可用空间和文件夹权限。</translation>
    </message>
    <message>
        <source>Check the free space.</source>
        <translation>请检查可用空间。</translation>
    </message>
    <message>
        <source>Check the path and that the disk is connected.</source>
        <translation>请检查路径以及磁盘是否已连接。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>Check the times.</source>
        <translation>请检查时间。</translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case in another folder.</source>
        <translation>请选择案件文件夹，或在另一文件夹中创建案件。</translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case.</source>
        <translation>请选择案件文件夹，或创建案件。</translation>
    </message>
    <message>
        <source>Choose a case folder.</source>
        <translation>请选择案件文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择您有权写入的文件夹。</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>请选择更长的。</translation>
    </message>
    <message>
        <source>Choose a moment within it.</source>
        <translation>请选择其中的时刻。</translation>
    </message>
    <message>
        <source>Choose a place inside one of the masks.</source>
        <translation>请选择某个遮罩内的位置。</translation>
    </message>
    <message>
        <source>Choose a recording with pictures.</source>
        <translation>请选择有画面的录像。</translation>
    </message>
    <message>
        <source>Choose a video file or a folder of .jpg, .png, .bmp, .tif or .webp.</source>
        <translation>请选择视频文件，或含有 .jpg、.png、.bmp、.tif 或 .webp 的文件夹。</translation>
    </message>
    <message>
        <source>Choose a video file or a folder of images.</source>
        <translation>请选择视频文件或图像文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another name; archives are not overwritten.</source>
        <translation>请选择其他名称；归档不会被覆盖。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请选择其他内容。</translation>
    </message>
    <message>
        <source>Choose another stretch.</source>
        <translation>请选择其他片段。</translation>
    </message>
    <message>
        <source>Choose other footage.</source>
        <translation>请选择其他录像。</translation>
    </message>
    <message>
        <source>Choose other verdicts, or analyse footage first.</source>
        <translation>请选择其他判定，或先分析录像。</translation>
    </message>
    <message>
        <source>Choose the original, or import what is there as footage of its own.</source>
        <translation>请选择原件，或将那里的内容作为独立录像导入。</translation>
    </message>
    <message>
        <source>Choose the recording itself: only it can be hashed.</source>
        <translation>请选择录像本身：只能对它计算哈希。</translation>
    </message>
    <message>
        <source>Choose the recordings themselves: only they can be hashed.</source>
        <translation>请选择录像本身：只能对它们计算哈希。</translation>
    </message>
    <message>
        <source>Close it there to change it here.</source>
        <translation>请在那里关闭它，才能在这里更改。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>Close some of them.</source>
        <translation>请关闭其中一些。</translation>
    </message>
    <message>
        <source>Closing and reopening a case takes a reason.</source>
        <translation>关闭和重新打开案件需要理由。</translation>
    </message>
    <message>
        <source>Compare the case with a backup.</source>
        <translation>请将案件与备份比较。</translation>
    </message>
    <message>
        <source>Compare with {folder}.</source>
        <translation>请与 {folder} 比较。</translation>
    </message>
    <message>
        <source>Content credentials cannot be signed with the certificate of {subject}: {error}</source>
        <translation>无法用 {subject} 的证书签署内容凭证：{error}</translation>
    </message>
    <message>
        <source>Correct it, or restore it from the repository.</source>
        <translation>请更正它，或从代码库恢复。</translation>
    </message>
    <message>
        <source>Cover whole persons, or draw regions.</source>
        <translation>请遮盖整个人物，或绘制区域。</translation>
    </message>
    <message>
        <source>Decide alike, then merge.</source>
        <translation>请先作出相同判定，再合并。</translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation>请手动删除。</translation>
    </message>
    <message>
        <source>Different things were decided about these incidents: {said}.</source>
        <translation>对这些事件作出了不同的判定：{said}。</translation>
    </message>
    <message>
        <source>Dismiss it instead.</source>
        <translation>请改为排除它。</translation>
    </message>
    <message>
        <source>Do not trust this archive.</source>
        <translation>请勿信任此归档。</translation>
    </message>
    <message>
        <source>Do not trust this case.</source>
        <translation>请勿信任此案件。</translation>
    </message>
    <message>
        <source>Do not work on it; restore it from a backup.</source>
        <translation>请勿在其上工作；请从备份恢复。</translation>
    </message>
    <message>
        <source>Draw it anew.</source>
        <translation>请重新绘制。</translation>
    </message>
    <message>
        <source>Draw regions by hand.</source>
        <translation>请手动绘制区域。</translation>
    </message>
    <message>
        <source>Export an exact clip instead.</source>
        <translation>请改为导出精确片段。</translation>
    </message>
    <message>
        <source>Export both together as .p12.</source>
        <translation>请将两者一起导出为 .p12。</translation>
    </message>
    <message>
        <source>Fighting is anomalous</source>
        <translation>打斗属于异常</translation>
    </message>
    <message>
        <source>Footage was not recorded in the year {year}.</source>
        <translation>{year} 年没有录像。</translation>
    </message>
    <message>
        <source>Free about two gigabytes there, then learn again.</source>
        <translation>请在那里腾出约 2 GB 空间，然后重新学习。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>请在那里腾出空间。</translation>
    </message>
    <message>
        <source>Free some space, or name another folder in TVAD_MODELS.</source>
        <translation>请腾出空间，或在 TVAD_MODELS 中指定其他文件夹。</translation>
    </message>
    <message>
        <source>Give a place, a time, or both.</source>
        <translation>请指定位置、时间或两者。</translation>
    </message>
    <message>
        <source>Give a rate between 0 and 1000.</source>
        <translation>请指定 0 到 1000 之间的帧率。</translation>
    </message>
    <message>
        <source>Give a year from {first_year} to {last_year}.</source>
        <translation>请指定 {first_year} 到 {last_year} 之间的年份。</translation>
    </message>
    <message>
        <source>Give another name, or remove that folder.</source>
        <translation>请指定其他名称，或移除该文件夹。</translation>
    </message>
    <message>
        <source>Give another path.</source>
        <translation>请指定其他路径。</translation>
    </message>
    <message>
        <source>Give at least a few seconds without breaks.</source>
        <translation>请至少提供几秒钟无中断的录像。</translation>
    </message>
    <message>
        <source>Give at least two seconds of it.</source>
        <translation>请至少提供其中两秒。</translation>
    </message>
    <message>
        <source>Give at most {longest} characters.</source>
        <translation>最多填写 {longest} 个字符。</translation>
    </message>
    <message>
        <source>Give one of {known}, or a TOML file.</source>
        <translation>请指定 {known} 之一，或一个 TOML 文件。</translation>
    </message>
    <message>
        <source>Give one of {names}.</source>
        <translation>请指定 {names} 之一。</translation>
    </message>
    <message>
        <source>Import them as {names}.</source>
        <translation>请将它们导入为 {names}。</translation>
    </message>
    <message>
        <source>Incident {incident} does not go on at {at}.</source>
        <translation>事件 {incident} 在 {at} 并未持续。</translation>
    </message>
    <message>
        <source>Incident {incident} has changed since you read it: {latest}. Nothing was stored.</source>
        <translation>事件 {incident} 在您读取之后已更改：{latest}。未保存任何内容。</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm.</source>
        <translation>它已损坏，或被蓄意构造以造成危害。</translation>
    </message>
    <message>
        <source>It is damaged, or no recording of a camera.</source>
        <translation>它已损坏，或不是摄像机的录像。</translation>
    </message>
    <message>
        <source>It is damaged, or no recording.</source>
        <translation>它已损坏，或不是录像。</translation>
    </message>
    <message>
        <source>It is empty, truncated or damaged.</source>
        <translation>它为空、被截断或已损坏。</translation>
    </message>
    <message>
        <source>It lasts from {start} to {end}.</source>
        <translation>它从 {start} 持续到 {end}。</translation>
    </message>
    <message>
        <source>Its video streams: none.</source>
        <translation>其视频流：无。</translation>
    </message>
    <message>
        <source>Known are {names}; install a newer version of the program.</source>
        <translation>已知的有 {names}；请安装更新版本的程序。</translation>
    </message>
    <message>
        <source>Known are: {names}.</source>
        <translation>已知的有：{names}。</translation>
    </message>
    <message>
        <source>Make it again: tvad models prepare {name}</source>
        <translation>请重新生成：tvad models prepare {name}</translation>
    </message>
    <message>
        <source>Message {message} is a question.</source>
        <translation>消息 {message} 是一个问题。</translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {mask}.</source>
        <translation>遮盖 {redaction} 没有遮罩 {mask}。</translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {unknown}.</source>
        <translation>遮盖 {redaction} 没有遮罩 {unknown}。</translation>
    </message>
    <message>
        <source>Start the program again; what was finished is kept, and it goes on where it stopped.</source>
        <translation>请重新启动程序；已完成的部分会保留，并从停止处继续。</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>请先停止它。</translation>
    </message>
    <message>
        <source>The GPU has too little memory for {what}.</source>
        <translation>GPU 显存不足以处理 {what}。</translation>
    </message>
    <message>
        <source>The answer states the{label} position {stated}; measured is {names}.</source>
        <translation>回答称{label}位置为 {stated}；实测为 {names}。</translation>
    </message>
    <message>
        <source>The answer states {match}; measured is {measured}, {duration} seconds.</source>
        <translation>回答称 {match}；实测为 {measured}，{duration} 秒。</translation>
    </message>
    <message>
        <source>The case has no {kind} {row}.</source>
        <translation>案件中没有 {kind} {row}。</translation>
    </message>
    <message>
        <source>The case {folder} was being decrypted, which was interrupted. Nothing is lost.</source>
        <translation>案件 {folder} 的解密被中断。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The case {folder} was being encrypted, which was interrupted. Nothing is lost.</source>
        <translation>案件 {folder} 的加密被中断。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} (and {count} more) in its database.</source>
        <translation>案件 {folder} 被篡改：其数据库中有 {strange}（及另外 {count} 项）。</translation>
    </message>
    <message>
        <source>The footage lasts {duration}.</source>
        <translation>录像时长 {duration}。</translation>
    </message>
    <message>
        <source>The images in {path} can no longer be read.</source>
        <translation>{path} 中的图像已无法读取。</translation>
    </message>
    <message>
        <source>The question has {count} characters; at most {max_question_characters} are read.</source>
        <translation>问题有 {count} 个字符；最多读取 {max_question_characters} 个。</translation>
    </message>
    <message>
        <source>There are: {args}.</source>
        <translation>现有：{args}。</translation>
    </message>
    <message>
        <source>There is footage of {names} ….</source>
        <translation>有 {names} 的录像…。</translation>
    </message>
    <message>
        <source>There is footage of {names}.</source>
        <translation>有 {names} 的录像。</translation>
    </message>
    <message>
        <source>There is no ignored place {rule}.</source>
        <translation>没有忽略位置 {rule}。</translation>
    </message>
    <message>
        <source>config.json does not tell {names}.</source>
        <translation>config.json 未指明 {names}。</translation>
    </message>
    <message>
        <source>ignore list</source>
        <translation>忽略列表</translation>
    </message>
    <message>
        <source>incident made by hand</source>
        <translation>手动记录的事件</translation>
    </message>
    <message>
        <source>incident {incident} cut</source>
        <translation>事件 {incident} 已裁剪</translation>
    </message>
    <message>
        <source>incident {incident} split: the rest is incident {made}</source>
        <translation>事件 {incident} 已拆分：其余部分为事件 {made}</translation>
    </message>
    <message>
        <source>incident {incident} taken back</source>
        <translation>事件 {incident} 已收回</translation>
    </message>
    <message>
        <source>incidents of video</source>
        <translation>视频的事件</translation>
    </message>
    <message>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>index of segment {row}</source>
        <translation>片段 {row} 的索引</translation>
    </message>
    <message>
        <source>intrusion</source>
        <translation>入侵</translation>
    </message>
    <message>
        <source>lock of case</source>
        <translation>案件锁定</translation>
    </message>
    <message>
        <source>login name {user}, not confirmed</source>
        <translation>登录名 {user}，未确认</translation>
    </message>
    <message>
        <source>manifest.json</source>
        <translation>manifest.json</translation>
    </message>
    <message>
        <source>manifest.json: does not name what the last entry of the log says that it names</source>
        <translation>manifest.json：所列内容与日志最后一条所述不符</translation>
    </message>
    <message>
        <source>manifest.json: is not the one that was written</source>
        <translation>manifest.json：不是当初写入的文件</translation>
    </message>
    <message>
        <source>manifest.json: names a file twice</source>
        <translation>manifest.json：某文件列出两次</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>merged from {names}</source>
        <translation>由 {names} 合并</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>none: {duration} seconds are too short to learn from</source>
        <translation>无：{duration} 秒太短，无法从中学习</translation>
    </message>
    <message>
        <source>nothing moved in {steps} time steps, which were not looked at again</source>
        <translation>有 {steps} 个时间步没有任何移动，未再次查看</translation>
    </message>
    <message>
        <source>self-learned from {duration} minutes of this recording</source>
        <translation>从此录像的 {duration} 分钟自学</translation>
    </message>
    <message>
        <source>so are {count} more stretches</source>
        <translation>另有 {count} 个片段也是如此</translation>
    </message>
    <message>
        <source>the recording is cut off: by its own account {missing} s more belong to it</source>
        <translation>录像被截断：按其自身记录，还应有 {missing} 秒</translation>
    </message>
    <message>
        <source>there are only {rate} pictures a minute: what is quick may be missed</source>
        <translation>每分钟只有 {rate} 张画面：快速的情况可能遗漏</translation>
    </message>
    <message>
        <source>{folder} lacks {count} of {count2} shards: {absent}.</source>
        <translation>{folder} 缺少 {count2} 个分片中的 {count} 个：{absent}。</translation>
    </message>
    <message>
        <source>{gguf} lacks {count} tensors: {missing}.</source>
        <translation>{gguf} 缺少 {count} 个张量：{missing}。</translation>
    </message>
    <message>
        <source>{start} to {end} s cannot be relied on</source>
        <translation>{start} 至 {end} 秒不可信</translation>
    </message>
    <message>
        <source>{start} to {end} s could not be read</source>
        <translation>{start} 至 {end} 秒无法读取</translation>
    </message>
    <message>
        <source>{start} to {end} s show one even colour (a covered lens, no light, no signal?)</source>
        <translation>{start} 至 {end} 秒画面为单一均匀颜色（镜头被遮、无光或无信号？）</translation>
    </message>
    <message>
        <source>“{tag}” has {count}.</source>
        <translation>“{tag}”有 {count} 个。</translation>
    </message>
    <message>
        <source>Give the file that tvad seal wrote.</source>
        <translation>请指定 tvad seal 写出的文件。</translation>
    </message>
    <message>
        <source>A bookmark lies within its footage.</source>
        <translation>书签须在其录像之内。</translation>
    </message>
    <message>
        <source>A file name in {folder} holds a line break: {file}.</source>
        <translation>{folder} 中有一个文件名含有换行：{file}。</translation>
    </message>
    <message>
        <source>A name has at most {longest_title} characters.</source>
        <translation>名称最多 {longest_title} 个字符。</translation>
    </message>
    <message>
        <source>A passphrase has at least {least_letters} characters.</source>
        <translation>密码至少有 {least_letters} 个字符。</translation>
    </message>
    <message>
        <source>A rollback journal lies beside the database, which this program leaves only where it is killed at once.</source>
        <translation>数据库旁有回滚日志，本程序仅在被立即终止时才会留下它。</translation>
    </message>
    <message>
        <source>Another version of this pack is installed here: results cannot be made again with it.</source>
        <translation>此处安装的是该模型包的另一版本：无法用它重现结果。</translation>
    </message>
    <message>
        <source>Audit entry {last} is missing, and every later one.</source>
        <translation>审计条目 {last} 及其后所有条目缺失。</translation>
    </message>
    <message>
        <source>Audit entry {last} is not the one that the case names as its last.</source>
        <translation>审计条目 {last} 不是案件所记的最后一条。</translation>
    </message>
    <message>
        <source>Audit entry {missing} is missing.</source>
        <translation>审计条目 {missing} 缺失。</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}) was written while the case was closed.</source>
        <translation>审计条目 {sequence}（{action}）在案件关闭期间写入。</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc})</source>
        <translation>审计条目 {sequence}（{action}，{at_utc}）</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc}) does not follow the one before.</source>
        <translation>审计条目 {sequence}（{action}，{at_utc}）与前一条不衔接。</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc}) was altered.</source>
        <translation>审计条目 {sequence}（{action}，{at_utc}）已被更改。</translation>
    </message>
    <message>
        <source>Bookmark {bookmark} is not removed.</source>
        <translation>书签 {bookmark} 未被移除。</translation>
    </message>
    <message>
        <source>Bookmark {bookmark} was removed.</source>
        <translation>书签 {bookmark} 已被移除。</translation>
    </message>
    <message>
        <source>Bring the model at 16 or 32 bits; it is quantized here.</source>
        <translation>请提供 16 位或 32 位的模型；量化在此处进行。</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>请选择更短的名称。</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images of the footage.</source>
        <translation>请选择包含该录像图像的文件夹。</translation>
    </message>
    <message>
        <source>Clock {started_at}.</source>
        <translation>时钟 {started_at}。</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>请在那里关闭它，然后重试。</translation>
    </message>
    <message>
        <source>Colour of the target: {names}.</source>
        <translation>目标颜色：{names}。</translation>
    </message>
    <message>
        <source>Draw a box where it is; another one where it has moved to.</source>
        <translation>请在其所在处画一个框；移动到的位置再画一个。</translation>
    </message>
    <message>
        <source>Entry {sequence} says {at_utc}, the one before {at_utc2}: a clock was set back.</source>
        <translation>条目 {sequence} 为 {at_utc}，前一条为 {at_utc2}：时钟曾被调回。</translation>
    </message>
    <message>
        <source>Entry {sequence} says {at_utc}, which is still to come: a clock is wrong.</source>
        <translation>条目 {sequence} 为 {at_utc}，尚未到来：时钟有误。</translation>
    </message>
    <message>
        <source>Every file is the one that the manifest names, and the log in the bundle is whole.</source>
        <translation>每个文件都与清单一致，包中的日志完整。</translation>
    </message>
    <message>
        <source>Finish it with the same passphrase: open it in the window, or tvad case decrypt --case {folder}.</source>
        <translation>请用同一密码完成：在窗口中打开，或 tvad case decrypt --case {folder}。</translation>
    </message>
    <message>
        <source>Finish it with the same passphrase: open it in the window, or tvad case encrypt --case {folder}.</source>
        <translation>请用同一密码完成：在窗口中打开，或 tvad case encrypt --case {folder}。</translation>
    </message>
    <message>
        <source>Footage is removed with a reason.</source>
        <translation>移除录像需要说明理由。</translation>
    </message>
    <message>
        <source>Footage {video} is already removed from the case.</source>
        <translation>录像 {video} 已从案件中移除。</translation>
    </message>
    <message>
        <source>Footage {video} is not removed from the case.</source>
        <translation>录像 {video} 并未从案件中移除。</translation>
    </message>
    <message>
        <source>Footage {video} was removed from the case.</source>
        <translation>录像 {video} 已从案件中移除。</translation>
    </message>
    <message>
        <source>Found in the whole picture at once: up to {around}.</source>
        <translation>整个画面中同时发现：最多{around}。</translation>
    </message>
    <message>
        <source>Found: {names}.</source>
        <translation>发现：{names}。</translation>
    </message>
    <message>
        <source>Free some space or check permissions, and import it again: it goes on where it stopped.</source>
        <translation>请腾出空间或检查权限，然后再次导入：将从停止处继续。</translation>
    </message>
    <message>
        <source>Free some space, or bring it back elsewhere.</source>
        <translation>请腾出空间，或恢复到其他位置。</translation>
    </message>
    <message>
        <source>Free some space; then it can be changed again.</source>
        <translation>释放一些空间后即可再次更改。</translation>
    </message>
    <message>
        <source>From {from_cell} to {to_cell}.</source>
        <translation>从{from_cell}到{to_cell}。</translation>
    </message>
    <message>
        <source>Give it a name and at least three corners.</source>
        <translation>请给它一个名称和至少三个角点。</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>请为它另取名称。</translation>
    </message>
    <message>
        <source>Give its passphrase.</source>
        <translation>请输入其密码。</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>请指定两者之一。</translation>
    </message>
    <message>
        <source>Give the first and the last.</source>
        <translation>请指定第一个和最后一个。</translation>
    </message>
    <message>
        <source>Give the passphrase again, or export the certificate with its key as .p12.</source>
        <translation>请再次输入密码，或将证书连同密钥导出为 .p12。</translation>
    </message>
    <message>
        <source>How fast does it move?</source>
        <translation>它移动得多快？</translation>
    </message>
    <message>
        <source>Import the model again.</source>
        <translation>请重新导入模型。</translation>
    </message>
    <message>
        <source>Import the model again: tvad models import.</source>
        <translation>请重新导入模型：tvad models import。</translation>
    </message>
    <message>
        <source>In the database {what}.</source>
        <translation>数据库中：{what}。</translation>
    </message>
    <message>
        <source>Incident {incident} has no heatmaps.</source>
        <translation>事件 {incident} 没有热力图。</translation>
    </message>
    <message>
        <source>Incident {incident} was found, not recorded by hand.</source>
        <translation>事件 {incident} 是检测到的，不是手动记录的。</translation>
    </message>
    <message>
        <source>Incident {incident} was merged into incident {shape}.</source>
        <translation>事件 {incident} 已并入事件 {shape}。</translation>
    </message>
    <message>
        <source>Incident {incident} was taken back by {shape}.</source>
        <translation>事件 {incident} 已被 {shape} 收回。</translation>
    </message>
    <message>
        <source>Incidents of different footage cannot be merged.</source>
        <translation>不同录像的事件不能合并。</translation>
    </message>
    <message>
        <source>Is another program analysing the same video in the same case? Wait for it to finish.</source>
        <translation>是否有其他程序正在同一案件中分析同一视频？请等待其完成。</translation>
    </message>
    <message>
        <source>Is anything unusual here? Name the target, its motion, and from where to where it moves.</source>
        <translation>这里有什么异常吗？请说明目标、其运动以及从何处移动到何处。</translation>
    </message>
    <message>
        <source>Is the disk still connected?</source>
        <translation>磁盘是否仍然连接？</translation>
    </message>
    <message>
        <source>Is the disk still connected? Open it again.</source>
        <translation>磁盘是否仍然连接？请重新打开。</translation>
    </message>
    <message>
        <source>It has no camera yet.</source>
        <translation>还没有摄像机。</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>它没有名称。</translation>
    </message>
    <message>
        <source>It has no {kind} at all yet.</source>
        <translation>还没有任何 {kind}。</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>一个也没有。</translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation>有 {known}。</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>它有 {names}。</translation>
    </message>
    <message>
        <source>Its tables are not ours, so nothing more of it was read: what stands in their place may never end.</source>
        <translation>其表不是本程序的，因此未再读取：取而代之的内容可能永无止境。</translation>
    </message>
    <message>
        <source>Its video streams: {offered}.</source>
        <translation>其视频流：{offered}。</translation>
    </message>
    <message>
        <source>Learn each camera from its own footage.</source>
        <translation>请让每台摄像机从自己的录像中学习。</translation>
    </message>
    <message>
        <source>Learn it again from other footage instead.</source>
        <translation>请改用其他录像重新学习。</translation>
    </message>
    <message>
        <source>Learn it again.</source>
        <translation>请重新学习。</translation>
    </message>
    <message>
        <source>Learn its profile again from normal footage, or analyse with the pack it was learned with.</source>
        <translation>请用正常录像重新学习其档案，或使用学习时所用的包进行分析。</translation>
    </message>
    <message>
        <source>Learn the profile again: tvad profile learn.</source>
        <translation>请重新学习档案：tvad profile learn。</translation>
    </message>
    <message>
        <source>Learn what is normal first, from footage without incidents.</source>
        <translation>请先从没有事件的录像中学习正常情况。</translation>
    </message>
    <message>
        <source>Leave one of them there.</source>
        <translation>请在那里保留其中一个。</translation>
    </message>
    <message>
        <source>List the stretches and choose one of them.</source>
        <translation>请列出各片段并选择其中之一。</translation>
    </message>
    <message>
        <source>Log and files are those that were handed over, proven against everybody who lacks what was kept.</source>
        <translation>日志和文件正是所交付的，对没有所保存内容的任何人均可证明。</translation>
    </message>
    <message>
        <source>Look at each one and say so (tvad redact review), or give --reviewed if you have.</source>
        <translation>请逐一查看并声明（tvad redact review），或在已查看时给出 --reviewed。</translation>
    </message>
    <message>
        <source>Look at incident {shape}, or undo the merging.</source>
        <translation>请查看事件 {shape}，或撤销合并。</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>请再看一遍，然后决定。</translation>
    </message>
    <message>
        <source>Look at the effect again.</source>
        <translation>请再次查看效果。</translation>
    </message>
    <message>
        <source>Make the bundle without originals, or uncovered.</source>
        <translation>请制作不含原件或不遮盖的证据包。</translation>
    </message>
    <message>
        <source>Merging takes two incidents or more.</source>
        <translation>合并需要两个或更多事件。</translation>
    </message>
    <message>
        <source>Models cannot be imported as “{family}”.</source>
        <translation>无法以“{family}”导入模型。</translation>
    </message>
    <message>
        <source>Most sites that want a second opinion take 2.</source>
        <translation>大多数需要第二意见的单位采用 2。</translation>
    </message>
    <message>
        <source>Motion {state}.</source>
        <translation>运动：{state}。</translation>
    </message>
    <message>
        <source>Mount or make it, or stop watching it.</source>
        <translation>请挂载或创建该文件夹，或停止监视它。</translation>
    </message>
    <message>
        <source>Name a .p12 or .pfx file.</source>
        <translation>请指定 .p12 或 .pfx 文件。</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet.</source>
        <translation>请指定尚不存在的文件夹。</translation>
    </message>
    <message>
        <source>Name a moment and a region.</source>
        <translation>请指定时刻和区域。</translation>
    </message>
    <message>
        <source>Name it, and only for a duplicate.</source>
        <translation>请指明它，且仅用于重复事件。</translation>
    </message>
    <message>
        <source>No decoder can be started: {error}.</source>
        <translation>无法启动解码器：{error}。</translation>
    </message>
    <message>
        <source>No footage of this case is known to have been recorded on {day}.</source>
        <translation>此案件中没有已知录制于 {day} 的录像。</translation>
    </message>
    <message>
        <source>No head of the chain is known outside this case: somebody who can write the whole folder and knows this program could have rebuilt it from nothing. Seal the case (tvad seal) and keep the seal elsewhere.</source>
        <translation>在此案件之外没有已知的链头：能写入整个文件夹且熟悉本程序的人可能已从头重建它。请为案件加封（tvad seal），并将封签另行保管。</translation>
    </message>
    <message>
        <source>No incident can be shown; incident {number}: {why}</source>
        <translation>无法显示任何事件；事件 {number}：{why}</translation>
    </message>
    <message>
        <source>No incident of this case is confirmed or dismissed.</source>
        <translation>此案件中没有已确认或已排除的事件。</translation>
    </message>
    <message>
        <source>No mask lies there at that moment.</source>
        <translation>该时刻那里没有遮罩。</translation>
    </message>
    <message>
        <source>No record names this file. A save that was killed leaves one, and the next overwrites it.</source>
        <translation>没有记录提及此文件。被终止的保存会留下这样的文件，下次保存会覆盖它。</translation>
    </message>
    <message>
        <source>None of the {count} images in {path} can be read.</source>
        <translation>{path} 中的 {count} 张图像均无法读取。</translation>
    </message>
    <message>
        <source>Nothing in this bundle should be relied on.</source>
        <translation>此包中的任何内容都不应采信。</translation>
    </message>
    <message>
        <source>Only GGUF is loaded; run the set-up again.</source>
        <translation>只加载 GGUF；请重新运行安装程序。</translation>
    </message>
    <message>
        <source>Only an answer can be corrected or rejected.</source>
        <translation>只有回答才能更正或驳回。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>请重新打开。</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>请打开它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Open the case again.</source>
        <translation>请重新打开案件。</translation>
    </message>
    <message>
        <source>Originals show what is to be covered.</source>
        <translation>原件会显示应被遮盖的内容。</translation>
    </message>
    <message>
        <source>People on foot are normal</source>
        <translation>行人属于正常</translation>
    </message>
    <message>
        <source>Pick them with Shift, or name them.</source>
        <translation>请用 Shift 选取，或指明它们。</translation>
    </message>
    <message>
        <source>Pick those of one video.</source>
        <translation>请选取同一视频的事件。</translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare</source>
        <translation>请准备该包：tvad models prepare</translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare; or train it for a pack of your own: tvad train.</source>
        <translation>请准备该包：tvad models prepare；或为您自己的包训练：tvad train。</translation>
    </message>
    <message>
        <source>Put footage {rows} back first (tvad videos --restore).</source>
        <translation>请先放回录像 {rows}（tvad videos --restore）。</translation>
    </message>
    <message>
        <source>Put it back first (tvad bookmark restore).</source>
        <translation>请先恢复它（tvad bookmark restore）。</translation>
    </message>
    <message>
        <source>Put it back first (tvad videos --restore).</source>
        <translation>请先将其放回（tvad videos --restore）。</translation>
    </message>
    <message>
        <source>Put it back from a backup.</source>
        <translation>请从备份放回。</translation>
    </message>
    <message>
        <source>Put the original back in its place, then try again.</source>
        <translation>请将原件放回原处，然后重试。</translation>
    </message>
    <message>
        <source>Put the original back in its place; the analysis then goes on.</source>
        <translation>请将原件放回原处；分析随后会继续。</translation>
    </message>
    <message>
        <source>Put the original back, or make the bundle without originals.</source>
        <translation>请放回原件，或制作不含原件的证据包。</translation>
    </message>
    <message>
        <source>Put the real file in its place.</source>
        <translation>请将真实文件放到原处。</translation>
    </message>
    <message>
        <source>Put the real file or folder in its place.</source>
        <translation>请将真实文件或文件夹放到原处。</translation>
    </message>
    <message>
        <source>Put the real folder in its place.</source>
        <translation>请将真实文件夹放到原处。</translation>
    </message>
    <message>
        <source>Real targets are named wrongly at times, or become &quot;something unclear&quot;; colours in grey footage may be made up.</source>
        <translation>真实目标有时会被叫错名称，或只说成“不明物体”；灰度录像中的颜色可能是臆造的。</translation>
    </message>
    <message>
        <source>Record it anew.</source>
        <translation>请重新记录。</translation>
    </message>
    <message>
        <source>Redaction {redaction} does not cover that moment.</source>
        <translation>遮盖 {redaction} 不包括该时刻。</translation>
    </message>
    <message>
        <source>Rename it, or write it in UTF-8.</source>
        <translation>请重命名，或用 UTF-8 书写。</translation>
    </message>
    <message>
        <source>Rename the file, or leave it out.</source>
        <translation>请重命名该文件，或不包含它。</translation>
    </message>
    <message>
        <source>Reopen it first, with a reason (tvad case reopen).</source>
        <translation>请先说明理由并重新打开（tvad case reopen）。</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>请恢复备份。</translation>
    </message>
    <message>
        <source>Restore it from a backup of the case.</source>
        <translation>请从案件备份中恢复。</translation>
    </message>
    <message>
        <source>Restore it from the repository.</source>
        <translation>请从代码库恢复。</translation>
    </message>
    <message>
        <source>Restore the case folder from a backup.</source>
        <translation>请从备份恢复案件文件夹。</translation>
    </message>
    <message>
        <source>Restore the case folder from a backup; the case was left as it is.</source>
        <translation>请从备份恢复案件文件夹；案件保持原样。</translation>
    </message>
    <message>
        <source>Restore the case from a backup.</source>
        <translation>请从备份恢复案件。</translation>
    </message>
    <message>
        <source>Restore the original file; clips are made of the original only.</source>
        <translation>请恢复原始文件；片段只从原件制作。</translation>
    </message>
    <message>
        <source>Restore the original file; pictures are made of the original only.</source>
        <translation>请恢复原始文件；画面只从原件制作。</translation>
    </message>
    <message>
        <source>Restore the original, or import what is there now as footage of its own.</source>
        <translation>请恢复原件，或将那里现有的内容作为独立录像导入。</translation>
    </message>
    <message>
        <source>Review some of them first.</source>
        <translation>请先审阅其中一些。</translation>
    </message>
    <message>
        <source>Row {row} of {table} points at a row of {parent} that is gone.</source>
        <translation>{table} 的第 {row} 行指向 {parent} 中已不存在的行。</translation>
    </message>
    <message>
        <source>Run the set-up again.</source>
        <translation>请重新运行安装程序。</translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py</source>
        <translation>请重新运行安装程序：python3 installer/bootstrap.py</translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py; or train it for a pack of your own: tvad train.</source>
        <translation>请重新运行安装程序：python3 installer/bootstrap.py；或为您自己的包训练：tvad train。</translation>
    </message>
    <message>
        <source>Said by a language model that has not been trained on incidents, from the pictures and the measured facts alone.</source>
        <translation>由未经事件训练的语言模型给出，仅依据画面和实测事实。</translation>
    </message>
    <message>
        <source>Say in a few words what it is: “a person on a bicycle”.</source>
        <translation>请用几个词说明它是什么：“a person on a bicycle”（英文）。</translation>
    </message>
    <message>
        <source>Say when footage was recorded: tvad videos --video N --recorded-from …, or Ctrl+K in the window.</source>
        <translation>请说明录制时间：tvad videos --video N --recorded-from …，或在窗口中按 Ctrl+K。</translation>
    </message>
    <message>
        <source>Say why it does not belong to the case.</source>
        <translation>请说明它为何不属于本案件。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>Score {peak_score}.</source>
        <translation>分数 {peak_score}。</translation>
    </message>
    <message>
        <source>Set HOME to a folder of yours.</source>
        <translation>请将 HOME 设为您自己的文件夹。</translation>
    </message>
    <message>
        <source>Set HOME to a folder that you may write to.</source>
        <translation>请将 HOME 设为您有权写入的文件夹。</translation>
    </message>
    <message>
        <source>Set In and Out anew.</source>
        <translation>请重新设定入点和出点。</translation>
    </message>
    <message>
        <source>Set TMPDIR to one you may write to.</source>
        <translation>请将 TMPDIR 设为您有权写入的文件夹。</translation>
    </message>
    <message>
        <source>Several words are best; spaces are allowed.</source>
        <translation>最好使用多个词；允许空格。</translation>
    </message>
    <message>
        <source>Shorten the one that begins with “{text}”.</source>
        <translation>请缩短以“{text}”开头的那一个。</translation>
    </message>
    <message>
        <source>Signs of {sign}.</source>
        <translation>迹象：{sign}。</translation>
    </message>
    <message>
        <source>Size {width} x {height}.</source>
        <translation>大小 {width} × {height}。</translation>
    </message>
    <message>
        <source>Size {width} x {height}. Speed {speed}/s.</source>
        <translation>大小 {width} × {height}。速度 {speed}/秒。</translation>
    </message>
    <message>
        <source>Speed {speed}/s.</source>
        <translation>速度 {speed}/秒。</translation>
    </message>
    <message>
        <source>Such models are never loaded.</source>
        <translation>此类模型一律不加载。</translation>
    </message>
    <message>
        <source>Supported: MP4, AVI, MKV, MOV, TS and the like.</source>
        <translation>支持 MP4、AVI、MKV、MOV、TS 等。</translation>
    </message>
    <message>
        <source>T-VAD mini: EfficientNet-Lite0, optical flow and SmolLM2-135M, for any laptop</source>
        <translation>T-VAD mini：EfficientNet-Lite0、光流和 SmolLM2-135M，适用于任何笔记本电脑</translation>
    </message>
    <message>
        <source>Take it away; the program makes a new one.</source>
        <translation>请将其移走；程序会生成新的。</translation>
    </message>
    <message>
        <source>That the bundle as a whole is the one that was made is shown only by comparing the SHA-256 of its manifest, {sha256}, or the last entry of its log, {head}, with what was handed over apart from it (--sealed).</source>
        <translation>要证明整个包就是当初所制，只能将其清单的 SHA-256（{sha256}）或其日志的最后一条（{head}）与另行交付的内容比较（--sealed）。</translation>
    </message>
    <message>
        <source>The GGUF does not tell {name}.</source>
        <translation>GGUF 未指明 {name}。</translation>
    </message>
    <message>
        <source>The GPU cannot be used any more.</source>
        <translation>GPU 已无法使用。</translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}.</source>
        <translation>LoRA 适配器与 {gguf} 不匹配。</translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}: {lora}.</source>
        <translation>LoRA 适配器与 {gguf} 不匹配：{lora}。</translation>
    </message>
    <message>
        <source>The answer says No; the score is {peak_score}.</source>
        <translation>回答为“否”；分数为 {peak_score}。</translation>
    </message>
    <message>
        <source>The answer says Yes; the score is {peak_score}.</source>
        <translation>回答为“是”；分数为 {peak_score}。</translation>
    </message>
    <message>
        <source>The answer states the direction to the {stated}; measured is {state}.</source>
        <translation>回答称方向为 {stated}；实测为 {state}。</translation>
    </message>
    <message>
        <source>The answer states the time {match}; measured is {measured}.</source>
        <translation>回答称时间为 {match}；实测为 {measured}。</translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is not known.</source>
        <translation>回答称 {match}；录像机时钟未知。</translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is {started_at}.</source>
        <translation>回答称 {match}；录像机时钟为 {started_at}。</translation>
    </message>
    <message>
        <source>The audit log is empty: it was deleted.</source>
        <translation>审计日志为空：已被删除。</translation>
    </message>
    <message>
        <source>The base weights cannot be kept: {error}.</source>
        <translation>无法保存基础权重：{error}。</translation>
    </message>
    <message>
        <source>The camera of this incident has not learned what is normal yet, so that it cannot learn an exception.</source>
        <translation>此事件的摄像机尚未学习正常情况，因此无法学习例外。</translation>
    </message>
    <message>
        <source>The camera profile cannot be read: it is damaged or from another version.</source>
        <translation>无法读取摄像机档案：已损坏或来自其他版本。</translation>
    </message>
    <message>
        <source>The case already has {path}.</source>
        <translation>案件中已有 {path}。</translation>
    </message>
    <message>
        <source>The case database {folder} is damaged: {what} cannot be read.</source>
        <translation>案件数据库 {folder} 已损坏：无法读取 {what}。</translation>
    </message>
    <message>
        <source>The case does not name its last audit entry.</source>
        <translation>案件未指明其最后一条日志条目。</translation>
    </message>
    <message>
        <source>The case folder {folder} cannot be made: {error}.</source>
        <translation>无法创建案件文件夹 {folder}：{error}。</translation>
    </message>
    <message>
        <source>The case has no camera “{name}”.</source>
        <translation>案件中没有摄像机“{name}”。</translation>
    </message>
    <message>
        <source>The case is closed already.</source>
        <translation>案件已经关闭。</translation>
    </message>
    <message>
        <source>The case is not closed.</source>
        <translation>案件没有关闭。</translation>
    </message>
    <message>
        <source>The case names a file outside its own folder: {relative}.</source>
        <translation>案件指向其自身文件夹之外的文件：{relative}。</translation>
    </message>
    <message>
        <source>The case names a heatmap of {steps} steps of {grid_h} × {grid_w}, which none has.</source>
        <translation>案件指向一个 {steps} 步、{grid_h} × {grid_w} 的热力图，但并不存在。</translation>
    </message>
    <message>
        <source>The case once had {sequence} audit entries and now has {sequence2}: an older copy was put back, or its last changes were lost.</source>
        <translation>案件曾有 {sequence} 条日志条目，现有 {sequence2} 条：被放回了较旧的副本，或丢失了最后的更改。</translation>
    </message>
    <message>
        <source>The case was closed at {closed_utc}: nothing is changed in it.</source>
        <translation>案件已于 {closed_utc} 关闭：不再作任何更改。</translation>
    </message>
    <message>
        <source>The case {folder} cannot be brought up to date: some of its rows point at rows that are gone.</source>
        <translation>案件 {folder} 无法升级：其部分行指向已不存在的行。</translation>
    </message>
    <message>
        <source>The case {folder} cannot be written: it can only be looked at.</source>
        <translation>案件 {folder} 无法写入：只能查看。</translation>
    </message>
    <message>
        <source>The case {folder} is encrypted.</source>
        <translation>案件 {folder} 已加密。</translation>
    </message>
    <message>
        <source>The case {folder} is not encrypted.</source>
        <translation>案件 {folder} 未加密。</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere.</source>
        <translation>案件 {folder} 已在别处打开。</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere. Here it can only be looked at.</source>
        <translation>案件 {folder} 已在别处打开。在这里只能查看。</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere: somebody on {machine}, process {process}, since {since}. Here it can only be looked at.</source>
        <translation>案件 {folder} 已在别处打开：某人，{machine}，进程 {process}，自 {since} 起。此处只能查看。</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere: {value} on {machine}, process {process}, since {since}. Here it can only be looked at.</source>
        <translation>案件 {folder} 已在别处打开：{value}，{machine}，进程 {process}，自 {since} 起。此处只能查看。</translation>
    </message>
    <message>
        <source>The case {folder} was made by a newer version of T-VAD Desktop.</source>
        <translation>案件 {folder} 由更新版本的 T-VAD Desktop 创建。</translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} in its database.</source>
        <translation>案件 {folder} 被篡改：其数据库中有 {strange}。</translation>
    </message>
    <message>
        <source>The case {folder} {otherwise}.</source>
        <translation>案件 {folder} {otherwise}。</translation>
    </message>
    <message>
        <source>The certificate {path} cannot be opened: the passphrase is wrong, or it is no PKCS#12 file.</source>
        <translation>无法打开证书 {path}：密码错误，或不是 PKCS#12 文件。</translation>
    </message>
    <message>
        <source>The certificate {path} cannot be read.</source>
        <translation>无法读取证书 {path}。</translation>
    </message>
    <message>
        <source>The certificate {path} is not for signing.</source>
        <translation>证书 {path} 不用于签名。</translation>
    </message>
    <message>
        <source>The certificate {path} is valid from {not_valid_before_utc} to {not_valid_after_utc}, and not today.</source>
        <translation>证书 {path} 的有效期为 {not_valid_before_utc} 至 {not_valid_after_utc}，今天无效。</translation>
    </message>
    <message>
        <source>The chain of custody is broken. {message}</source>
        <translation>保管链已中断。{message}</translation>
    </message>
    <message>
        <source>The database is damaged: {complaint}.</source>
        <translation>数据库已损坏：{complaint}。</translation>
    </message>
    <message>
        <source>The database is that of another case.</source>
        <translation>数据库属于另一案件。</translation>
    </message>
    <message>
        <source>The database of the case {folder} was replaced while it was open.</source>
        <translation>案件 {folder} 的数据库在打开期间被替换。</translation>
    </message>
    <message>
        <source>The database of {folder} could not be converted.</source>
        <translation>无法转换 {folder} 的数据库。</translation>
    </message>
    <message>
        <source>The detector gives heat that is no number.</source>
        <translation>检测器给出的热度不是数字。</translation>
    </message>
    <message>
        <source>The disk that holds the case {folder} is full: it can only be looked at.</source>
        <translation>存放案件 {folder} 的磁盘已满：只能查看。</translation>
    </message>
    <message>
        <source>The export of audit entry {sequence} was stopped before its file got its name: export again.</source>
        <translation>日志第 {sequence} 条的导出在文件命名之前中断：请重新导出。</translation>
    </message>
    <message>
        <source>The file is not the one that audit entry {sequence} exported.</source>
        <translation>该文件不是日志第 {sequence} 条所导出的文件。</translation>
    </message>
    <message>
        <source>The file that audit entry {sequence} exported is no longer there.</source>
        <translation>日志第 {sequence} 条所导出的文件已不存在。</translation>
    </message>
    <message>
        <source>The folder this runs in does not exist any more.</source>
        <translation>程序运行所在的文件夹已不存在。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {error}.</source>
        <translation>无法创建文件夹 {folder}：{error}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation>无法写入文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The folder {out} cannot be made: {error}.</source>
        <translation>无法创建文件夹 {out}：{error}。</translation>
    </message>
    <message>
        <source>The folder {out} is full of other reports.</source>
        <translation>文件夹 {out} 中已满是其他报告。</translation>
    </message>
    <message>
        <source>The folder {place} is a link.</source>
        <translation>文件夹 {place} 是链接。</translation>
    </message>
    <message>
        <source>The footage has changed since it was imported: {path}.</source>
        <translation>录像在导入后已更改：{path}。</translation>
    </message>
    <message>
        <source>The footage is missing: {path}.</source>
        <translation>录像缺失：{path}。</translation>
    </message>
    <message>
        <source>The footage of incident {incident} was removed from the case.</source>
        <translation>事件 {incident} 的录像已从案件中移除。</translation>
    </message>
    <message>
        <source>The import cannot go on: {value}.</source>
        <translation>导入无法继续：{value}。</translation>
    </message>
    <message>
        <source>The import needs {largest} GB of free memory.</source>
        <translation>导入需要 {largest} GB 可用内存。</translation>
    </message>
    <message>
        <source>The index of segment {row} does not say what its heatmap says.</source>
        <translation>片段 {row} 的索引与其热图不符。</translation>
    </message>
    <message>
        <source>The key of the certificate is of a kind that cannot sign pictures.</source>
        <translation>证书密钥的类型不能用于签署画面。</translation>
    </message>
    <message>
        <source>The language model does not fit into memory.</source>
        <translation>语言模型超出内存容量。</translation>
    </message>
    <message>
        <source>The language model is damaged: {gguf}.</source>
        <translation>语言模型已损坏：{gguf}。</translation>
    </message>
    <message>
        <source>The last {kind} was number {highest}; the database says that {table} were numbered.</source>
        <translation>最后编号：{kind} {highest}；数据库称已编号 {table}。</translation>
    </message>
    <message>
        <source>The log does not name the files of this bundle: an entry of it that was kept elsewhere proves nothing of them.</source>
        <translation>日志未列出此包的文件：另处保存的条目不能证明它们。</translation>
    </message>
    <message>
        <source>The log in {path} is not the one that was put away.</source>
        <translation>{path} 中的日志不是归档时的日志。</translation>
    </message>
    <message>
        <source>The log up to entry {number} is the one that was kept; the files of the bundle are not proven by it.</source>
        <translation>直到条目 {number} 的日志正是所保存的；包中文件未由此证明。</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} agrees with {name}: it is proven against everybody who lacks the seal.</source>
        <translation>截至第 {sequence} 条的日志与{name}一致：对任何没有封签的人均已证实。</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} agrees with {name}: it is proven so far as this machine is trusted.</source>
        <translation>截至第 {sequence} 条的日志与{name}一致：在信任本机的前提下已证实。</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}</source>
        <translation>截至第 {sequence} 条的日志由 {authority} 于 {at} 加盖时间戳</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}: proven to whoever trusts this authority.</source>
        <translation>截至第 {sequence} 条的日志由 {authority} 于 {at} 加盖时间戳：对信任该机构的人已证实。</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}; its signature was not verified (give the authority&apos;s root certificate by --tsa-root).</source>
        <translation>截至第 {sequence} 条的日志由 {authority} 于 {at} 加盖时间戳；其签名未经验证（用 --tsa-root 指定该机构的根证书）。</translation>
    </message>
    <message>
        <source>The manifest of the model pack {parent} cannot be read: {error}.</source>
        <translation>无法读取模型包 {parent} 的清单：{error}。</translation>
    </message>
    <message>
        <source>The model file {path} is a pickle or of an unknown kind; only safetensors, GGUF and ONNX are loaded.</source>
        <translation>模型文件 {path} 是 pickle 或未知种类；只加载 safetensors、GGUF 和 ONNX。</translation>
    </message>
    <message>
        <source>The model file {path} is missing or cannot be read.</source>
        <translation>模型文件 {path} 缺失或无法读取。</translation>
    </message>
    <message>
        <source>The model file {path} is not the one its pack names (wrong SHA-256).</source>
        <translation>模型文件 {path} 不是其包所指明的文件（SHA-256 不符）。</translation>
    </message>
    <message>
        <source>The model pack cannot be copied to {folder}: {error}.</source>
        <translation>无法将模型包复制到 {folder}：{error}。</translation>
    </message>
    <message>
        <source>The model pack {pack} finds no faces.</source>
        <translation>模型包 {pack} 找不到人脸。</translation>
    </message>
    <message>
        <source>The model pack {pack} finds no people.</source>
        <translation>模型包 {pack} 找不到人物。</translation>
    </message>
    <message>
        <source>The model pack {pack} is not prepared: {name} {fault}.</source>
        <translation>模型包 {pack} 尚未准备好：{name} {fault}。</translation>
    </message>
    <message>
        <source>The model pack {pack} is of the family “{family}”, which this version does not know.</source>
        <translation>模型包 {pack} 属于“{family}”系列，此版本不认识。</translation>
    </message>
    <message>
        <source>The model pack {self} has no file for the role “{role}”.</source>
        <translation>模型包 {self} 没有用于“{role}”角色的文件。</translation>
    </message>
    <message>
        <source>The old one was left as it is.</source>
        <translation>原有的保持不变。</translation>
    </message>
    <message>
        <source>The original cannot be compared: {message}</source>
        <translation>无法比对原始文件：{message}</translation>
    </message>
    <message>
        <source>The original has changed since it was imported: its SHA-256 is now {sha256}.</source>
        <translation>原始文件自导入以来已改变：其 SHA-256 现为 {sha256}。</translation>
    </message>
    <message>
        <source>The original has changed: {message}</source>
        <translation>原始文件已改变：{message}</translation>
    </message>
    <message>
        <source>The original {path} is missing or has changed, and cannot go into the bundle.</source>
        <translation>原件 {path} 缺失或已更改，无法放入证据包。</translation>
    </message>
    <message>
        <source>The pack has no trained AHD, which the camera&apos;s own heads belong to.</source>
        <translation>该包没有经过训练的 AHD，而摄像机自己的头部网络依附于它。</translation>
    </message>
    <message>
        <source>The picture has no colours.</source>
        <translation>画面没有颜色。</translation>
    </message>
    <message>
        <source>The prompts in {path} are malformed: {error}.</source>
        <translation>{path} 中的提示词格式错误：{error}。</translation>
    </message>
    <message>
        <source>The prompts in {path} {fault}.</source>
        <translation>{path} 中的提示词{fault}。</translation>
    </message>
    <message>
        <source>The prompts “{name}” cannot be read.</source>
        <translation>无法读取提示词“{name}”。</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>问题为空。</translation>
    </message>
    <message>
        <source>The question is too long for the language model: {tokens} tokens with its evidence, at most {limit} can be read.</source>
        <translation>问题对语言模型而言过长：连同证据共 {tokens} 个词元，最多可读取 {limit} 个。</translation>
    </message>
    <message>
        <source>The recorder&apos;s clock is described by at most two comparisons.</source>
        <translation>录像机时钟最多由两次比对描述。</translation>
    </message>
    <message>
        <source>The recording is damaged, or made to do harm.</source>
        <translation>录像已损坏，或被蓄意构造以造成危害。</translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again or repair it.</source>
        <translation>录制或复制被中断：请重新复制或修复。</translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again.</source>
        <translation>录制或复制被中断：请重新复制。</translation>
    </message>
    <message>
        <source>The search index {index} does not say what its table says.</source>
        <translation>搜索索引 {index} 与其表不符。</translation>
    </message>
    <message>
        <source>The settings of an analysis cannot be read.</source>
        <translation>无法读取分析的设置。</translation>
    </message>
    <message>
        <source>The signature of the time stamp of seal {seal} does not hold: {error}.</source>
        <translation>封印 {seal} 的时间戳签名无效：{error}。</translation>
    </message>
    <message>
        <source>The tensor {name} belongs to no language model of this kind.</source>
        <translation>张量 {name} 不属于此类语言模型。</translation>
    </message>
    <message>
        <source>The time stamp of seal {seal} is that of something else.</source>
        <translation>封印 {seal} 的时间戳属于其他内容。</translation>
    </message>
    <message>
        <source>The time-stamping authority refused the request.</source>
        <translation>时间戳机构拒绝了请求。</translation>
    </message>
    <message>
        <source>The two comparisons of the recorder&apos;s clock do not follow each other.</source>
        <translation>录像机时钟的两次比对先后不符。</translation>
    </message>
    <message>
        <source>The verify.py in this bundle is not that of this version: run none that you have from nowhere else.</source>
        <translation>此包中的 verify.py 不是本版本的：不要运行没有其他来源的此类文件。</translation>
    </message>
    <message>
        <source>The videos have pictures of different shapes.</source>
        <translation>各视频的画面形状不同。</translation>
    </message>
    <message>
        <source>The watched folder cannot be read: {error}: {filename}.</source>
        <translation>无法读取所监视的文件夹：{error}：{filename}。</translation>
    </message>
    <message>
        <source>The watched folder {path} is not there.</source>
        <translation>所监视的文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <source>The {part} cannot be examined: {error}.</source>
        <translation>无法检查：{part}（{error}）。</translation>
    </message>
    <message>
        <source>The {role} cannot be read: {path}.</source>
        <translation>无法读取 {role}：{path}。</translation>
    </message>
    <message>
        <source>The {role} is not a GGUF file: {path}.</source>
        <translation>{role} 不是 GGUF 文件：{path}。</translation>
    </message>
    <message>
        <source>The {subject} is not as audit entry {sequence} left it.</source>
        <translation>{subject} 与审计条目 {sequence} 留下时不同。</translation>
    </message>
    <message>
        <source>The {subject} was added behind the audit log.</source>
        <translation>{subject}：绕过审计日志添加。</translation>
    </message>
    <message>
        <source>There are no incidents to be shown.</source>
        <translation>没有可显示的事件。</translation>
    </message>
    <message>
        <source>There is a model pack “{name}” already.</source>
        <translation>已有模型包“{name}”。</translation>
    </message>
    <message>
        <source>There is no folder to keep interim results in: {error}.</source>
        <translation>没有可存放中间结果的文件夹：{error}。</translation>
    </message>
    <message>
        <source>There is no model pack</source>
        <translation>没有模型包</translation>
    </message>
    <message>
        <source>There is no model pack “{name}” (found: none).</source>
        <translation>没有模型包“{name}”（找到：无）。</translation>
    </message>
    <message>
        <source>There is no model pack “{name}” (found: {known}).</source>
        <translation>没有模型包“{name}”（找到：{known}）。</translation>
    </message>
    <message>
        <source>There is no picture in this stretch.</source>
        <translation>此片段中没有画面。</translation>
    </message>
    <message>
        <source>There is no such stretch to be reviewed.</source>
        <translation>没有这样的片段可供审阅。</translation>
    </message>
    <message>
        <source>There is no zone {zone}.</source>
        <translation>没有区域 {zone}。</translation>
    </message>
    <message>
        <source>There is nothing to teach: with what the camera knows now, nothing of this incident is hot any more.</source>
        <translation>没有可教的内容：以摄像机目前所知，此事件已无任何异常。</translation>
    </message>
    <message>
        <source>There is too little footage to learn from.</source>
        <translation>可供学习的录像太少。</translation>
    </message>
    <message>
        <source>There is too little footage to train on.</source>
        <translation>可供训练的录像太少。</translation>
    </message>
    <message>
        <source>They are damaged, or no images.</source>
        <translation>它们已损坏，或不是图像。</translation>
    </message>
    <message>
        <source>They are too large.</source>
        <translation>它们太大。</translation>
    </message>
    <message>
        <source>They need one that an authority issued, with an extended key usage such as e-mail protection.</source>
        <translation>需要由机构签发、且具有扩展密钥用法（如电子邮件保护）的证书。</translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings in.</source>
        <translation>此账户没有用于保存设置的主文件夹。</translation>
    </message>
    <message>
        <source>This cannot be ignored: {error}.</source>
        <translation>无法忽略：{error}。</translation>
    </message>
    <message>
        <source>This footage has no stream that could be copied.</source>
        <translation>此录像没有可复制的码流。</translation>
    </message>
    <message>
        <source>This is no answer of a time-stamping authority (RFC 3161).</source>
        <translation>这不是时间戳机构的应答（RFC 3161）。</translation>
    </message>
    <message>
        <source>This is no zone: {error}.</source>
        <translation>这不是一个区域：{error}。</translation>
    </message>
    <message>
        <source>This passphrase does not open the case {folder}.</source>
        <translation>此密码无法打开案件 {folder}。</translation>
    </message>
    <message>
        <source>Time {start} to {end}, {seconds} s.</source>
        <translation>时间 {start} 至 {end}，{seconds} 秒。</translation>
    </message>
    <message>
        <source>Time {start} to {end}, {seconds} s. Clock {started_at}.</source>
        <translation>时间 {start} 至 {end}，{seconds} 秒。时钟 {started_at}。</translation>
    </message>
    <message>
        <source>Try another --quantize, or F16.</source>
        <translation>请尝试其他 --quantize，或 F16。</translation>
    </message>
    <message>
        <source>Two pieces of footage cannot lie in one place.</source>
        <translation>两段录像不能位于同一处。</translation>
    </message>
    <message>
        <source>Type it again. If it is surely right, case.key was altered: put it back from a backup.</source>
        <translation>请再次输入。如果确定无误，则 case.key 已被更改：请从备份放回。</translation>
    </message>
    <message>
        <source>Untrained answers: the language model has not learned to answer about incidents.</source>
        <translation>未经训练的回答：语言模型尚未学会回答有关事件的问题。</translation>
    </message>
    <message>
        <source>Untrained heat: it comes from prompts alone (zero-shot); no anomaly heatmap decoder was trained.</source>
        <translation>未经训练的热度：仅来自提示词（零样本）；没有训练异常热力图解码器。</translation>
    </message>
    <message>
        <source>Update T-VAD Desktop to open it; the case was left as it is.</source>
        <translation>请更新 T-VAD Desktop 以打开它；案件保持原样。</translation>
    </message>
    <message>
        <source>Use RSA or P-256.</source>
        <translation>请使用 RSA 或 P-256。</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>请使用它的另一份副本。</translation>
    </message>
    <message>
        <source>Use another copy of the archive.</source>
        <translation>请使用该归档的另一份副本。</translation>
    </message>
    <message>
        <source>Use another copy.</source>
        <translation>请使用另一份副本。</translation>
    </message>
    <message>
        <source>Use letters, digits, dots and dashes.</source>
        <translation>请使用字母、数字、点和短横线。</translation>
    </message>
    <message>
        <source>Use one that is valid, or correct this computer&apos;s clock.</source>
        <translation>请使用有效的证书，或校正本机时钟。</translation>
    </message>
    <message>
        <source>Use one whose key usage allows signatures.</source>
        <translation>请使用密钥用法允许签名的证书。</translation>
    </message>
    <message>
        <source>Vehicles are anomalous</source>
        <translation>车辆属于异常</translation>
    </message>
    <message>
        <source>Verify the pack, and learn the camera again.</source>
        <translation>请验证该包，并让摄像机重新学习。</translation>
    </message>
    <message>
        <source>Wait for that, or give another name.</source>
        <translation>请等待其完成，或指定其他名称。</translation>
    </message>
    <message>
        <source>Wait until the recording or copy has ended.</source>
        <translation>请等待录制或复制结束。</translation>
    </message>
    <message>
        <source>Watch a folder of it.</source>
        <translation>请监视其中的一个文件夹。</translation>
    </message>
    <message>
        <source>What an incident is takes at most {longest_label} characters.</source>
        <translation>事件说明最多 {longest_label} 个字符。</translation>
    </message>
    <message>
        <source>What is normal here?</source>
        <translation>这里什么是正常的？</translation>
    </message>
    <message>
        <source>What this camera has learned (version {version}) belongs to another model pack.</source>
        <translation>此摄像机所学内容（版本 {version}）属于另一模型包。</translation>
    </message>
    <message>
        <source>When it was opened at {at_utc}, the case was older than it had been, or its log was another.</source>
        <translation>在 {at_utc} 打开时，案件比之前旧，或其日志已不同。</translation>
    </message>
    <message>
        <source>Whether something is unusual is the detector&apos;s to say; the language model of 135 million parameters tells it.</source>
        <translation>是否异常由检测器判定；拥有 1.35 亿参数的语言模型负责用文字说明。</translation>
    </message>
    <message>
        <source>Without a camera profile a recording is judged by itself: what happens all the time in it is not found, and false alarms come more often.</source>
        <translation>没有摄像机档案时，录像只与自身比较：一直在发生的事不会被发现，误报也更多。</translation>
    </message>
    <message>
        <source>Write at least one word.</source>
        <translation>请至少写一个词。</translation>
    </message>
    <message>
        <source>Write both, like 2024-03-12 22:00:00.</source>
        <translation>请两者都写，如 2024-03-12 22:00:00。</translation>
    </message>
    <message>
        <source>Write it like 2024-03-12 22:00:00.</source>
        <translation>请按 2024-03-12 22:00:00 的形式书写。</translation>
    </message>
    <message>
        <source>Write the recorder&apos;s own clock alone, like 2024-03-12 22:00:00.</source>
        <translation>请只写录像机自身的时钟，如 2024-03-12 22:00:00。</translation>
    </message>
    <message>
        <source>Write the rest as a note.</source>
        <translation>请将其余内容写为备注。</translation>
    </message>
    <message>
        <source>Write what is right.</source>
        <translation>请写出正确内容。</translation>
    </message>
    <message>
        <source>Write what you want to know about the incident.</source>
        <translation>请写出您想了解的有关事件的内容。</translation>
    </message>
    <message>
        <source>against everybody who lacks the seal</source>
        <translation>对任何没有封签的人</translation>
    </message>
    <message>
        <source>against the way of {measure} others, {seconds} s</source>
        <translation>与另外 {measure} 个方向相反，{seconds} 秒</translation>
    </message>
    <message>
        <source>analysed {reached} of {length} s</source>
        <translation>已分析 {length} 秒中的 {reached} 秒</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>and all others of its camera whose time is known, moved by as much</source>
        <translation>以及其摄像机的所有其他已知时间的视频，按相同幅度移动</translation>
    </message>
    <message>
        <source>and those after it, each where the one before ends</source>
        <translation>以及其后的视频，每个从前一个结束处开始</translation>
    </message>
    <message>
        <source>audit entry {last}</source>
        <translation>审计条目 {last}</translation>
    </message>
    <message>
        <source>audit entry {missing}</source>
        <translation>审计条目 {missing}</translation>
    </message>
    <message>
        <source>audit entry {number}: does not follow the one before</source>
        <translation>审计条目 {number}：与前一条不衔接</translation>
    </message>
    <message>
        <source>audit entry {number}: is missing or out of order</source>
        <translation>审计条目 {number}：缺失或顺序错误</translation>
    </message>
    <message>
        <source>audit entry {number}: is not the one that was kept: the log was written anew</source>
        <translation>审计条目 {number}：不是所保存的那条：日志已重写</translation>
    </message>
    <message>
        <source>audit entry {number}: was altered</source>
        <translation>审计条目 {number}：已被更改</translation>
    </message>
    <message>
        <source>audit entry {sequence}</source>
        <translation>日志条目 {sequence}</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>audit log: does not end with the entry that the manifest names</source>
        <translation>审计日志：结尾条目与清单所示不符</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>背包</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>包</translation>
    </message>
    <message>
        <source>batch of tracks</source>
        <translation>轨迹批次</translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation>因为 {reason}</translation>
    </message>
    <message>
        <source>below today&apos;s threshold</source>
        <translation>低于当前阈值</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>自行车</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>包</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>公共汽车</translation>
    </message>
    <message>
        <source>call the same words normal and anomalous: “{both}”</source>
        <translation>将相同的词同时列为正常和异常：“{both}”</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>cannot be relied on</source>
        <translation>不可信</translation>
    </message>
    <message>
        <source>car</source>
        <translation>汽车</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>case.head is missing: this may be a copy without its last changes, made while the case was open. Compare it with the original before you rely on it.</source>
        <translation>缺少 case.head：这可能是在案件打开期间制作的、不含最后更改的副本。在信赖它之前请与原件比较。</translation>
    </message>
    <message>
        <source>case.sqlite-journal</source>
        <translation>case.sqlite-journal</translation>
    </message>
    <message>
        <source>center</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>center left</source>
        <translation>左中</translation>
    </message>
    <message>
        <source>center right</source>
        <translation>右中</translation>
    </message>
    <message>
        <source>config.json does not tell hidden_size of the vision transformer.</source>
        <translation>config.json 未指明视觉 Transformer 的 hidden_size。</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>crowd scatters</source>
        <translation>人群四散</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已裁剪</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>两轮车</translation>
    </message>
    <message>
        <source>cyclist</source>
        <translation>骑车人</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>downward</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>duplicate of review</source>
        <translation>判定的重复项</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>evidence of video</source>
        <translation>视频的来源证据</translation>
    </message>
    <message>
        <source>explosion</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>facts of video</source>
        <translation>视频的信息</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>跌倒</translation>
    </message>
    <message>
        <source>fast irregular movement, {seconds} s</source>
        <translation>快速不规则运动，{seconds} 秒</translation>
    </message>
    <message>
        <source>fight</source>
        <translation>打斗</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>火灾</translation>
    </message>
    <message>
        <source>flames flicker in {measure} of the picture, {seconds} s</source>
        <translation>画面的 {measure} 有火焰闪烁，{seconds} 秒</translation>
    </message>
    <message>
        <source>from {first} to {last} by the recorder&apos;s clock</source>
        <translation>录像机时钟 {first} 至 {last}</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>from {start} to {end} s the picture does not change at all (a frozen picture, a test card?)</source>
        <translation>{start} 至 {end} 秒画面完全没有变化（画面冻结或测试图？）</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>handbag</source>
        <translation>手提包</translation>
    </message>
    <message>
        <source>head of the chain</source>
        <translation>链头</translation>
    </message>
    <message>
        <source>hold a phrase that is too long: “{word} …”; about 200 letters are read</source>
        <translation>含有过长的短语：“{word} …”；约读取 200 个字母</translation>
    </message>
    <message>
        <source>hold an empty phrase</source>
        <translation>含有空短语</translation>
    </message>
    <message>
        <source>in the whole picture</source>
        <translation>整个画面中</translation>
    </message>
    <message>
        <source>in {width} × {height} from {x} right, {y} down</source>
        <translation>自左 {x}、自上 {y} 起 {width} × {height} 区域内</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>it could not be read on: {error}</source>
        <translation>无法继续读取：{error}</translation>
    </message>
    <message>
        <source>it could not be read on: {value}</source>
        <translation>无法继续读取：{value}</translation>
    </message>
    <message>
        <source>its files are touched again and again</source>
        <translation>其文件一再被改动</translation>
    </message>
    <message>
        <source>its span or boxes are others</source>
        <translation>其时段或框已不同</translation>
    </message>
    <message>
        <source>its span was set by {shaped_by}</source>
        <translation>其时段由 {shaped_by} 设定</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>llama.cpp could not quantize the language model to {quantization}.</source>
        <translation>llama.cpp 无法将语言模型量化为 {quantization}。</translation>
    </message>
    <message>
        <source>lower center</source>
        <translation>下中</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>摩托车</translation>
    </message>
    <message>
        <source>moving down</source>
        <translation>正在向下移动</translation>
    </message>
    <message>
        <source>moving fast {direction}</source>
        <translation>快速{direction}移动</translation>
    </message>
    <message>
        <source>moving left</source>
        <translation>正在向左移动</translation>
    </message>
    <message>
        <source>moving lower left</source>
        <translation>正在向左下移动</translation>
    </message>
    <message>
        <source>moving lower right</source>
        <translation>正在向右下移动</translation>
    </message>
    <message>
        <source>moving right</source>
        <translation>正在向右移动</translation>
    </message>
    <message>
        <source>moving slowly {direction}</source>
        <translation>缓慢{direction}移动</translation>
    </message>
    <message>
        <source>moving up</source>
        <translation>正在向上移动</translation>
    </message>
    <message>
        <source>moving upper left</source>
        <translation>正在向左上移动</translation>
    </message>
    <message>
        <source>moving upper right</source>
        <translation>正在向右上移动</translation>
    </message>
    <message>
        <source>moving {direction}</source>
        <translation>{direction}移动</translation>
    </message>
    <message>
        <source>need at least one normal and one anomalous word</source>
        <translation>至少需要一个正常词和一个异常词</translation>
    </message>
    <message>
        <source>needs another look</source>
        <translation>需再看</translation>
    </message>
    <message>
        <source>no box</source>
        <translation>没有框</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>none: nothing was learned about this camera</source>
        <translation>无：未学习过此摄像机的任何情况</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>numbers of {table}</source>
        <translation>{table} 的编号</translation>
    </message>
    <message>
        <source>object left</source>
        <translation>遗留物品</translation>
    </message>
    <message>
        <source>object taken</source>
        <translation>物品被取走</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原始文件</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>模型包</translation>
    </message>
    <message>
        <source>pack {name}</source>
        <translation>模型包 {name}</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>reach of analysis</source>
        <translation>分析的范围</translation>
    </message>
    <message>
        <source>reasons of video</source>
        <translation>视频的迹象</translation>
    </message>
    <message>
        <source>recorded by hand by {made_by}</source>
        <translation>由 {made_by} 手动记录</translation>
    </message>
    <message>
        <source>recording time of video</source>
        <translation>视频的录制时间</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>redaction</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>removal</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>review</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>review of redaction</source>
        <translation>遮盖的审阅</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>running</source>
        <translation>奔跑</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>封签</translation>
    </message>
    <message>
        <source>seal {seal} of {at_utc}</source>
        <translation>{at_utc} 的封印 {seal}</translation>
    </message>
    <message>
        <source>segment {row} ({row2})</source>
        <translation>片段 {row}（{row2}）</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>so far as this machine is trusted</source>
        <translation>在信任本机的前提下</translation>
    </message>
    <message>
        <source>somebody upright went down and stayed there, {seconds} s</source>
        <translation>有直立的人倒下并停留在那里，{seconds} 秒</translation>
    </message>
    <message>
        <source>something</source>
        <translation>某物</translation>
    </message>
    <message>
        <source>something is gone from where somebody was, {measure} s</source>
        <translation>曾有人处的物品不见了，{measure} 秒</translation>
    </message>
    <message>
        <source>something moving</source>
        <translation>移动的某物</translation>
    </message>
    <message>
        <source>something stays where somebody was, {measure} s</source>
        <translation>曾有人处留有物品，{measure} 秒</translation>
    </message>
    <message>
        <source>split</source>
        <translation>已拆分</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>staying in place</source>
        <translation>停留原地</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>行李箱</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>tags of incident</source>
        <translation>事件的标签</translation>
    </message>
    <message>
        <source>taught: the camera&apos;s profile</source>
        <translation>已教授：摄像机的档案</translation>
    </message>
    <message>
        <source>text that was recorded with the pictures</source>
        <translation>与画面一同录制的文本</translation>
    </message>
    <message>
        <source>the bundle: cannot be read: {error}</source>
        <translation>包：无法读取：{error}</translation>
    </message>
    <message>
        <source>the bundle: its files lie over each other</source>
        <translation>包：其文件相互重叠</translation>
    </message>
    <message>
        <source>the bundle: its list of files was altered</source>
        <translation>包：其文件列表已被更改</translation>
    </message>
    <message>
        <source>the camera moves most of the time: what is unusual can hardly be told</source>
        <translation>摄像机大部分时间在移动：难以判断何为异常</translation>
    </message>
    <message>
        <source>the creation time in the file, which is often UTC or the end</source>
        <translation>文件中的创建时间，常为 UTC 或结束时间</translation>
    </message>
    <message>
        <source>the footage is gone</source>
        <translation>录像已不存在</translation>
    </message>
    <message>
        <source>the footage was changed while it was analysed</source>
        <translation>录像在分析期间被更改</translation>
    </message>
    <message>
        <source>the footage was not read to its end</source>
        <translation>录像未读到结尾</translation>
    </message>
    <message>
        <source>the log in this bundle has {count} entries, and none of number {number} to compare with</source>
        <translation>此包中的日志有 {count} 条，没有编号 {number} 可供比较</translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>the number “{name}” was altered</source>
        <translation>数字“{name}”已被更改</translation>
    </message>
    <message>
        <source>the pictures are higher than they are wide (a phone?)</source>
        <translation>画面的高度大于宽度（手机拍摄？）</translation>
    </message>
    <message>
        <source>the pictures are looked at in a smaller size: what is smaller than {steps} of their pixels is hardly seen</source>
        <translation>画面以缩小的尺寸查看：小于其 {steps} 像素的东西几乎看不到</translation>
    </message>
    <message>
        <source>the pictures are round (a fisheye lens?): near their edge, ways and speeds are not what they seem</source>
        <translation>画面是圆形的（鱼眼镜头？）：靠近边缘的路线和速度与看上去不同</translation>
    </message>
    <message>
        <source>the pictures have no colours: none is told</source>
        <translation>画面没有颜色：不会给出任何颜色</translation>
    </message>
    <message>
        <source>the recorder&apos;s clock in the file</source>
        <translation>文件中的录像机时钟</translation>
    </message>
    <message>
        <source>the seal is of another case</source>
        <translation>封印属于另一案件</translation>
    </message>
    <message>
        <source>the seal of entry {sequence}</source>
        <translation>第 {sequence} 条的封签</translation>
    </message>
    <message>
        <source>the step “{name}” was planted</source>
        <translation>步骤“{name}”是植入的</translation>
    </message>
    <message>
        <source>the table “_sqlite_migrations” was altered</source>
        <translation>表“_sqlite_migrations”已被更改</translation>
    </message>
    <message>
        <source>the {kind} “{name}” is missing</source>
        <translation>{kind}“{name}”缺失</translation>
    </message>
    <message>
        <source>the {kind} “{name}” was altered</source>
        <translation>{kind}“{name}”已被更改</translation>
    </message>
    <message>
        <source>the {kind} “{name}” was planted</source>
        <translation>{kind}“{name}”是植入的</translation>
    </message>
    <message>
        <source>this video alone</source>
        <translation>仅此视频</translation>
    </message>
    <message>
        <source>time stamp of seal {seal}</source>
        <translation>封签 {seal} 的时间戳</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>to the lower left</source>
        <translation>向左下</translation>
    </message>
    <message>
        <source>to the lower right</source>
        <translation>向右下</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>to the upper left</source>
        <translation>向左上</translation>
    </message>
    <message>
        <source>to the upper right</source>
        <translation>向右上</translation>
    </message>
    <message>
        <source>track {track}</source>
        <translation>轨迹 {track}</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>卡车</translation>
    </message>
    <message>
        <source>two vehicles met; one at {measure} heights a second stopped or was turned</source>
        <translation>两辆车相遇；其中一辆以每秒 {measure} 个车高的速度停下或转向</translation>
    </message>
    <message>
        <source>upper center</source>
        <translation>上中</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>upward</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>vehicle accident</source>
        <translation>车辆事故</translation>
    </message>
    <message>
        <source>version {version} of {camera} ({path})</source>
        <translation>{camera} 的版本 {version}（{path}）</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>video {footage} ({path})</source>
        <translation>录像 {footage}（{path}）</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>viewing</source>
        <translation>观看</translation>
    </message>
    <message>
        <source>what this machine remembers</source>
        <translation>本机所记住的内容</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>wrong way</source>
        <translation>逆行</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>zone list</source>
        <translation>区域列表</translation>
    </message>
    <message>
        <source>{camera} has learned something else since the effect was shown.</source>
        <translation>自显示效果以来，{camera} 已学到其他内容。</translation>
    </message>
    <message>
        <source>{camera} has not learned anything yet.</source>
        <translation>{camera} 尚未学到任何内容。</translation>
    </message>
    <message>
        <source>{camera} knew nothing before version 1.</source>
        <translation>{camera} 在版本 1 之前一无所知。</translation>
    </message>
    <message>
        <source>{count} of {count2} stretches of redaction {redaction} have not been looked at as they are now, the first from {start}.</source>
        <translation>遮盖 {redaction} 的 {count2} 个片段中有 {count} 个未按当前状态查看，首个始于 {start}。</translation>
    </message>
    <message>
        <source>{cuda}, {free} of {total} GB free</source>
        <translation>{cuda}，可用 {free} / 共 {total} GB</translation>
    </message>
    <message>
        <source>{filename}: is packed, which nothing in a bundle is</source>
        <translation>{filename}：已压缩，而包中不应有压缩内容</translation>
    </message>
    <message>
        <source>{filename}: is too large</source>
        <translation>{filename}：过大</translation>
    </message>
    <message>
        <source>{filename}: its place in the bundle was altered</source>
        <translation>{filename}：其在包中的位置已被更改</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {error}.</source>
        <translation>无法删除 {file}：{error}。</translation>
    </message>
    <message>
        <source>{file} is missing, damaged, or no safetensors file: {error}.</source>
        <translation>{file} 缺失、损坏或不是 safetensors 文件：{error}。</translation>
    </message>
    <message>
        <source>{file} was not made by this version of the program.</source>
        <translation>{file} 不是由此版本的程序生成的。</translation>
    </message>
    <message>
        <source>{folder} already holds a case.</source>
        <translation>{folder} 中已有案件。</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {error}.</source>
        <translation>无法创建 {folder}：{error}。</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {error}.</source>
        <translation>无法写入 {folder}：{error}。</translation>
    </message>
    <message>
        <source>{folder} does not tell image_mean and image_std.</source>
        <translation>{folder} 未指明 image_mean 和 image_std。</translation>
    </message>
    <message>
        <source>{folder} exists already.</source>
        <translation>{folder} 已存在。</translation>
    </message>
    <message>
        <source>{folder} has no room for what a camera is learned from: {error}.</source>
        <translation>{folder} 没有空间存放摄像机学习所用的数据：{error}。</translation>
    </message>
    <message>
        <source>{folder} holds a model of the kind “unknown”, not {model_type}.</source>
        <translation>{folder} 中的模型种类为“未知”，而不是 {model_type}。</translation>
    </message>
    <message>
        <source>{folder} holds a model of the kind “{kind}”, not {model_type}.</source>
        <translation>{folder} 中的模型类型为“{kind}”，而非 {model_type}。</translation>
    </message>
    <message>
        <source>{folder} holds no safetensors files.</source>
        <translation>{folder} 中没有 safetensors 文件。</translation>
    </message>
    <message>
        <source>{folder} holds pickles ({pickles}), which can run code.</source>
        <translation>{folder} 含有 pickle（{pickles}），它们可以运行代码。</translation>
    </message>
    <message>
        <source>{folder} holds two files of the kind “{kind}”: {path}.</source>
        <translation>{folder} 含有两个“{kind}”类文件：{path}。</translation>
    </message>
    <message>
        <source>{folder} is damaged: without it the case cannot be opened.</source>
        <translation>{folder} 已损坏：没有它就无法打开案件。</translation>
    </message>
    <message>
        <source>{folder} is not a case: it has no case.sqlite.</source>
        <translation>{folder} 不是案件：没有 case.sqlite。</translation>
    </message>
    <message>
        <source>{folder} is not a case: its case.sqlite is empty or was made by another program.</source>
        <translation>{folder} 不是案件：其 case.sqlite 为空或由其他程序创建。</translation>
    </message>
    <message>
        <source>{folder} lacks the GGUF of the kind “{absent}” (it holds: nothing).</source>
        <translation>{folder} 缺少“{absent}”类 GGUF（现有：无）。</translation>
    </message>
    <message>
        <source>{folder} lacks the GGUF of the kind “{absent}” (it holds: {held}).</source>
        <translation>{folder} 缺少类型为“{absent}”的 GGUF（其中有：{held}）。</translation>
    </message>
    <message>
        <source>{folder} lacks {count} tensors of its {part} part, the first of them: {missing}.</source>
        <translation>{folder} 的 {part} 部分缺少 {count} 个张量，首个为：{missing}。</translation>
    </message>
    <message>
        <source>{folder} wants to run code of its own (auto_map).</source>
        <translation>{folder} 想要运行自带代码（auto_map）。</translation>
    </message>
    <message>
        <source>{folder}, a part of the case, is a link.</source>
        <translation>{folder} 是案件的一部分，却是链接。</translation>
    </message>
    <message>
        <source>{folder}: the tensor {part} {name} is stored as {dtype}, which is quantized already.</source>
        <translation>{folder}：张量 {part} {name} 以 {dtype} 存储，即已量化。</translation>
    </message>
    <message>
        <source>{folder}: the tensor {part} {name} is {said}, but config.json says {wanted}.</source>
        <translation>{folder}：张量 {part} {name} 为 {said}，而 config.json 为 {wanted}。</translation>
    </message>
    <message>
        <source>{fps} frames a second is no usable rate.</source>
        <translation>每秒 {fps} 帧不是可用的帧率。</translation>
    </message>
    <message>
        <source>{gguf} is of the architecture “{kind}”, not qwen2vl.</source>
        <translation>{gguf} 的架构为“{kind}”，而不是 qwen2vl。</translation>
    </message>
    <message>
        <source>{head_name} is missing or cannot be read: nothing shows that the last changes are all there.</source>
        <translation>{head_name} 缺失或无法读取：无法证明最后的更改都在。</translation>
    </message>
    <message>
        <source>{hint} Your note was: “{note}”</source>
        <translation>{hint} 您的备注是：“{note}”</translation>
    </message>
    <message>
        <source>{index} names files outside the folder.</source>
        <translation>{index} 指向文件夹之外的文件。</translation>
    </message>
    <message>
        <source>{kind} in the zone “{name}”, {seconds} s</source>
        <translation>{kind}在区域“{name}”内，{seconds} 秒</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s</source>
        <translation>{kind}：已分析到 {length} 秒中的 {reached} 秒</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s, because {reason}</source>
        <translation>{kind}：已分析到 {length} 秒中的 {reached} 秒，因为 {reason}</translation>
    </message>
    <message>
        <source>{measure} body heights a second, {seconds} s</source>
        <translation>每秒 {measure} 个身高，{seconds} 秒</translation>
    </message>
    <message>
        <source>{measure} of the picture brightened at once in the colours of flames</source>
        <translation>画面的 {measure} 突然变亮，呈火焰颜色</translation>
    </message>
    <message>
        <source>{measure} people ran apart at once</source>
        <translation>{measure} 人突然四散</translation>
    </message>
    <message>
        <source>{message} Verify the case before you rely on it.</source>
        <translation>{message} 请先验证案件，再加以采信。</translation>
    </message>
    <message>
        <source>{mmproj} is the projector “nothing”, not {projector}.</source>
        <translation>{mmproj} 的投影器为“无”，而不是 {projector}。</translation>
    </message>
    <message>
        <source>{mmproj} lacks the tensor {name}.</source>
        <translation>{mmproj} 缺少张量 {name}。</translation>
    </message>
    <message>
        <source>{mmproj} makes tokens of width {width}, and the language model reads {language_width}.</source>
        <translation>{mmproj} 生成宽度为 {width} 的词元，而语言模型读取 {language_width}。</translation>
    </message>
    <message>
        <source>{names} merged into incident {kept}</source>
        <translation>{names} 已并入事件 {kept}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}.</source>
        <translation>无法读取 {name}：{error}。</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} 不存在。</translation>
    </message>
    <message>
        <source>{name} is neither a file nor a folder.</source>
        <translation>{name} 既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>{name} is no name of a file.</source>
        <translation>{name} 不是文件名。</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8 and cannot stand in a bundle.</source>
        <translation>{name} 不是 UTF-8 文本，不能放入证据包。</translation>
    </message>
    <message>
        <source>{name}: cannot be read: {error}</source>
        <translation>{name}：无法读取：{error}</translation>
    </message>
    <message>
        <source>{name}: is in the bundle twice</source>
        <translation>{name}：在包中出现两次</translation>
    </message>
    <message>
        <source>{name}: is missing</source>
        <translation>{name}：缺失</translation>
    </message>
    <message>
        <source>{name}: is no name that a bundle gives</source>
        <translation>{name}：不是包会使用的名称</translation>
    </message>
    <message>
        <source>{name}: is not in the manifest</source>
        <translation>{name}：不在清单中</translation>
    </message>
    <message>
        <source>{name}: is not the file that the manifest names</source>
        <translation>{name}：不是清单所列的文件</translation>
    </message>
    <message>
        <source>{name}: several files bear this name</source>
        <translation>{name}：多个文件同名</translation>
    </message>
    <message>
        <source>{name}: would be unpacked somewhere else</source>
        <translation>{name}：会被解压到别处</translation>
    </message>
    <message>
        <source>{out} could not be written: {error}.</source>
        <translation>无法写入 {out}：{error}。</translation>
    </message>
    <message>
        <source>{path} can no longer be read.</source>
        <translation>{path} 已无法读取。</translation>
    </message>
    <message>
        <source>{path} cannot be copied.</source>
        <translation>无法复制 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be described.</source>
        <translation>无法描述 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be heard.</source>
        <translation>无法听取 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be made: {error}.</source>
        <translation>无法创建 {path}：{error}。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>无法读取 {path}：{error}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {value}.</source>
        <translation>无法读取 {path}：{value}。</translation>
    </message>
    <message>
        <source>{path} could not be written: {error}.</source>
        <translation>无法写入 {path}：{error}。</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} 不存在。</translation>
    </message>
    <message>
        <source>{path} does not tell {name}.</source>
        <translation>{path} 未指明 {name}。</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} 已存在。</translation>
    </message>
    <message>
        <source>{path} has been replaced while it was read.</source>
        <translation>{path} 在读取期间被替换。</translation>
    </message>
    <message>
        <source>{path} has changed while it was read.</source>
        <translation>{path} 在读取期间发生更改。</translation>
    </message>
    <message>
        <source>{path} has more tokens than the model, which has {size}.</source>
        <translation>{path} 的词元多于模型的 {size} 个。</translation>
    </message>
    <message>
        <source>{path} has no pictures there.</source>
        <translation>{path} 在该处没有画面。</translation>
    </message>
    <message>
        <source>{path} has no video stream {wanted}.</source>
        <translation>{path} 没有视频流 {wanted}。</translation>
    </message>
    <message>
        <source>{path} has pictures of {width} × {height} pixels.</source>
        <translation>{path} 的画面为 {width} × {height} 像素。</translation>
    </message>
    <message>
        <source>{path} holds more than {most_files} videos.</source>
        <translation>{path} 中的视频超过 {most_files} 个。</translation>
    </message>
    <message>
        <source>{path} holds no certificate with its key.</source>
        <translation>{path} 中没有带密钥的证书。</translation>
    </message>
    <message>
        <source>{path} holds no images.</source>
        <translation>{path} 中没有图像。</translation>
    </message>
    <message>
        <source>{path} holds no picture that can be decoded.</source>
        <translation>{path} 中没有可解码的画面。</translation>
    </message>
    <message>
        <source>{path} holds no pictures, only nothing.</source>
        <translation>{path} 中没有画面，什么也没有。</translation>
    </message>
    <message>
        <source>{path} holds no pictures, only {kinds}.</source>
        <translation>{path} 中没有图像，只有 {kinds}。</translation>
    </message>
    <message>
        <source>{path} holds no readable picture.</source>
        <translation>{path} 中没有可读的画面。</translation>
    </message>
    <message>
        <source>{path} holds {extra}, which was not put away.</source>
        <translation>{path} 含有 {extra}，而它未被归档。</translation>
    </message>
    <message>
        <source>{path} in {path2} is not what was put away.</source>
        <translation>{path2} 中的 {path} 不是归档时的内容。</translation>
    </message>
    <message>
        <source>{path} is a list of other files, no recording.</source>
        <translation>{path} 是其他文件的列表，不是录像。</translation>
    </message>
    <message>
        <source>{path} is a single image.</source>
        <translation>{path} 是单张图像。</translation>
    </message>
    <message>
        <source>{path} is also a file elsewhere, and is not written into.</source>
        <translation>{path} 同时也是别处的文件，不会写入。</translation>
    </message>
    <message>
        <source>{path} is being written while it is read.</source>
        <translation>{path} 在读取时正被写入。</translation>
    </message>
    <message>
        <source>{path} is closed.</source>
        <translation>{path} 已关闭。</translation>
    </message>
    <message>
        <source>{path} is damaged, cut off, or no GGUF file: {error}.</source>
        <translation>{path} 已损坏、被截断或不是 GGUF 文件：{error}。</translation>
    </message>
    <message>
        <source>{path} is edited in several parts, which cannot be copied.</source>
        <translation>{path} 由多个剪辑片段组成，无法复制。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} 为空。</translation>
    </message>
    <message>
        <source>{path} is malformed: {error}.</source>
        <translation>{path} 格式错误：{error}。</translation>
    </message>
    <message>
        <source>{path} is missing or cannot be read: {error}.</source>
        <translation>{path} 缺失或无法读取：{error}。</translation>
    </message>
    <message>
        <source>{path} is missing.</source>
        <translation>缺少 {path}。</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path} 既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>{path} is no byte-pair tokenizer that could be read.</source>
        <translation>{path} 不是可读取的字节对分词器。</translation>
    </message>
    <message>
        <source>{path} is no regular file.</source>
        <translation>{path} 不是普通文件。</translation>
    </message>
    <message>
        <source>{path} is no seal of a case.</source>
        <translation>{path} 不是案件的封印。</translation>
    </message>
    <message>
        <source>{path} is not a video that can be read.</source>
        <translation>{path} 不是可读取的视频。</translation>
    </message>
    <message>
        <source>{path} is not an archive of a case, or is damaged.</source>
        <translation>{path} 不是案件归档，或已损坏。</translation>
    </message>
    <message>
        <source>{path} is not the footage that was imported as {path2}: its content differs.</source>
        <translation>{path} 不是作为 {path2} 导入的录像：内容不同。</translation>
    </message>
    <message>
        <source>{path} is read by too many at once.</source>
        <translation>同时读取 {path} 的程序过多。</translation>
    </message>
    <message>
        <source>{path} is truncated or damaged: what is needed to play it is missing.</source>
        <translation>{path} 被截断或损坏：缺少播放所需的内容。</translation>
    </message>
    <message>
        <source>{path} lacks the token {absent}: it belongs to another model.</source>
        <translation>{path} 缺少词元 {absent}：它属于另一模型。</translation>
    </message>
    <message>
        <source>{path} lacks the token {absent}: its vocabulary is that of another model.</source>
        <translation>{path} 缺少词元 {absent}：其词表属于另一模型。</translation>
    </message>
    <message>
        <source>{path} lacks {count} tensors, the first of them: {absent}.</source>
        <translation>{path} 缺少 {count} 个张量，首个为：{absent}。</translation>
    </message>
    <message>
        <source>{path} names {path2}, which no case holds.</source>
        <translation>{path} 指向 {path2}，而案件中没有它。</translation>
    </message>
    <message>
        <source>{path} needs more memory than a recording may take.</source>
        <translation>{path} 所需内存超过录像允许的上限。</translation>
    </message>
    <message>
        <source>{path} needs {unpacked} GB, and {parent} has room for {free} GB.</source>
        <translation>{path} 需要 {unpacked} GB，而 {parent} 只有 {free} GB 空间。</translation>
    </message>
    <message>
        <source>{path} refers to pictures in other files.</source>
        <translation>{path} 引用其他文件中的画面。</translation>
    </message>
    <message>
        <source>{path} stamps no seal of this case.</source>
        <translation>{path} 没有为此案件的任何封印加盖时间戳。</translation>
    </message>
    <message>
        <source>{path} unpacks to far more than it holds.</source>
        <translation>{path} 解压后远大于其所含内容。</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved.</source>
        <translation>{path} 在保存后被更改。</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved: {error}.</source>
        <translation>{path} 在保存后被更改：{error}。</translation>
    </message>
    <message>
        <source>{path}, a part of the case, cannot be read: {error}.</source>
        <translation>{path}（案件的一部分）无法读取：{error}。</translation>
    </message>
    <message>
        <source>{path}, a part of the case, grew while it was read.</source>
        <translation>{path}（案件的一部分）在读取期间变大。</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is a link.</source>
        <translation>{path}（案件的一部分）是链接。</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is larger than anything that is saved there.</source>
        <translation>{path}（案件的一部分）大于那里保存的任何内容。</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is not a regular file.</source>
        <translation>{path}（案件的一部分）不是普通文件。</translation>
    </message>
    <message>
        <source>{path}.partial</source>
        <translation>{path}.partial</translation>
    </message>
    <message>
        <source>{people} people close</source>
        <translation>{people} 人靠近</translation>
    </message>
    <message>
        <source>{people} people close, fast irregular movement, {seconds} s</source>
        <translation>{people} 人靠近，快速不规则运动，{seconds} 秒</translation>
    </message>
    <message>
        <source>{quantization} is no quantization that is known here.</source>
        <translation>{quantization} 不是这里已知的量化方式。</translation>
    </message>
    <message>
        <source>{target} has {free} GB free; the import needs {needed} GB.</source>
        <translation>{target} 有 {free} GB 可用；导入需要 {needed} GB。</translation>
    </message>
    <message>
        <source>{what} is no text in UTF-8: “{text}”.</source>
        <translation>{what} 不是 UTF-8 文本：“{text}”。</translation>
    </message>
    <message>
        <source>“{name}” is being imported right now.</source>
        <translation>“{name}”正在导入。</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a model pack.</source>
        <translation>“{name}”不是模型包的名称。</translation>
    </message>
    <message>
        <source>“{shown} …” cannot be a file or folder here: {reason}.</source>
        <translation>“{shown} …”在这里不能作为文件或文件夹：{reason}。</translation>
    </message>
    <message>
        <source>“{split}” is neither train nor test.</source>
        <translation>“{split}”既不是 train 也不是 test。</translation>
    </message>
    <message>
        <source>“{text}” is a date without a time.</source>
        <translation>“{text}”是没有时间的日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time.</source>
        <translation>“{text}”不是日期和时间。</translation>
    </message>
    <message>
        <source>“{text}” names a time zone.</source>
        <translation>“{text}”含有时区。</translation>
    </message>
    <message>
        <source>“{word}” is no {what} that is known.</source>
        <translation>“{word}”不是已知的 {what}。</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}和{other}</translation>
    </message>
    <message>
        <source>{person} in {colours}</source>
        <translation>穿{colours}衣服的{person}</translation>
    </message>
    <message>
        <source>{colours} {object}</source>
        <translation>{colours}{object}</translation>
    </message>
    <message>
        <source>“{task}” is under way. It begins anew another time.</source>
        <translation>“{task}”正在进行。下次将重新开始。</translation>
    </message>
    <message>
        <source>“{name}” is still being imported or analysed. It goes on when this case is opened again.</source>
        <translation>“{name}”仍在导入或分析。再次打开此案件时会继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of footage is/are still being imported or analysed. It goes on when this case is opened again.</source>
        <translation>
            <numerusform>仍有 %n 段录像在导入或分析。再次打开此案件时会继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close T-VAD Desktop?</source>
        <translation>关闭 T-VAD Desktop？</translation>
    </message>
    <message numerus="yes">
        <source>%n analysed</source>
        <translation>
            <numerusform>已分析 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is done: {words}.</source>
        <translation>队列已完成：{words}。</translation>
    </message>
    <message>
        <source>Reviews or notes are not saved yet. {error}</source>
        <translation>审阅或备注尚未保存。{error}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>All footage of this camera by the recorder&apos;s clock</source>
        <translation>按录像机时钟排列的此摄像机全部录像</translation>
    </message>
    <message>
        <source>Read a picture</source>
        <translation>读取画面</translation>
    </message>
    <message>
        <source>Read heatmaps</source>
        <translation>读取热力图</translation>
    </message>
    <message>
        <source>Picture of the moment under the pointer</source>
        <translation>指针所指时刻的画面</translation>
    </message>
    <message>
        <source>Close footage</source>
        <translation>关闭录像</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Overview of all of the footage</source>
        <translation>整段录像的概览</translation>
    </message>
    <message>
        <source>All of the footage; the frame is what the timeline above shows</source>
        <translation>整段录像；框内为上方时间轴所显示的部分</translation>
    </message>
    <message>
        <source>Read a near picture</source>
        <translation>读取邻近画面</translation>
    </message>
    <message>
        <source>Read frames</source>
        <translation>读取帧</translation>
    </message>
    <message>
        <source>This recording has no sound.</source>
        <translation>此录像没有声音。</translation>
    </message>
    <message>
        <source>Sound cannot be played: the library miniaudio is missing.</source>
        <translation>无法播放声音：缺少 miniaudio 库。</translation>
    </message>
    <message>
        <source>No sound device can be opened.</source>
        <translation>无法打开音频设备。</translation>
    </message>
    <message>
        <source>Connect speakers or headphones, then try again.</source>
        <translation>请连接扬声器或耳机，然后重试。</translation>
    </message>
    <message>
        <source>Play sound</source>
        <translation>播放声音</translation>
    </message>
    <message>
        <source>threshold {value:.2f}</source>
        <translation>阈值 {value:.2f}</translation>
    </message>
    <message>
        <source>not reliable from {start} to {end}</source>
        <translation>{start} 至 {end} 不可信</translation>
    </message>
    <message>
        <source>not readable from {start} to {end}</source>
        <translation>{start} 至 {end} 无法读取</translation>
    </message>
    <message>
        <source>Seen by a person: {share:.0%} of this footage (the full part of the band)</source>
        <translation>已由人查看：此录像的 {share:.0%}（条带的实心部分）</translation>
    </message>
    <message>
        <source>Previous incident (↑)</source>
        <translation>上一个事件（↑）</translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation>后退一帧（←）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation>前进一帧（→）</translation>
    </message>
    <message>
        <source>Next incident (↓)</source>
        <translation>下一个事件（↓）</translation>
    </message>
    <message>
        <source>Sound (Shift+M)</source>
        <translation>声音（Shift+M）</translation>
    </message>
    <message>
        <source>Fit the picture (double click)</source>
        <translation>适应画面（双击）</translation>
    </message>
    <message>
        <source>Heatmap (H)</source>
        <translation>热力图（H）</translation>
    </message>
    <message>
        <source>Colours of the heat, light and contrast (V)</source>
        <translation>热力图颜色、亮度和对比度（V）</translation>
    </message>
    <message>
        <source>Boxes (B)</source>
        <translation>框（B）</translation>
    </message>
    <message>
        <source>Path of the main target (P)</source>
        <translation>主要目标的路径（P）</translation>
    </message>
    <message>
        <source>The recorder&apos;s clock, on {day:date}</source>
        <translation>录像机时钟，{day:date}</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>第 {number} 帧</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Turn the sound on (Shift+M)</source>
        <translation>打开声音（Shift+M）</translation>
    </message>
    <message>
        <source>Turn the sound off (Shift+M)</source>
        <translation>关闭声音（Shift+M）</translation>
    </message>
    <message>
        <source>Picture as it is</source>
        <translation>原始画面</translation>
    </message>
    <message>
        <source>Heat: opacity</source>
        <translation>热力图：不透明度</translation>
    </message>
    <message>
        <source>Heat: colours</source>
        <translation>热力图：颜色</translation>
    </message>
    <message>
        <source>Heat: drawn</source>
        <translation>热力图：绘制方式</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>扫描行</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>Nothing waits. Import footage, or analyse some again.</source>
        <translation>没有等待项。请导入录像，或重新分析一些录像。</translation>
    </message>
    <message>
        <source>Footage that waits, failed or is done</source>
        <translation>等待、失败或已完成的录像</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Let it come before the one above</source>
        <translation>排到上一项之前</translation>
    </message>
    <message>
        <source>Let it come after the one below</source>
        <translation>排到下一项之后</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Clear what is over</source>
        <translation>清除已结束项</translation>
    </message>
    <message>
        <source>Close the queue (Q)</source>
        <translation>关闭队列（Q）</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>队列</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} 及另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation>
            <numerusform>队列中 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 项失败</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>失败：{reason}</translation>
    </message>
    <message>
        <source>waits for its analysis</source>
        <translation>等待分析</translation>
    </message>
    <message>
        <source>analysis stopped</source>
        <translation>分析已停止</translation>
    </message>
    <message>
        <source>waits for its import</source>
        <translation>等待导入</translation>
    </message>
    <message>
        <source>import stopped</source>
        <translation>导入已停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
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
        <source>Yes, this is unusual.</source>
        <translation>是，这不寻常。</translation>
    </message>
    <message>
        <source>Yes {share:.0%}</source>
        <translation>是 {share:.0%}</translation>
    </message>
    <message>
        <source>How probable the model holds Yes to be, as against No</source>
        <translation>模型认为“是”相对于“否”的概率</translation>
    </message>
    <message>
        <source>Given for {when}, which was the incident then.</source>
        <translation>针对 {when} 给出，当时的事件即为该时段。</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n 条事实</numerusform>
        </translation>
    </message>
    <message>
        <source>What was measured and given to the model</source>
        <translation>测量并提供给模型的内容</translation>
    </message>
    <message>
        <source>Corrected by {author}</source>
        <translation>由 {author} 更正</translation>
    </message>
    <message>
        <source>Rejected by {author}</source>
        <translation>由 {author} 驳回</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Put this answer on the clipboard</source>
        <translation>将此回答放入剪贴板</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Write what is right; you are its author then</source>
        <translation>写出正确内容；之后您即为作者</translation>
    </message>
    <message>
        <source>This answer is wrong: it is not printed as a finding</source>
        <translation>此回答有误：不作为发现印出</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Take the correction or rejection back</source>
        <translation>撤回更正或驳回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Ask the model the same question again</source>
        <translation>再次向模型提出同一问题</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>正确内容</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>保留更正</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Footage of the case</source>
        <translation>案件的录像</translation>
    </message>
    <message>
        <source>Import footage (Ctrl+I)</source>
        <translation>导入录像（Ctrl+I）</translation>
    </message>
    <message>
        <source>FOOTAGE</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Footage that was removed from the case: put it back</source>
        <translation>已从案件中移除的录像：将其放回</translation>
    </message>
    <message>
        <source>Moments that were noted (Ctrl+Shift+D)</source>
        <translation>已记下的时刻（Ctrl+Shift+D）</translation>
    </message>
    <message numerus="yes">
        <source>%n removed …</source>
        <translation>
            <numerusform>已移除 %n 个 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) …</source>
        <translation>
            <numerusform>%n 个书签…</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Set recording time …</source>
        <translation>设定录制时间…</translation>
    </message>
    <message>
        <source>Properties …</source>
        <translation>属性…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove from the case …</source>
        <translation>从案件中移除 …</translation>
    </message>
    <message>
        <source>Analyse all that is not</source>
        <translation>分析所有尚未分析的录像</translation>
    </message>
    <message>
        <source>analysing</source>
        <translation>正在分析</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached}</source>
        <translation>{kind}：已分析到 {reached}</translation>
    </message>
    <message>
        <source>Double click, or Enter, goes to an incident.</source>
        <translation>双击或按回车键可转到事件。</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>缩略图总览</translation>
    </message>
    <message>
        <source>Pictures of the incidents</source>
        <translation>事件的图像</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Needs another look</source>
        <translation>需再看</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Something unusual</source>
        <translation>异常情况</translation>
    </message>
    <message>
        <source>{given} of {needed} verdicts</source>
        <translation>{needed} 项判定中的 {given} 项</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>There is no footage to bookmark.</source>
        <translation>没有可加书签的录像。</translation>
    </message>
    <message>
        <source>bookmark at {time}</source>
        <translation>{time} 处的书签</translation>
    </message>
    <message>
        <source>Bookmark made at {time}.</source>
        <translation>已在 {time} 处加书签。</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>note of the bookmark at {time}</source>
        <translation>{time} 处书签的备注</translation>
    </message>
    <message>
        <source>removal of the bookmark at {time}</source>
        <translation>移除 {time} 处的书签</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有打开的案件。</translation>
    </message>
    <message>
        <source>Open a case first; it keeps its bookmarks.</source>
        <translation>请先打开案件；书签保存在案件中。</translation>
    </message>
    <message>
        <source>A bookmark without a note.</source>
        <translation>没有备注的书签。</translation>
    </message>
    <message>
        <source>There is no bookmark further on.</source>
        <translation>该方向上没有更多书签。</translation>
    </message>
    <message>
        <source>This footage has no bookmark.</source>
        <translation>此录像没有书签。</translation>
    </message>
    <message>
        <source>Open a case first; its bundle is written from it.</source>
        <translation>请先打开案件；证据包由它写出。</translation>
    </message>
    <message>
        <source>Seal the case</source>
        <translation>封存案件</translation>
    </message>
    <message>
        <source>Seals (*.seal)</source>
        <translation>封存文件 (*.seal)</translation>
    </message>
    <message>
        <source>Verify a bundle</source>
        <translation>验证证据包</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>证据包 (*.zip)</translation>
    </message>
    <message>
        <source>Import footage to look for incidents.</source>
        <translation>请导入录像以查找事件。</translation>
    </message>
    <message>
        <source>The footage has not been analysed yet.</source>
        <translation>录像尚未分析。</translation>
    </message>
    <message>
        <source>The analysis is not finished.
Incidents appear here while it goes on.</source>
        <translation>分析尚未完成。
事件会在分析过程中显示在这里。</translation>
    </message>
    <message>
        <source>Nothing rises above the threshold.
Drag it down on the timeline to see weaker traces.</source>
        <translation>没有超过阈值的内容。
在时间轴上将其下拉可查看较弱的迹象。</translation>
    </message>
    <message>
        <source>Walk through what is open: after each verdict comes the next (R)</source>
        <translation>浏览待定事件：每次判定后转到下一个（R）</translation>
    </message>
    <message>
        <source>No incident fits the filter.</source>
        <translation>没有符合筛选条件的事件。</translation>
    </message>
    <message>
        <source>What the incidents are about is being read …</source>
        <translation>正在读取事件所涉及的对象……</translation>
    </message>
    <message>
        <source>Search notes and answers   /</source>
        <translation>搜索备注和回答   /</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Choose by camera, target, sign, tag, score, direction, place, time of day</source>
        <translation>按摄像机、目标、迹象、标签、分数、方向、位置、时段选择</translation>
    </message>
    <message>
        <source>Order of the incidents</source>
        <translation>事件排序</translation>
    </message>
    <message>
        <source>Search notes and answers</source>
        <translation>搜索备注和回答</translation>
    </message>
    <message>
        <source>INCIDENTS</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>{decided} of {count}</source>
        <translation>{decided} / {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the model says {opinion}</source>
        <translation>模型认为{opinion}</translation>
    </message>
    <message>
        <source>The model says {opinion}: {title}</source>
        <translation>模型认为{opinion}：{title}</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长优先</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>待定优先</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>按摄像机</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By target</source>
        <translation>按目标</translation>
    </message>
    <message>
        <source>By direction</source>
        <translation>按方向</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>score ≥ {score:.2f}</source>
        <translation>分数 ≥ {score:.2f}</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>How fast?</source>
        <translation>多快？</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>迹象</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm: this matters (C)</source>
        <translation>确认：这很重要（C）</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Dismiss: this is normal here (D)</source>
        <translation>排除：这在此处属正常（D）</translation>
    </message>
    <message>
        <source>Mark this moment in the note (M)</source>
        <translation>在备注中标记此时刻（M）</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>提问（Enter）</translation>
    </message>
    <message>
        <source>Note for the report</source>
        <translation>报告备注</translation>
    </message>
    <message>
        <source>Ask about this incident</source>
        <translation>就此事件提问</translation>
    </message>
    <message>
        <source>Not saved yet; it will be tried again. {why}</source>
        <translation>尚未保存；将再次尝试。{why}</translation>
    </message>
    <message>
        <source>Clock {day:date} {time}</source>
        <translation>时钟 {day:date} {time}</translation>
    </message>
    <message>
        <source>Incident {number}  ·  {start} – {end}  ·  {duration:.1f} s</source>
        <translation>事件 {number}  ·  {start} – {end}  ·  {duration:.1f} 秒</translation>
    </message>
    <message>
        <source>{score} at {moment}</source>
        <translation>{score}，于 {moment}</translation>
    </message>
    <message>
        <source>{object}, {seconds:.0f} s in the picture</source>
        <translation>{object}，在画面中 {seconds:.0f} 秒</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>{reason}, from {start}</source>
        <translation>{reason}，自 {start}</translation>
    </message>
    <message>
        <source>Objects found</source>
        <translation>找到的对象</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>What the incident is</source>
        <translation>事件内容</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record an incident from In to Out (E)</source>
        <translation>记录从入点到出点的事件（E）</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Let the chosen incident begin at In and end at Out (Shift+E)</source>
        <translation>使所选事件从入点开始、到出点结束（Shift+E）</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>在此忽略</translation>
    </message>
    <message>
        <source>Heat in the box, or from In to Out, counts for nothing (Shift+I)</source>
        <translation>框内或入点到出点的热度不计（Shift+I）</translation>
    </message>
    <message>
        <source>Forget In, Out and boxes (Shift+O)</source>
        <translation>清除入点、出点和框（Shift+O）</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n 个框</numerusform>
        </translation>
    </message>
    <message>
        <source>drag a box</source>
        <translation>拖出一个框</translation>
    </message>
    <message>
        <source>In {start}  ·  Out {end}  ·  {boxes}</source>
        <translation>入点 {start}  ·  出点 {end}  ·  {boxes}</translation>
    </message>
    <message>
        <source>The camera can learn that this is normal. You see what would change before it is kept.</source>
        <translation>摄像机可以学习这属于正常。保留之前，您可以看到会有哪些变化。</translation>
    </message>
    <message>
        <source>Looking at the footage again …</source>
        <translation>正在再次查看录像…</translation>
    </message>
    <message>
        <source>Teach the camera</source>
        <translation>教摄像机</translation>
    </message>
    <message>
        <source>Show what the camera would learn (T)</source>
        <translation>显示摄像机会学到什么（T）</translation>
    </message>
    <message>
        <source>The camera learns it (T)</source>
        <translation>摄像机学习它（T）</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The camera stays as it is (Shift+T)</source>
        <translation>摄像机保持不变（Shift+T）</translation>
    </message>
    <message numerus="yes">
        <source>Incident(s) {numbers} would vanish ({peaks}).</source>
        <translation>
            <numerusform>事件 {numbers} 将消失（{peaks}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>This incident would grow weaker ({peak}) and stay.</source>
        <translation>此事件将变弱（{peak}）并保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n other incident(s) nearby would stay.</source>
        <translation>
            <numerusform>附近另外 %n 个事件将保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>No other incident lies nearby.</source>
        <translation>附近没有其他事件。</translation>
    </message>
    <message numerus="yes">
        <source>%n farther away in this video was/were not looked at.</source>
        <translation>
            <numerusform>此视频中较远的 %n 个未查看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Incident(s) {numbers} was/were confirmed.</source>
        <translation>
            <numerusform>⚠ 事件 {numbers} 已被确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>{numbers} and {last}</source>
        <translation>{numbers} 和 {last}</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>This picture is damaged in the recording.</source>
        <translation>此画面在录像中已损坏。</translation>
    </message>
    <message>
        <source>A picture before this one is missing: what is shown here may not have been there.</source>
        <translation>此前有画面缺失：这里显示的内容可能并不存在。</translation>
    </message>
    <message>
        <source>A small picture of about this moment ({clock}): the exact one is being decoded.</source>
        <translation>此刻附近的小画面（{clock}）：精确画面正在解码。</translation>
    </message>
    <message>
        <source>This footage is missing.</source>
        <translation>此录像缺失。</translation>
    </message>
    <message>
        <source>This footage is changed on the disk, being compared.</source>
        <translation>此录像在磁盘上已更改，正在比较。</translation>
    </message>
    <message>
        <source>This footage is altered since it was imported.</source>
        <translation>此录像自导入后已被更改。</translation>
    </message>
    <message>
        <source>Import footage, or drop it here.</source>
        <translation>请导入录像，或拖放到这里。</translation>
    </message>
    <message>
        <source>What these scores rest on: what the camera was taught, the recording itself, or nothing.</source>
        <translation>这些分数的依据：教给摄像机的内容、录像本身，或没有依据。</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Knowledge: {knowledge}</source>
        <translation>依据：{knowledge}</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>分数 {score:.2f}</translation>
    </message>
    <message>
        <source>Prompts: {title}</source>
        <translation>提示词：{title}</translation>
    </message>
    <message>
        <source>These scores were made with the prompts “{title}”.</source>
        <translation>这些分数使用提示词“{title}”得出。</translation>
    </message>
    <message>
        <source>Normal: {words}</source>
        <translation>正常：{words}</translation>
    </message>
    <message>
        <source>Anomalous: {words}</source>
        <translation>异常：{words}</translation>
    </message>
    <message>
        <source>This analysis is not finished: where an earlier one is, incidents are still those of it.</source>
        <translation>此分析尚未完成：如有更早的分析，事件仍来自该分析。</translation>
    </message>
    <message>
        <source>Edit them: Ctrl+P</source>
        <translation>编辑：Ctrl+P</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Let the case be changed again, with a reason</source>
        <translation>说明理由后允许再次更改案件</translation>
    </message>
    <message>
        <source>Read only. {why}</source>
        <translation>只读。{why}</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>没有进行中的任务</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>What is under way and what waits (Q)</source>
        <translation>进行中和等待中的任务（Q）</translation>
    </message>
    <message>
        <source>{speed:.1f}× real time</source>
        <translation>{speed:.1f}× 实时</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is open any more among the %n incident(s) shown.</source>
        <translation>
            <numerusform>所显示的 %n 个事件中已没有待定的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>没有显示任何内容。</translation>
    </message>
    <message>
        <source>incident {number}: {verdict}</source>
        <translation>事件 {number}：{verdict}</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): {verdict}</source>
        <translation>
            <numerusform>%n 个事件：{verdict}</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现了什么</translation>
    </message>
    <message>
        <source>Every incident of the case. ↓ and ↑ walk through them, R leads from open to open one.</source>
        <translation>案件的每个事件。↓ 和 ↑ 逐个浏览，R 在待定事件之间跳转。</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>The footage, with the heat of what is unusual. H, B and P show or hide heat, boxes and path.</source>
        <translation>录像及异常之处的热力图。H、B、P 显示或隐藏热力图、框和路径。</translation>
    </message>
    <message>
        <source>When it is</source>
        <translation>在何时</translation>
    </message>
    <message>
        <source>The score over time. Click to go there, drag the dashed line to find more or less.</source>
        <translation>分数随时间的变化。单击可转到该处，拖动虚线可找到更多或更少。</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>您的判定</translation>
    </message>
    <message>
        <source>C confirms, D dismisses. Write a note, or ask the model about the incident; Ctrl+Z undoes.</source>
        <translation>C 确认，D 排除。可写备注，或就事件询问模型；Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Your footage</source>
        <translation>您的录像</translation>
    </message>
    <message>
        <source>Drop footage here, or press Ctrl+I. Let the camera learn what is normal: Ctrl+L.</source>
        <translation>将录像拖放到这里，或按 Ctrl+I。让摄像机学习正常情况：Ctrl+L。</translation>
    </message>
    <message>
        <source>Look into footage</source>
        <translation>查看录像信息</translation>
    </message>
    <message>
        <source>Open a case first; its recordings are searched.</source>
        <translation>请先打开案件；将搜索其录像。</translation>
    </message>
    <message>
        <source>{name} recorded by {camera}</source>
        <translation>{name} 由 {camera} 录制</translation>
    </message>
    <message>
        <source>Open a case first; its report is written from it.</source>
        <translation>请先打开案件；报告由其写出。</translation>
    </message>
    <message>
        <source>No picture is shown in which a region could be drawn.</source>
        <translation>没有显示可绘制区域的画面。</translation>
    </message>
    <message>
        <source>Open footage first.</source>
        <translation>请先打开录像。</translation>
    </message>
    <message>
        <source>No footage is shown.</source>
        <translation>没有显示录像。</translation>
    </message>
    <message>
        <source>Open a case with footage first.</source>
        <translation>请先打开含有录像的案件。</translation>
    </message>
    <message>
        <source>Open a case first; its footage is labelled.</source>
        <translation>请先打开案件；将标注其录像。</translation>
    </message>
    <message>
        <source>Choose one, or pick several with Shift.</source>
        <translation>请选择一个，或用 Shift 选取多个。</translation>
    </message>
    <message>
        <source>Write the clips into</source>
        <translation>片段写入</translation>
    </message>
    <message>
        <source>Write the clip into</source>
        <translation>片段写入</translation>
    </message>
    <message>
        <source>Put the case away</source>
        <translation>归档案件</translation>
    </message>
    <message>
        <source>Cases put away (*.tvad)</source>
        <translation>已归档的案件 (*.tvad)</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>画面已放入剪贴板。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存画面</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Make or open a case first; it keeps its prompts.</source>
        <translation>请先创建或打开案件；提示词保存在案件中。</translation>
    </message>
    <message>
        <source>There is no footage yet that was recorded.</source>
        <translation>还没有录像。</translation>
    </message>
    <message>
        <source>Import footage first.</source>
        <translation>请先导入录像。</translation>
    </message>
    <message>
        <source>There is no footage to rename.</source>
        <translation>没有可重命名的录像。</translation>
    </message>
    <message>
        <source>new name of {name}</source>
        <translation>{name} 的新名称</translation>
    </message>
    <message>
        <source>There is no footage to remove.</source>
        <translation>没有可移除的录像。</translation>
    </message>
    <message>
        <source>removal of {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>No footage was removed from this case.</source>
        <translation>本案件没有移除过录像。</translation>
    </message>
    <message>
        <source>There is nothing to put back.</source>
        <translation>没有可放回的内容。</translation>
    </message>
    <message>
        <source>recording time of {name}</source>
        <translation>{name} 的录制时间</translation>
    </message>
    <message>
        <source>other prompts</source>
        <translation>其他提示词</translation>
    </message>
    <message>
        <source>Look at the demo first; the tour leads through it.</source>
        <translation>请先查看演示；导览将在其中进行。</translation>
    </message>
    <message>
        <source>Open a case first; its cameras are shown then.</source>
        <translation>请先打开案件；随后显示其摄像机。</translation>
    </message>
    <message>
        <source>No picture of {camera} is shown on which a zone could be drawn.</source>
        <translation>当前没有显示 {camera} 的画面，无法绘制区域。</translation>
    </message>
    <message>
        <source>Choose footage of this camera first.</source>
        <translation>请先选择该摄像机的录像。</translation>
    </message>
    <message>
        <source>There is no footage to learn from yet.</source>
        <translation>还没有可供学习的录像。</translation>
    </message>
    <message>
        <source>Import normal footage first.</source>
        <translation>请先导入正常录像。</translation>
    </message>
    <message>
        <source>The camera of this footage has not learned anything yet.</source>
        <translation>此录像的摄像机尚未学到任何内容。</translation>
    </message>
    <message>
        <source>A case is closed by whoever can change it.</source>
        <translation>案件由有权更改的人关闭。</translation>
    </message>
    <message>
        <source>⚠ untrained model</source>
        <translation>⚠ 未训练的模型</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New case (Ctrl+N)</source>
        <translation>新建案件（Ctrl+N）</translation>
    </message>
    <message>
        <source>Open a case (Ctrl+O)</source>
        <translation>打开案件（Ctrl+O）</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case, a button</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find objects in whole recordings (Ctrl+Shift+O)</source>
        <translation>在整段录像中查找对象（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Analyse this footage, or go on with it</source>
        <translation>分析此录像，或继续分析</translation>
    </message>
    <message>
        <source>What is normal and what is not, in words (Ctrl+P)</source>
        <translation>用文字说明何为正常、何为异常（Ctrl+P）</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation>浅色或深色（Ctrl+T）</translation>
    </message>
    <message>
        <source>User guide (F1)</source>
        <translation>用户指南（F1）</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏（F11）</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Go on analysing</source>
        <translation>继续分析</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Reports, clips, and what is covered in them</source>
        <translation>报告、片段及其中的遮盖</translation>
    </message>
    <message>
        <source>Write the report …	Ctrl+E</source>
        <translation>写出报告…	Ctrl+E</translation>
    </message>
    <message>
        <source>Write clips of what is picked …	Ctrl+Shift+E</source>
        <translation>写出所选事件的片段…	Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write all incidents as one clip …</source>
        <translation>将所有事件写成一个片段…</translation>
    </message>
    <message>
        <source>Cover people and faces …	Ctrl+Shift+R</source>
        <translation>遮盖人物和人脸…	Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>What happened here? …	Ctrl+Shift+F</source>
        <translation>这里发生了什么？…	Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Put the case away as one file …</source>
        <translation>将案件归档为一个文件…</translation>
    </message>
    <message>
        <source>Write a bundle that others can verify …</source>
        <translation>写出他人可验证的证据包…</translation>
    </message>
    <message>
        <source>Seal the case …</source>
        <translation>封存案件…</translation>
    </message>
    <message>
        <source>How the case is kept</source>
        <translation>案件的保存方式</translation>
    </message>
    <message>
        <source>Close or reopen the case …	Ctrl+Shift+L</source>
        <translation>关闭或重新打开案件…	Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Verify the case …	Ctrl+Shift+V</source>
        <translation>核验案件…	Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Passphrase …</source>
        <translation>密码…</translation>
    </message>
    <message>
        <source>Verdicts that an incident needs …</source>
        <translation>事件所需的判定数…</translation>
    </message>
    <message>
        <source>What counts for nothing …</source>
        <translation>不计入的内容…</translation>
    </message>
    <message>
        <source>Bring back a case that was put away …</source>
        <translation>恢复已归档的案件…</translation>
    </message>
    <message>
        <source>Footage that several cases have …</source>
        <translation>多个案件共有的录像…</translation>
    </message>
    <message>
        <source>Compare the case with a seal …</source>
        <translation>将案件与封存比较…</translation>
    </message>
    <message>
        <source>Verify a bundle …</source>
        <translation>验证证据包…</translation>
    </message>
    <message>
        <source>Bookmarks …	Ctrl+Shift+D</source>
        <translation>书签…	Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>What the camera has learned, and when it recorded</source>
        <translation>摄像机学到了什么，以及何时录制</translation>
    </message>
    <message>
        <source>Learn what is normal …	Ctrl+L</source>
        <translation>学习正常情况…	Ctrl+L</translation>
    </message>
    <message>
        <source>Undo the camera&apos;s last learning	Ctrl+U</source>
        <translation>撤销摄像机的上一次学习	Ctrl+U</translation>
    </message>
    <message>
        <source>Set recording time …	Ctrl+K</source>
        <translation>设定录制时间…	Ctrl+K</translation>
    </message>
    <message>
        <source>What cameras have learned …	Ctrl+Shift+K</source>
        <translation>各摄像机学到的内容…	Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Models …	Ctrl+Shift+M</source>
        <translation>模型…	Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Label for training …	Ctrl+Shift+B</source>
        <translation>为训练标注…	Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>在时间中移动</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play on; again: faster</source>
        <translation>播放；再按：更快</translation>
    </message>
    <message>
        <source>Play back; again: faster</source>
        <translation>倒放；再按：更快</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>Slower, down to an eighth</source>
        <translation>减速，最低八分之一</translation>
    </message>
    <message>
        <source>Faster, up to sixteen times</source>
        <translation>加速，最高十六倍</translation>
    </message>
    <message>
        <source>Go to a moment</source>
        <translation>转到某一时刻</translation>
    </message>
    <message>
        <source>Play the incident again and again</source>
        <translation>反复播放事件</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>打开或关闭声音</translation>
    </message>
    <message>
        <source>Same moment, next camera</source>
        <translation>同一时刻，下一台摄像机</translation>
    </message>
    <message>
        <source>Same moment, camera before</source>
        <translation>同一时刻，上一台摄像机</translation>
    </message>
    <message>
        <source>Other cameras beside it, up to four</source>
        <translation>并排显示其他摄像机，最多四路</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>下一个事件</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <source>Duplicate of another one</source>
        <translation>另一事件的重复</translation>
    </message>
    <message>
        <source>Review: a verdict leads to the next</source>
        <translation>审阅：判定后转到下一个</translation>
    </message>
    <message>
        <source>Next open incident</source>
        <translation>下一个待定事件</translation>
    </message>
    <message>
        <source>Pick the next one too</source>
        <translation>同时选取下一个</translation>
    </message>
    <message>
        <source>Pick the one before too</source>
        <translation>同时选取上一个</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Teach the camera; again: keep it</source>
        <translation>教摄像机；再按：保留</translation>
    </message>
    <message>
        <source>Leave the camera as it is</source>
        <translation>摄像机保持不变</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>标记此时刻</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>为此时刻加书签</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>下一个书签</translation>
    </message>
    <message>
        <source>Bookmark before</source>
        <translation>上一个书签</translation>
    </message>
    <message>
        <source>In: an incident begins here</source>
        <translation>入点：事件从此处开始</translation>
    </message>
    <message>
        <source>Out: it ends here</source>
        <translation>出点：事件在此处结束</translation>
    </message>
    <message>
        <source>Forget In, Out and boxes</source>
        <translation>清除入点、出点和框</translation>
    </message>
    <message>
        <source>Record an incident from In to Out</source>
        <translation>记录从入点到出点的事件</translation>
    </message>
    <message>
        <source>Cut the incident to In and Out</source>
        <translation>将事件裁剪到入点和出点</translation>
    </message>
    <message>
        <source>Ignore heat in the box, or from In to Out</source>
        <translation>忽略框内或入点到出点的热度</translation>
    </message>
    <message>
        <source>Split the incident here</source>
        <translation>在此处拆分事件</translation>
    </message>
    <message>
        <source>Merge the picked incidents</source>
        <translation>合并所选事件</translation>
    </message>
    <message>
        <source>Take back one recorded by hand</source>
        <translation>收回手动记录的事件</translation>
    </message>
    <message>
        <source>Find objects in the recordings</source>
        <translation>在录像中查找对象</translation>
    </message>
    <message>
        <source>What happened here? (draw a region)</source>
        <translation>这里发生了什么？（绘制区域）</translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation>询问模型</translation>
    </message>
    <message>
        <source>Leave a text field</source>
        <translation>离开文本框</translation>
    </message>
    <message>
        <source>Press what has the focus</source>
        <translation>按下具有焦点的控件</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Before and after it</source>
        <translation>事件之前与之后</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>View settings</source>
        <translation>视图设置</translation>
    </message>
    <message>
        <source>Picture alone</source>
        <translation>仅显示画面</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左侧面板</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制画面</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>此列表</translation>
    </message>
    <message>
        <source>Close the case, or reopen it</source>
        <translation>关闭或重新打开案件</translation>
    </message>
    <message>
        <source>Write clips of what is picked</source>
        <translation>写出所选事件的片段</translation>
    </message>
    <message>
        <source>Analyse all footage</source>
        <translation>分析所有录像</translation>
    </message>
    <message>
        <source>Watch folders for new footage</source>
        <translation>监视文件夹中的新录像</translation>
    </message>
    <message>
        <source>Remove the footage shown from the case</source>
        <translation>从案件中移除当前录像</translation>
    </message>
    <message>
        <source>Put removed footage back</source>
        <translation>放回已移除的录像</translation>
    </message>
    <message>
        <source>Rename the footage shown</source>
        <translation>重命名当前录像</translation>
    </message>
    <message>
        <source>Edit the prompts</source>
        <translation>编辑提示词</translation>
    </message>
    <message>
        <source>Set the recording time</source>
        <translation>设定录制时间</translation>
    </message>
    <message>
        <source>What cameras have learned</source>
        <translation>各摄像机学到的内容</translation>
    </message>
    <message>
        <source>Look at what incident {number} would teach</source>
        <translation>查看事件 {number} 会教什么</translation>
    </message>
    <message>
        <source>{camera} has learned it</source>
        <translation>{camera} 已学习</translation>
    </message>
    <message>
        <source>Learn what is normal for {camera}</source>
        <translation>为 {camera} 学习正常情况</translation>
    </message>
    <message>
        <source>{camera} has learned what is normal</source>
        <translation>{camera} 已学习正常情况</translation>
    </message>
    <message>
        <source>{camera} has forgotten what it learned last</source>
        <translation>{camera} 已忘记上一次所学</translation>
    </message>
    <message>
        <source>Read what cameras learned</source>
        <translation>读取各摄像机所学内容</translation>
    </message>
    <message>
        <source>Read the zones</source>
        <translation>读取区域</translation>
    </message>
    <message>
        <source>Keep the zones</source>
        <translation>保存区域</translation>
    </message>
    <message>
        <source>{said} (version {version}).</source>
        <translation>{said}（版本 {version}）。</translation>
    </message>
    <message>
        <source>Analyse its footage again to see the effect.</source>
        <translation>请重新分析其录像以查看效果。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写出：{path}</translation>
    </message>
    <message>
        <source>Written: {path}. The log of the case does not know it.</source>
        <translation>已写入：{path}。案件日志中没有记录。</translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s); left out: {left}</source>
        <translation>
            <numerusform>已写出：{path}，%n 个事件；略过：{left}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s)</source>
        <translation>
            <numerusform>已写出：{path}，%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Write all incidents as one clip</source>
        <translation>将所有事件写成一个片段</translation>
    </message>
    <message>
        <source>Put away: {path}</source>
        <translation>已归档：{path}</translation>
    </message>
    <message>
        <source>Write clips</source>
        <translation>写出片段</translation>
    </message>
    <message>
        <source>Clips written into {folder}: {count}</source>
        <translation>已写入 {folder} 的片段：{count}</translation>
    </message>
    <message>
        <source>Read scores</source>
        <translation>读取分数</translation>
    </message>
    <message>
        <source>Keep what was seen</source>
        <translation>保存已查看的内容</translation>
    </message>
    <message>
        <source>Everything is analysed.</source>
        <translation>全部已分析。</translation>
    </message>
    <message>
        <source>Derive incidents</source>
        <translation>推导事件</translation>
    </message>
    <message>
        <source>Keep the recording time</source>
        <translation>保存录制时间</translation>
    </message>
    <message>
        <source>Name the camera</source>
        <translation>命名摄像机</translation>
    </message>
    <message>
        <source>Rename footage</source>
        <translation>重命名录像</translation>
    </message>
    <message>
        <source>Remove footage</source>
        <translation>移除录像</translation>
    </message>
    <message>
        <source>Put footage back</source>
        <translation>放回录像</translation>
    </message>
    <message>
        <source>Compare {name}</source>
        <translation>比较 {name}</translation>
    </message>
    <message>
        <source>Keep the prompts</source>
        <translation>保存提示词</translation>
    </message>
    <message>
        <source>Choosing {name}</source>
        <translation>正在选择 {name}</translation>
    </message>
    <message>
        <source>Read targets</source>
        <translation>读取目标</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>未作任何更改。{why}</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>读取回答</translation>
    </message>
    <message>
        <source>Answer “{question}”</source>
        <translation>回答“{question}”</translation>
    </message>
    <message>
        <source>Keep what you say about an answer</source>
        <translation>保存您对回答的意见</translation>
    </message>
    <message>
        <source>Describe incidents</source>
        <translation>描述事件</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <source>Analyse {name}</source>
        <translation>分析 {name}</translation>
    </message>
    <message>
        <source>Look for what is to be covered</source>
        <translation>查找要遮盖的内容</translation>
    </message>
    <message>
        <source>Follow the region</source>
        <translation>跟踪区域</translation>
    </message>
    <message>
        <source>Change the masks</source>
        <translation>更改遮罩</translation>
    </message>
    <message>
        <source>Write the covered clip</source>
        <translation>写出遮盖后的片段</translation>
    </message>
    <message>
        <source>Search the region</source>
        <translation>搜索区域</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>保存审阅</translation>
    </message>
    <message>
        <source>What is found is reviewed here: decided, tagged, asked about.</source>
        <translation>找到的内容在此审阅：判定、加标签、提问。</translation>
    </message>
    <message>
        <source>Choose an incident to review it.
↑ and ↓ walk through them.</source>
        <translation>选择一个事件进行审阅。
↑ 和 ↓ 逐个浏览。</translation>
    </message>
    <message>
        <source>threshold {before:.2f} → {threshold:.2f}</source>
        <translation>阈值 {before:.2f} → {threshold:.2f}</translation>
    </message>
    <message>
        <source>Earlier builds let a library (onnxruntime) keep a device id and reports of its use on this machine, and try to send them. That has been stopped; what it left can be deleted.</source>
        <translation>早期版本允许一个库（onnxruntime）在本机保存设备标识及其使用报告，并尝试发送。此行为已停止；其遗留内容可以删除。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The demo clip is missing: {path}.</source>
        <translation>缺少演示片段：{path}。</translation>
    </message>
    <message>
        <source>Open footage of your own instead.</source>
        <translation>请改为打开您自己的录像。</translation>
    </message>
    <message numerus="yes">
        <source>%n person/people</source>
        <translation>
            <numerusform>%n 个人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cyclist(s)</source>
        <translation>
            <numerusform>%n 个骑车人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n car(s)</source>
        <translation>
            <numerusform>%n 辆汽车</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n truck(s)</source>
        <translation>
            <numerusform>%n 辆卡车</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bus(es)</source>
        <translation>
            <numerusform>%n 辆公共汽车</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>%n 辆车</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bicycle(s)</source>
        <translation>
            <numerusform>%n 辆自行车</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n motorcycle(s)</source>
        <translation>
            <numerusform>%n 辆摩托车</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n 辆两轮车</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dog(s)</source>
        <translation>
            <numerusform>%n 条狗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backpack(s)</source>
        <translation>
            <numerusform>%n 个背包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handbag(s)</source>
        <translation>
            <numerusform>%n 个手提包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suitcase(s)</source>
        <translation>
            <numerusform>%n 个行李箱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bag(s)</source>
        <translation>
            <numerusform>%n 个包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 个物体</numerusform>
        </translation>
    </message>
    <message>
        <source>{object} in {colours}</source>
        <translation>身穿{colours}的{object}</translation>
    </message>
    <message>
        <source>{object}, partly {colours}</source>
        <translation>{object}（部分为{colours}）</translation>
    </message>
    <message>
        <source>A verdict counts when so many reviewers say the same. Cards and reports show how many have said it. Each reviewer works under a name of their own.</source>
        <translation>当足够多的审阅人意见相同时，判定才生效。卡片和报告会显示已有多少人表态。每位审阅人都以自己的姓名工作。</translation>
    </message>
    <message>
        <source>Verdicts that an incident needs</source>
        <translation>事件所需的判定数</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>审阅人</translation>
    </message>
    <message>
        <source>Footage that several cases have</source>
        <translation>多个案件共有的录像</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) is/are there more than once, by SHA-256.</source>
        <translation>
            <numerusform>按 SHA-256，有 %n 段录像重复存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>No footage is there twice.</source>
        <translation>没有重复的录像。</translation>
    </message>
    <message>
        <source>A lost passphrase is lost: nobody can open the case without it, and it cannot be recovered.</source>
        <translation>密码一旦丢失便无法找回：没有它，任何人都无法打开案件。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New passphrase, again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>At least {count} characters; several words are best.</source>
        <translation>至少 {count} 个字符；最好使用多个词。</translation>
    </message>
    <message>
        <source>They are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Reports, clips and bundles that are written of the case are not encrypted.</source>
        <translation>从案件写出的报告、片段和证据包未加密。</translation>
    </message>
    <message>
        <source>What lay on the disk before may still be found there with special tools.</source>
        <translation>之前存放在磁盘上的内容，仍可能用专门工具找到。</translation>
    </message>
    <message>
        <source>Encrypting or decrypting it was interrupted; with the same passphrase it goes on.</source>
        <translation>加密或解密被中断；使用同一密码即可继续。</translation>
    </message>
    <message>
        <source>The case {name} is encrypted.</source>
        <translation>案件 {name} 已加密。</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Passphrase of the case</source>
        <translation>案件密码</translation>
    </message>
    <message>
        <source>Encrypt the case</source>
        <translation>加密案件</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>更换密码</translation>
    </message>
    <message>
        <source>No passphrase: the case lies open</source>
        <translation>不用密码：案件不加密</translation>
    </message>
    <message>
        <source>Decrypt the case</source>
        <translation>解密案件</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Something is still being done to the case.</source>
        <translation>案件仍有操作在进行。</translation>
    </message>
    <message>
        <source>Wait until the tasks are over, or stop them.</source>
        <translation>请等待任务结束，或将其停止。</translation>
    </message>
    <message>
        <source>Open a case first; it is compared with its log.</source>
        <translation>请先打开案件；将与其日志比对。</translation>
    </message>
    <message>
        <source>Bring back a case</source>
        <translation>恢复案件</translation>
    </message>
    <message>
        <source>Bring it back into</source>
        <translation>恢复到</translation>
    </message>
    <message>
        <source>There is no case in {place}.</source>
        <translation>{place} 中没有案件。</translation>
    </message>
    <message>
        <source>Open a case beside which others lie.</source>
        <translation>请打开一个旁边还有其他案件的案件。</translation>
    </message>
    <message>
        <source>Choose footage first.</source>
        <translation>请先选择录像。</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>请先打开案件。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>解锁 {name}</translation>
    </message>
    <message>
        <source>The case is encrypted.</source>
        <translation>案件已加密。</translation>
    </message>
    <message>
        <source>The case is encrypted. Not part of it, and still readable in its folder: {names}.</source>
        <translation>案件已加密。以下内容不属于案件，在其文件夹中仍可读取：{names}。</translation>
    </message>
    <message>
        <source>The case is not encrypted any more.</source>
        <translation>案件不再加密。</translation>
    </message>
    <message>
        <source>The new passphrase opens the case.</source>
        <translation>新密码可打开案件。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>恢复 {name}</translation>
    </message>
    <message>
        <source>Compare the footage of cases</source>
        <translation>比较各案件的录像</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Read what counts for nothing</source>
        <translation>读取不计入的内容</translation>
    </message>
    <message>
        <source>Keep what counts for nothing</source>
        <translation>保存不计入的内容</translation>
    </message>
    <message>
        <source>Draw a box.</source>
        <translation>请画一个框。</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>它必须在开始之后结束。</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>请说明它是什么。</translation>
    </message>
    <message>
        <source>What is to be labelled</source>
        <translation>要标注的内容</translation>
    </message>
    <message>
        <source>＋ {name}: something new</source>
        <translation>＋ {name}：新内容</translation>
    </message>
    <message>
        <source>normal here</source>
        <translation>此处正常</translation>
    </message>
    <message>
        <source>Read the labels</source>
        <translation>读取标注</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Mark the video</source>
        <translation>标记视频</translation>
    </message>
    <message>
        <source>what was said of the video</source>
        <translation>对视频的说明</translation>
    </message>
    <message>
        <source>Write the training set</source>
        <translation>写出训练集</translation>
    </message>
    <message>
        <source>It is no more listed, searched or reported. Nothing is deleted: neither the file nor what was found and said. The log keeps who removed it and why, and it can be put back.</source>
        <translation>它将不再列出、搜索或写入报告。不会删除任何内容：文件以及已发现和已记录的内容都会保留。日志会记下由谁移除及其理由，并且可以放回。</translation>
    </message>
    <message>
        <source>What was found and said comes back with it. The log keeps that it was put back.</source>
        <translation>已发现和已记录的内容会随之恢复。日志会记下它已被放回。</translation>
    </message>
    <message numerus="yes">
        <source>With it go %n incident(s).</source>
        <translation>
            <numerusform>其 %n 个事件也会一并移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name} from the case</source>
        <translation>从案件中移除 {name}</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removed footage</source>
        <translation>已移除的录像</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>No footage was removed.</source>
        <translation>没有移除任何录像。</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Footage that lies there, or comes later, is imported and analysed, in subfolders too. A file that still grows waits until it is whole. Folders are watched while this case is open.</source>
        <translation>其中已有的以及之后到来的录像（包括子文件夹中的）都会被导入并分析。仍在增长的文件会等到完整后再处理。案件打开期间会一直监视文件夹。</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>正在监视</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>另一个文件夹</translation>
    </message>
    <message>
        <source>Its camera</source>
        <translation>其摄像机</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视一个文件夹</translation>
    </message>
    <message>
        <source>as decoded</source>
        <translation>按解码结果</translation>
    </message>
    <message>
        <source>upper field alone</source>
        <translation>仅上场</translation>
    </message>
    <message>
        <source>lower field alone</source>
        <translation>仅下场</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>按录制</translation>
    </message>
    <message>
        <source>No footage of this moment.</source>
        <translation>此时刻没有录像。</translation>
    </message>
    <message>
        <source>as colours</source>
        <translation>以颜色</translation>
    </message>
    <message>
        <source>as contours</source>
        <translation>以等高线</translation>
    </message>
    <message>
        <source>nine cells</source>
        <translation>九宫格</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) at the same moment.</source>
        <translation>
            <numerusform>同一时刻的 %n 路摄像机。</numerusform>
        </translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Look into watched folders</source>
        <translation>查看所监视的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in {folder}.</source>
        <translation>
            <numerusform>{folder} 中有 %n 个新文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>写出证据包</translation>
    </message>
    <message>
        <source>Compare the case with a seal</source>
        <translation>将案件与封存比较</translation>
    </message>
    <message>
        <source>Verify the case</source>
        <translation>验证案件</translation>
    </message>
    <message>
        <source>The name stands in lists, search and report of this case. The file keeps its own name, and the report names both.</source>
        <translation>该名称用于本案件的列表、搜索和报告。文件本身的名称不变，报告会同时列出两者。</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>重命名 {name}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>Whoever sets foot in a zone is an incident, be it usual or not. Click its corners on the picture, or drag a box. The detector is not run again.</source>
        <translation>任何人踏入区域即为一个事件，无论是否平常。在画面上点击各个角点，或拖出一个方框。检测器不会重新运行。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>两轮车</translation>
    </message>
    <message>
        <source>Dogs</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>Zones of {camera}</source>
        <translation>{camera} 的区域</translation>
    </message>
    <message>
        <source>Picture in which zones are drawn</source>
        <translation>用于绘制区域的画面</translation>
    </message>
    <message>
        <source>No zone yet.</source>
        <translation>尚无区域。</translation>
    </message>
    <message>
        <source>yard, behind the counter</source>
        <translation>院子、柜台后面</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <source>Undo corner</source>
        <translation>撤销角点</translation>
    </message>
    <message>
        <source>Add zone</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Enter gives the tag to every incident that is picked  (#)</source>
        <translation>按 Enter 将标签给予所有选取的事件  (#)</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take the tag “{tag}” away</source>
        <translation>去除标签“{tag}”</translation>
    </message>
    <message>
        <source>tag “{tag}” given</source>
        <translation>已添加标签“{tag}”</translation>
    </message>
    <message>
        <source>tag “{tag}” taken away</source>
        <translation>已去除标签“{tag}”</translation>
    </message>
</context>
</TS>
