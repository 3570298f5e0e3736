<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CoreWords</name>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Memory ran out; now %n picture(s) advance at a time.</source>
        <translation>
            <numerusform>Memory ran out; now %n picture advances at a time.</numerusform>
            <numerusform>Memory ran out; now %n pictures advance at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln process</numerusform>
            <numerusform>%Ln processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln micro-batch(es)</source>
        <translation>
            <numerusform>%Ln micro-batch</numerusform>
            <numerusform>%Ln micro-batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensor(s)</source>
        <translation>
            <numerusform>%Ln tensor</numerusform>
            <numerusform>%Ln tensors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a caption</source>
        <translation>
            <numerusform>%n without a caption</numerusform>
            <numerusform>%n without a caption</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice</source>
        <translation>
            <numerusform>%n twice</numerusform>
            <numerusform>%n twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too small</source>
        <translation>
            <numerusform>%n too small</numerusform>
            <numerusform>%n too small</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a wrong shape</source>
        <translation>
            <numerusform>%n of a wrong shape</numerusform>
            <numerusform>%n of a wrong shape</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable entries</source>
        <translation>
            <numerusform>%n unusable entry</numerusform>
            <numerusform>%n unusable entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders that may not be read</source>
        <translation>
            <numerusform>%n folder that may not be read</numerusform>
            <numerusform>%n folders that may not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links to folders that are there already</source>
        <translation>
            <numerusform>%n link to a folder that is there already</numerusform>
            <numerusform>%n links to folders that are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned upright</source>
        <translation>
            <numerusform>%n turned upright</numerusform>
            <numerusform>%n turned upright</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put on white</source>
        <translation>
            <numerusform>%n put on white</numerusform>
            <numerusform>%n put on white</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first frame of %n animations</source>
        <translation>
            <numerusform>the first frame of %n animation</numerusform>
            <numerusform>the first frame of %n animations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with 16 bits of a colour</source>
        <translation>
            <numerusform>%n with 16 bits of a colour</numerusform>
            <numerusform>%n with 16 bits of a colour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in printers&apos; inks</source>
        <translation>
            <numerusform>%n in printers&apos; inks</numerusform>
            <numerusform>%n in printers&apos; inks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a film behind the picture</source>
        <translation>
            <numerusform>%n with a film behind the picture</numerusform>
            <numerusform>%n with a film behind the picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions recoded</source>
        <translation>
            <numerusform>%n caption recoded</numerusform>
            <numerusform>%n captions recoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) with captions are ready</source>
        <translation>
            <numerusform>%Ln picture with a caption is ready</numerusform>
            <numerusform>%Ln pictures with captions are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %Ln picture(s) are words, such as &quot;%1&quot;. They can be written into a list, captions.jsonl, among the pictures.</source>
        <translation>
            <numerusform>The name of %Ln picture is made of words, such as &quot;%1&quot;. It can be written into a list, captions.jsonl, among the pictures.</numerusform>
            <numerusform>The names of %Ln pictures are words, such as &quot;%1&quot;. They can be written into a list, captions.jsonl, among the pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceFaults</name>
    <message numerus="yes">
        <source>%n film(s) in the queue must be started again by hand.</source>
        <translation>
            <numerusform>%n film in the queue must be started again by hand.</numerusform>
            <numerusform>%n films in the queue must be started again by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceSection</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were found in your pictures folder.</source>
        <translation>
            <numerusform>%n picture was found in your pictures folder.</numerusform>
            <numerusform>%n pictures were found in your pictures folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s) for good?</source>
        <translation>
            <numerusform>Remove %n picture for good?</numerusform>
            <numerusform>Remove %n pictures for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>%n picture deleted.</numerusform>
            <numerusform>%n pictures deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptHelp</name>
    <message numerus="yes">
        <source>This model has never seen %1; it knows the words of %Ln caption(s).</source>
        <translation>
            <numerusform>This model has never seen %1; it knows the words of %Ln caption.</numerusform>
            <numerusform>This model has never seen %1; it knows the words of %Ln captions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>%n render(s) were set aside because the program ended twice while they ran.</source>
        <translation>
            <numerusform>%n render was set aside because the program ended twice while it ran.</numerusform>
            <numerusform>%n renders were set aside because the program ended twice while they ran.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message numerus="yes">
        <source>%n picture(s) are ready.</source>
        <translation>
            <numerusform>%n picture is ready.</numerusform>
            <numerusform>%n pictures are ready.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>Queue paused · %n waiting</source>
        <translation>
            <numerusform>Queue paused · %n waiting</numerusform>
            <numerusform>Queue paused · %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue · %n waiting</source>
        <translation>
            <numerusform>Queue · %n waiting</numerusform>
            <numerusform>Queue · %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WizardResourcesPage</name>
    <message numerus="yes">
        <source>All %n graphics card(s)</source>
        <translation>
            <numerusform>The one graphics card</numerusform>
            <numerusform>All %n graphics cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graphics card(s)</source>
        <translation>
            <numerusform>%n graphics card</numerusform>
            <numerusform>%n graphics cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>Processor, %n core</numerusform>
            <numerusform>Processor, %n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WizardSamplesPage</name>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
</context>
</TS>
