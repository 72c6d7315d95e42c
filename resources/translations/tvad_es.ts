<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No other camera recorded this moment, or it is not known when footage was recorded (Ctrl+K).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close or reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the case is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not learned anything yet. Let it learn from footage on which nothing unusual happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no camera yet. Footage is given one at import, or in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn what is normal …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), {duration} in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{threshold:.2f}, set for this camera; drag it on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{threshold:.2f}, that of the case; drag it on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {alarms:g} an hour expected in normal footage, at threshold {threshold:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{before} incidents before, {after} after, in %n video(s) analysed with both</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet: analyse footage again that was analysed before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day:date} {time} UTC, from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as the recording tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one, if it was right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rate is told by {names}. 25 pictures a second are assumed; times are wrong where that is not so. Give the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos begin at different times: add one alone, or set each one&apos;s time later by a right click on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case keeps footage references, findings, reviews and their log in one folder. Footage stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car park, night of 12 March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the case in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Originals are only read: their fingerprint is kept in the case, nothing is copied or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footage to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> images a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks found in the footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add videos …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of images …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos ({patterns});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {footage} began. Clock times then stand beside footage times, in the window, in the report, and among the facts that the model is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside T-VAD Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your case is safe. The report below is also in {log_path}. It names files, but holds no footage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only incidents that fit all of it are shown, counted and walked through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was seen fits all of it.
Leave something out, or press “Anything”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The footage of this case was analysed before objects were kept.
Analyse it again to search it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No object has been seen yet.
They can be searched for when an analysis is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was recognised and measured is found. Colours need light: grey and dark footage has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At one spot for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To this time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for nothing in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not searched, because analysed before objects were kept: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out, because its recording time is not known: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept at import and by the last analysis. The file itself is only ever read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies elsewhere …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the same footage lies now; its content is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does it lie now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height}, {frames:,} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 1:02:03.5, 02:03, 12.5 or +5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here. The time of day by the recorder&apos;s clock will do as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user guide is missing: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
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
        <source>Choose the folder of a published model with its safetensors files, or with a GGUF file and its mmproj file. Nothing is fetched from a network, and no code of the folder is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {most:.1f} GB of the disk while it runs, {kept:.1f} GB for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose footage on which nothing unusual happens. The camera remembers how things look and how fast they move there, and is alarmed by what is otherwise. Earlier learning is kept and can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember what is normal (about a minute)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember, and train on it (5 to 15 minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the camera a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn what is normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> an hour at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) not dismissed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (import stopped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare every file with its SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how fast it is on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of {name} was stopped. Import it again, and it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: every file and every graph is what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is analysed with {name} from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps:.2f} steps of 720p a second, {tokens:.1f} tokens of an answer a second ({device})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no heat at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat at {at}: {cells}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detector compares every place of the picture with these words. Write one phrase a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera that has learned what is normal still marks what is unlike its normal footage, whatever the words say. Earlier analyses stay in the case: with their words again, their scores are back at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep and analyse again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Analyse all %n video(s) of the case, not only the one shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title} (this case)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>START FROM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal things, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalous things, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NORMAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ANOMALOUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed in a closed case: it can be looked at, searched, exported and sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case can be changed again. The log keeps that it was reopened, by whom and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time at the first frame, as the recorder&apos;s own clock showed them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known ({source} says so)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a mask to choose it; drag to cover something else. A target out of sight keeps its mask, which grows: end it where nothing is left. Play every stretch before you say that you have looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a plain colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few large blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover people and faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked at this stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the covered clip …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of sight from {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked at by {reviewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0%} of it was shown: play it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the covered clip into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box over the picture. Everything that was hot in it is listed, in all footage of the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was hot there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found. Choose one to see it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>incident {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.1f} s, heat {heat:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of each report is noted in the case&apos;s log by its SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what happened on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No footage has a recording time yet (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only stills that a finished redaction covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a PDF is signed: choose it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada Lovelace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examiner, witness …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name stands in the log of every case and in every report. Until you give one, the login name does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is remembered on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 hours, AM and PM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis and cividis are told apart by colour-blind people too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of all keys (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press other keys for what is listed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys for: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} already does: {taken}. Change that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find what does not belong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recorded footage and see when, where and what is unusual.
Nothing ever leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In and Out are not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press I where it begins and O where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press I, drag a box on the picture, then say that it is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heat {place} counts for nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {words}. Ctrl+Shift+Z does it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box lies in the picture: all its edges from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction needs words, and only a correction has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A duplicate names the other incident that it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of images has no stream that could be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heatmap of the case is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heatmap of the case is not that of its scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key lies outside the stretch that is covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask needs one key at each moment that is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reviewer needs a name that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stretch that is to be covered has a length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag has 1 to {longest_tag} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A verdict needs 1 to {most} reviewers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An incident ends after it begins, and begins within its footage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An incident ends after it begins, and lies within its footage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the video again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the video first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt is too long: {count} tokens, at most {max_tokens} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis {analysis} has already been saved up to or beyond these steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a shorter question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the time-stamping authority again with the request of this very seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit entry {sequence} is not the one that it was: the log was written anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit entry {sequence} is not the one that it was: the log was written anew. Verify the case before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the language model and the mmproj file of a Qwen2.5-VL, as llama.cpp&apos;s converter writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the whole folder of the model as it was published, with its .safetensors files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {value} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, or copy the case to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, or take a file of this name away that is not one of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and that the disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a case folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a moment within it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place inside one of the masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recording with pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a video file or a folder of .jpg, .png, .bmp, .tif or .webp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a video file or a folder of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; archives are not overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another stretch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other footage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other verdicts, or analyse footage first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the original, or import what is there as footage of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the recording itself: only it can be hashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the recordings themselves: only they can be hashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there to change it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what else uses it, or use another pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing and reopening a case takes a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the case with a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content credentials cannot be signed with the certificate of {subject}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or restore it from the repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover whole persons, or draw regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide alike, then merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different things were decided about these incidents: {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not work on it; restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw regions by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export an exact clip instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export both together as .p12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fighting is anomalous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footage was not recorded in the year {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free about two gigabytes there, then learn again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and import it again: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or name another folder in TVAD_MODELS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a place, a time, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a rate between 0 and 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a year from {first_year} to {last_year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another name, or remove that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least a few seconds without breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least two seconds of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at most {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of {known}, or a TOML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import them as {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {incident} does not go on at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {incident} has changed since you read it: {latest}. Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or no recording of a camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or no recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty, truncated or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lasts from {start} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its video streams: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are {names}; install a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again: tvad models prepare {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message {message} is a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {mask}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer states the{label} position {stated}; measured is {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer states {match}; measured is {measured}, {duration} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no {kind} {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} (and {count} more) in its database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The footage lasts {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images in {path} can no longer be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has {count} characters; at most {max_question_characters} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is footage of {names} ….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is footage of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ignored place {rule}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config.json does not tell {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incident {incident} cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incident {incident} split: the rest is incident {made}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incident {incident} taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged from {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: {duration} seconds are too short to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing moved in {steps} time steps, which were not looked at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-learned from {duration} minutes of this recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so are {count} more stretches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recording is cut off: by its own account {missing} s more belong to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are only {rate} pictures a minute: what is quick may be missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} lacks {count} of {count2} shards: {absent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} lacks {count} tensors, the first of them: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gguf} lacks {count} tensors: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end} s cannot be relied on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end} s could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end} s show one even colour (a covered lens, no light, no signal?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tag}” has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file that tvad seal wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the first and the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the passphrase again, or export the certificate with its key as .p12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast does it move?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the model again: tvad models import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {incident} has no heatmaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {incident} was found, not recorded by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {incident} was merged into incident {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {incident} was taken back by {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents of different footage cannot be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is another program analysing the same video in the same case? Wait for it to finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the disk still connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the disk still connected? Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no camera yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no {kind} at all yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn each camera from its own footage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn it again from other footage instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn its profile again from normal footage, or analyse with the pack it was learned with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the profile again: tvad profile learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn what is normal first, from footage without incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the stretches and choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at each one and say so (tvad redact review), or give --reviewed if you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at incident {shape}, or undo the merging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the effect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the bundle without originals, or uncovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging takes two incidents or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models cannot be imported as “{family}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most sites that want a second opinion take 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a .p12 or .pfx file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a moment and a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it, and only for a duplicate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decoder can be started: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No footage of this case is known to have been recorded on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident can be shown; incident {number}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident of this case is confirmed or dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mask lies there at that moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {count} images in {path} can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only GGUF is loaded; run the set-up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an answer can be corrected or rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Originals show what is to be covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on foot are normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick them with Shift, or name them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick those of one video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare; or train it for a pack of your own: tvad train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the original back in its place, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the original back in its place; the analysis then goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the original back, or make the bundle without originals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the real file in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the real file or folder in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the real folder in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redaction {redaction} does not cover that moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it, or write it in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen it first, with a reason (tvad case reopen).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup of the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from the repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the case folder from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the case folder from a backup; the case was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the case from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the original file; clips are made of the original only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the original file; pictures are made of the original only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the original, or import what is there now as footage of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review some of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the set-up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py; or train it for a pack of your own: tvad train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by a language model that has not been trained on incidents, from the pictures and the measured facts alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when footage was recorded: tvad videos --video N --recorded-from …, or Ctrl+K in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set HOME to a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set HOME to a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set In and Out anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set TMPDIR to one you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the one that begins with “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program again; the analysis goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such models are never loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported: MP4, AVI, MKV, MOV, TS and the like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GGUF does not tell {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU cannot be used any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU has too little memory for one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}: {lora}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer says No; the score is {peak_score}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer says Yes; the score is {peak_score}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer states the direction to the {stated}; measured is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer states the time {match}; measured is {measured}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is {started_at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base weights cannot be kept: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera of this incident has not learned what is normal yet, so that it cannot learn an exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera profile cannot be read: it is damaged or from another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case already has {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case database {folder} is damaged: {what} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case does not name its last audit entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case folder {folder} cannot be made: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no camera “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case names a file outside its own folder: {relative}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case names a heatmap of {steps} steps of {grid_h} × {grid_w}, which none has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case once had {sequence} audit entries and now has {sequence2}: an older copy was put back, or its last changes were lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case once had {sequence} audit entries and now has {sequence2}: an older copy was put back, or its last changes were lost. Verify the case before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case was closed at {closed_utc}: nothing is changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case {folder} cannot be brought up to date: some of its rows point at rows that are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case {folder} cannot be written: it can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere. Here it can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere: {who} on {machine}, process {process}, since {since_utc}. Here it can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case {folder} was made by a newer version of T-VAD Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} in its database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {path} cannot be opened: the passphrase is wrong, or it is no PKCS#12 file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {path} is not for signing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {path} is valid from {not_valid_before_utc} to {not_valid_after_utc}, and not today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of custody is broken. {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is that of another case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is that of another case. Verify the case before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detector gives heat that is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder this runs in does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {out} cannot be made: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {out} is full of other reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The footage has changed since it was imported: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The footage is missing: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import cannot go on: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import needs {largest} GB of free memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the certificate is of a kind that cannot sign pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model does not fit into memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model is damaged: {gguf}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log in {path} is not the one that was put away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of the model pack {parent} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is a pickle or of an unknown kind; only safetensors, GGUF and ONNX are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is missing or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is not the one its pack names (wrong SHA-256).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack cannot be copied to {folder}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack {pack} finds no faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack {pack} finds no people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack {pack} is not prepared: {name} {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack {pack} is of the family “{family}”, which this version does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack {self} has no file for the role “{role}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original {path} is missing or has changed, and cannot go into the bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no trained AHD, which the camera&apos;s own heads belong to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts in {path} are malformed: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts in {path} {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts “{name}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is too long for the language model: {tokens} tokens with its evidence, at most {limit} can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder&apos;s clock is described by at most two comparisons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is damaged, or made to do harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again or repair it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of an analysis cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of the time stamp of seal {seal} does not hold: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor {name} belongs to no language model of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time stamp of seal {seal} is that of something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time-stamping authority refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two comparisons of the recorder&apos;s clock do not follow each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The videos have pictures of different shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {role} cannot be read: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {role} is not a GGUF file: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no incidents to be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a model pack “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder to keep interim results in: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model pack “{name}” (found: none).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this stretch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such stretch to be reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to teach: with what the camera knows now, nothing of this incident is hot any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little footage to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little footage to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are damaged, or no images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need one that an authority issued, with an extended key usage such as e-mail protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be ignored: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This footage has no stream that could be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no answer of a time-stamping authority (RFC 3161).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another --quantize, or F16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pieces of footage cannot lie in one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untrained answers: the language model has not learned to answer about incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untrained heat: it comes from prompts alone (zero-shot); no anomaly heatmap decoder was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update T-VAD Desktop to open it; the case was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use RSA or P-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another copy of the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits, dots and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one that is valid, or correct this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one whose key usage allows signatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicles are anomalous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the case before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the pack, and learn the camera again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the recording or copy has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an incident is takes at most {longest_label} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is normal here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this camera has learned (version {version}) belongs to another model pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read until then is kept. The recording is damaged, or made to do harm; try a fresh copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write both, like 2024-03-12 22:00:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2024-03-12 22:00:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the recorder&apos;s own clock alone, like 2024-03-12 22:00:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rest as a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you want to know about the incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analysed {reached} of {length} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit entry {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backpack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below today&apos;s threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call the same words normal and anomalous: “{both}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be relied on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case.head is missing: this may be a copy without its last changes, made while the case was open. Compare it with the original before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>center left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>center right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast irregular movement, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {first} to {last} by the recorder&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {start} to {end} s the picture does not change at all (a frozen picture, a test card?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handbag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold a phrase that is too long: “{word} …”; about 200 letters are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold an empty phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {width} × {height} from {x} right, {y} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incident {made} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be read on: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be read on: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its files are touched again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its span or boxes are others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its span was set by {shaped_by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not quantize the language model to {quantization}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving fast {direction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving slowly {direction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving {direction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>need at least one normal and one anomalous word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs another look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: nothing was learned about this camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded by hand by {made_by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody upright went down and stayed there, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staying in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taught: the camera&apos;s profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text that was recorded with the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the camera moves most of the time: what is unusual can hardly be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the creation time in the file, which is often UTC or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the footage is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the footage was changed while it was analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the footage was not read to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recorder&apos;s clock in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} has learned something else since the effect was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} has not learned anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} knew nothing before version 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {count2} stretches of redaction {redaction} have not been looked at as they are now, the first from {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cuda}, {free} of {total} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is missing, damaged, or no safetensors file: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not made by this version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} already holds a case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be made: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has no room for what a camera is learned from: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds a model of the kind “unknown”, not {model_type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no safetensors files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds pickles ({pickles}), which can run code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds two files of the kind “{kind}”: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a case: it has no case.sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a case: its case.sqlite is empty or was made by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} lacks the GGUF of the kind “{absent}” (it holds: nothing).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} wants to run code of its own (auto_map).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}, a part of the case, is a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fps} frames a second is no usable rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gguf} is of the architecture “{kind}”, not qwen2vl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} Your note was: “{note}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{index} names files outside the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s, because {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} holds no weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure} body heights a second, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mmproj} is the projector “nothing”, not {projector}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mmproj} lacks the tensor {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mmproj} makes tokens of width {width}, and the language model reads {language_width}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} merged into incident {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither a file nor a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} could not be written: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can no longer be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be described.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be made: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not tell {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has been replaced while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has changed while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no pictures there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no video stream {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has pictures of {width} × {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no certificate with its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no picture that can be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no pictures, only nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no readable picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds {extra}, which was not put away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} in {path2} is not what was put away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a list of other files, no recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being written while it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged, cut off, or no GGUF file: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is malformed: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is missing or cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no seal of a case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a video that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an archive of a case, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not the footage that was imported as {path2}: its content differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is read by too many at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is truncated or damaged: what is needed to play it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} names {path2}, which no case holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} needs more memory than a recording may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} refers to pictures in other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} stamps no seal of this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was altered after it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, a part of the case, cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, a part of the case, grew while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, a part of the case, is a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, a part of the case, is larger than anything that is saved there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, a part of the case, is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people close, fast irregular movement, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantization} is no quantization that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} has {free} GB free; the import needs {needed} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is no text in UTF-8: “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not the name of a model pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown} …” cannot be a file or folder here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is a date without a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” names a time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is no {what} that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} in {colours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colours} {object}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{task}” is under way. It begins anew another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is still being imported or analysed. It goes on when this case is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of footage is/are still being imported or analysed. It goes on when this case is opened again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close T-VAD Desktop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews or notes are not saved yet. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All footage of this camera by the recorder&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read heatmaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the moment under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of all of the footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the footage; the frame is what the timeline above shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording has no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound cannot be played: the library miniaudio is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect speakers or headphones, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold {value:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reliable from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not readable from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by a person: {share:.0%} of this footage (the full part of the band)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous incident (↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next incident (↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound (Shift+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the picture (double click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the heat, light and contrast (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the main target (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder&apos;s clock, on {day:date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the sound on (Shift+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the sound off (Shift+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat: opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat: colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits. Import footage, or analyse some again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footage that waits, failed or is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it come before the one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it come after the one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the queue (Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analysis stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, this is unusual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How probable the model holds Yes to be, as against No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given for {when}, which was the incident then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What was measured and given to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected by {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected by {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this answer on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is right; you are its author then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is wrong: it is not printed as a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the correction or rejection back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model the same question again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footage of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import footage (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOOTAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set recording time …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analysing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs another look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} of {needed} verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import footage to look for incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The footage has not been analysed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The analysis is not finished.
Incidents appear here while it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing rises above the threshold.
Drag it down on the timeline to see weaker traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through what is open: after each verdict comes the next (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search notes and answers   /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose by camera, score, direction, place, time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search notes and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INCIDENTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decided} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model says {opinion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model says {opinion}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score ≥ {score:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: this matters (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss: this is normal here (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this moment in the note (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about this incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet; it will be tried again. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock {day:date} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {number}  ·  {start} – {end}  ·  {duration:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} at {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{object}, {seconds:.0f} s in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, from {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the incident is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an incident from In to Out (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the chosen incident begin at In and end at Out (Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat in the box, or from In to Out, counts for nothing (Shift+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget In, Out and boxes (Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>drag a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {start}  ·  Out {end}  ·  {boxes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera can learn that this is normal. You see what would change before it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the footage again …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the camera would learn (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera learns it (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera stays as it is (Shift+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Incident(s) {numbers} would vanish ({peaks}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This incident would grow weaker ({peak}) and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other incident(s) nearby would stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No other incident lies nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n farther away in this video was/were not looked at.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Incident(s) {numbers} was/were confirmed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{numbers} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged in the recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture before this one is missing: what is shown here may not have been there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This footage is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This footage is changed on the disk, being compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This footage is altered since it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import footage, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these scores rest on: what the camera was taught, the recording itself, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge: {knowledge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These scores were made with the prompts “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anomalous: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This analysis is not finished: where an earlier one is, incidents are still those of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit them: Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the case be changed again, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is under way and what waits (Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed:.1f}× real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing is open any more among the %n incident(s) shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incident {number}: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): {verdict}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every incident of the case. ↓ and ↑ walk through them, R leads from open to open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The footage, with the heat of what is unusual. H, B and P show or hide heat, boxes and path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score over time. Click to go there, drag the dashed line to find more or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C confirms, D dismisses. Write a note, or ask the model about the incident; Ctrl+Z undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop footage here, or press Ctrl+I. Let the camera learn what is normal: Ctrl+L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case first; its recordings are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} recorded by {camera}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case first; its report is written from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is shown in which a region could be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open footage first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No footage is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case with footage first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one, or pick several with Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the clips into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the clip into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the case away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases put away (*.tvad)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make or open a case first; it keeps its prompts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no footage yet that was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import footage first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording time of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo first; the tour leads through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case first; its cameras are shown then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no footage to learn from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import normal footage first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera of this footage has not learned anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case is closed by whoever can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ untrained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find objects in whole recordings (Ctrl+Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse this footage, or go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is normal and what is not, in words (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on analysing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports, clips, and what is covered in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report …	Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write clips of what is picked …	Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all incidents as one clip …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover people and faces …	Ctrl+Shift+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened here? …	Ctrl+Shift+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the case away as one file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the camera has learned, and when it recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn what is normal …	Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the camera&apos;s last learning	Ctrl+U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set recording time …	Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cameras have learned …	Ctrl+Shift+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models …	Ctrl+Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play on; again: faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play back; again: faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower, down to an eighth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster, up to sixteen times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the incident again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same moment, next camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same moment, camera before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review: a verdict leads to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next open incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the next one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the one before too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the camera; again: keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the camera as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In: an incident begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out: it ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget In, Out and boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an incident from In to Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the incident to In and Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore heat in the box, or from In to Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the incident here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the picked incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back one recorded by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find objects in the recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened here? (draw a region)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a text field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press what has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case, or reopen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write clips of what is picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the recording time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cameras have learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what incident {number} would teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} has learned it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn what is normal for {camera}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} has learned what is normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} has forgotten what it learned last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what cameras learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} (version {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse its footage again to see the effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s); left out: {left}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Write all incidents as one clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips written into {folder}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derive incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the recording time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer “{question}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what you say about an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what is to be covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the covered clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an incident to review it.
↑ and ↓ walk through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold {before:.2f} → {threshold:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier builds let a library (onnxruntime) keep a device id and reports of its use on this machine, and try to send them. That has been stopped; what it left can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo clip is missing: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open footage of your own instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
