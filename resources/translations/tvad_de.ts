<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No other camera recorded this moment, or it is not known when footage was recorded (Ctrl+K).</source>
        <translation>Keine andere Kamera hat diesen Moment aufgenommen, oder es ist nicht bekannt, wann aufgenommen wurde (Strg+K).</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>{folder} öffnen</translation>
    </message>
    <message>
        <source>Create {name}</source>
        <translation>{name} anlegen</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Fall lesen</translation>
    </message>
    <message>
        <source>Close or reopen</source>
        <translation>Schließen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation>Fall ansehen</translation>
    </message>
    <message>
        <source>Look whether the case is free</source>
        <translation>Prüfen, ob der Fall frei ist</translation>
    </message>
    <message>
        <source>It has not learned anything yet. Let it learn from footage on which nothing unusual happens.</source>
        <translation>Sie hat noch nichts gelernt. Lassen Sie sie aus Aufnahmen lernen, auf denen nichts Ungewöhnliches geschieht.</translation>
    </message>
    <message>
        <source>The case has no camera yet. Footage is given one at import, or in its properties.</source>
        <translation>Der Fall hat noch keine Kamera. Aufnahmen erhalten eine beim Import oder in ihren Eigenschaften.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Learn what is normal …</source>
        <translation>Normalzustand lernen …</translation>
    </message>
    <message>
        <source>Undo the last learning</source>
        <translation>Letztes Lernen rückgängig</translation>
    </message>
    <message>
        <source>Zones …</source>
        <translation>Zonen …</translation>
    </message>
    <message>
        <source>Zones in which nobody shall be</source>
        <translation>Zonen, in denen niemand sein soll</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), {duration} in all</source>
        <translation>
            <numerusform>%n Video, insgesamt {duration}</numerusform>
            <numerusform>%n Videos, insgesamt {duration}</numerusform>
        </translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>{threshold:.2f}, set for this camera; drag it on the timeline</source>
        <translation>{threshold:.2f}, für diese Kamera festgelegt; auf der Zeitleiste verschieben</translation>
    </message>
    <message>
        <source>{threshold:.2f}, that of the case; drag it on the timeline</source>
        <translation>{threshold:.2f}, die des Falls; auf der Zeitleiste verschieben</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>about {alarms:g} an hour expected in normal footage, at threshold {threshold:.2f}</source>
        <translation>etwa {alarms:g} pro Stunde in normalen Aufnahmen zu erwarten, bei Schwelle {threshold:.2f}</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message numerus="yes">
        <source>{before} incidents before, {after} after, in %n video(s) analysed with both</source>
        <translation>
            <numerusform>{before} Vorfälle vorher, {after} nachher, in %n mit beidem analysierten Video</numerusform>
            <numerusform>{before} Vorfälle vorher, {after} nachher, in %n mit beidem analysierten Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Nothing to compare yet: analyse footage again that was analysed before it.</source>
        <translation>Noch kein Vergleich möglich: Analysieren Sie eine Aufnahme erneut, die vorher schon analysiert war.</translation>
    </message>
    <message>
        <source>{day:date} {time} UTC, from {source}</source>
        <translation>{day:date} {time} UTC, aus {source}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>und %n frühere</numerusform>
            <numerusform>und %n frühere</numerusform>
        </translation>
    </message>
    <message>
        <source>as the recording tells</source>
        <translation>wie in der Aufnahme angegeben</translation>
    </message>
    <message>
        <source>Choose one, if it was right</source>
        <translation>Wählen Sie eine, falls sie richtig ging</translation>
    </message>
    <message>
        <source>No rate is told by {names}. 25 pictures a second are assumed; times are wrong where that is not so. Give the rate.</source>
        <translation>{names}: keine Bildrate angegeben. 25 Bilder pro Sekunde werden angenommen; stimmt das nicht, sind Zeiten falsch. Geben Sie die Rate an.</translation>
    </message>
    <message>
        <source>Videos begin at different times: add one alone, or set each one&apos;s time later by a right click on it.</source>
        <translation>Videos beginnen zu verschiedenen Zeiten: Fügen Sie eines allein hinzu, oder legen Sie die Zeit jedes Videos später per Rechtsklick fest.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A case keeps footage references, findings, reviews and their log in one folder. Footage stays where it is.</source>
        <translation>Ein Fall bewahrt Verweise auf Aufnahmen, Funde, Bewertungen und deren Protokoll in einem Ordner auf. Die Aufnahmen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Fall anlegen</translation>
    </message>
    <message>
        <source>Car park, night of 12 March</source>
        <translation>Parkplatz, Nacht zum 12. März</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Ablegen in</translation>
    </message>
    <message>
        <source>Encrypt it with a passphrase</source>
        <translation>Mit einer Passphrase verschlüsseln</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Ordner: {folder}</translation>
    </message>
    <message>
        <source>Keep the case in</source>
        <translation>Fall ablegen in</translation>
    </message>
    <message>
        <source>Originals are only read: their fingerprint is kept in the case, nothing is copied or changed.</source>
        <translation>Originale werden nur gelesen: Ihr Fingerabdruck wird im Fall aufbewahrt, nichts wird kopiert oder verändert.</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Aufnahmen importieren</translation>
    </message>
    <message>
        <source>Import and analyse</source>
        <translation>Importieren und analysieren</translation>
    </message>
    <message>
        <source>Add videos or folders of images, or drop them on the window.</source>
        <translation>Fügen Sie Videos oder Bildordner hinzu, oder ziehen Sie sie auf das Fenster.</translation>
    </message>
    <message>
        <source>Footage to import</source>
        <translation>Zu importierende Aufnahmen</translation>
    </message>
    <message>
        <source>Unknown camera</source>
        <translation>Unbekannte Kamera</translation>
    </message>
    <message>
        <source> images a second</source>
        <translation> Bilder pro Sekunde</translation>
    </message>
    <message>
        <source> pictures a second</source>
        <translation> Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation>Bildordner</translation>
    </message>
    <message>
        <source>Raw streams</source>
        <translation>Rohströme</translation>
    </message>
    <message>
        <source>Recording began</source>
        <translation>Beginn der Aufnahme</translation>
    </message>
    <message>
        <source>Clocks found in the footage</source>
        <translation>In der Aufnahme gefundene Uhrzeiten</translation>
    </message>
    <message>
        <source>Clocks found</source>
        <translation>Gefundene Uhrzeiten</translation>
    </message>
    <message>
        <source>Add videos …</source>
        <translation>Videos hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder of images …</source>
        <translation>Bildordner hinzufügen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Videos hinzufügen</translation>
    </message>
    <message>
        <source>Videos ({patterns});;All files (*)</source>
        <translation>Videos ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>Bildordner hinzufügen</translation>
    </message>
    <message>
        <source>When {footage} began. Clock times then stand beside footage times, in the window, in the report, and among the facts that the model is given.</source>
        <translation>Wann {footage} begann. Uhrzeiten stehen dann neben den Videozeiten, im Fenster, im Bericht und unter den Fakten, die das Modell erhält.</translation>
    </message>
    <message>
        <source>Recording time</source>
        <translation>Aufnahmezeit</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>It holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Something went wrong inside T-VAD Desktop</source>
        <translation>In T-VAD Desktop ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Your case is safe. The report below is also in {log_path}. It names files, but holds no footage.</source>
        <translation>Ihr Fall ist sicher. Der Bericht unten steht auch in {log_path}. Er nennt Dateien, enthält aber kein Bildmaterial.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Only incidents that fit all of it are shown, counted and walked through.</source>
        <translation>Nur Vorfälle, auf die alles zutrifft, werden angezeigt, gezählt und durchlaufen.</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation>Vorfälle filtern</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Diese anzeigen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation>Score mindestens</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Place in the picture</source>
        <translation>Ort im Bild</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Nothing that was seen fits all of it.
Leave something out, or press “Anything”.</source>
        <translation>Nichts Gesehenes erfüllt alles.
Lassen Sie etwas weg, oder drücken Sie „Alles“.</translation>
    </message>
    <message>
        <source>The footage of this case was analysed before objects were kept.
Analyse it again to search it.</source>
        <translation>Die Aufnahmen dieses Falls wurden analysiert, bevor Objekte aufbewahrt wurden.
Analysieren Sie sie erneut, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>No object has been seen yet.
They can be searched for when an analysis is done.</source>
        <translation>Noch wurde kein Objekt gesehen.
Nach einer Analyse kann nach ihnen gesucht werden.</translation>
    </message>
    <message>
        <source>Only what was recognised and measured is found. Colours need light: grey and dark footage has none.</source>
        <translation>Nur was erkannt und gemessen wurde, wird gefunden. Farben brauchen Licht: Graue und dunkle Aufnahmen haben keine.</translation>
    </message>
    <message>
        <source>Find objects</source>
        <translation>Objekte suchen</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Seen for</source>
        <translation>Zu sehen</translation>
    </message>
    <message>
        <source>At one spot for</source>
        <translation>An einer Stelle</translation>
    </message>
    <message>
        <source>From this time of day</source>
        <translation>Ab dieser Tageszeit</translation>
    </message>
    <message>
        <source>To this time of day</source>
        <translation>Bis zu dieser Tageszeit</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Ask for nothing in particular</source>
        <translation>Nach nichts Bestimmtem fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n found</source>
        <translation>
            <numerusform>Der erste Treffer</numerusform>
            <numerusform>Die ersten %n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>not searched, because analysed before objects were kept: {names}</source>
        <translation>nicht durchsucht, weil analysiert, bevor Objekte aufbewahrt wurden: {names}</translation>
    </message>
    <message>
        <source>left out, because its recording time is not known: {names}</source>
        <translation>ausgelassen, weil die Aufnahmezeit nicht bekannt ist: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weiteres</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>beliebig lange</translation>
    </message>
    <message>
        <source>What was kept at import and by the last analysis. The file itself is only ever read.</source>
        <translation>Was beim Import und bei der letzten Analyse festgehalten wurde. Die Datei selbst wird immer nur gelesen.</translation>
    </message>
    <message>
        <source>It lies elsewhere …</source>
        <translation>Sie liegt woanders …</translation>
    </message>
    <message>
        <source>Choose where the same footage lies now; its content is compared</source>
        <translation>Wählen, wo dieselbe Aufnahme jetzt liegt; ihr Inhalt wird verglichen</translation>
    </message>
    <message>
        <source>Where does it lie now?</source>
        <translation>Wo liegt sie jetzt?</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>{width} × {height}, {frames:,} frames</source>
        <translation>{width} × {height}, {frames:,} Bilder</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Write it like 1:02:03.5, 02:03, 12.5 or +5.</source>
        <translation>Schreiben Sie 1:02:03.5, 02:03, 12.5 oder +5.</translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here.</source>
        <translation>Ein Moment bis {end}, oder +5 und -5 für Sekunden von hier aus.</translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here. The time of day by the recorder&apos;s clock will do as well.</source>
        <translation>Ein Moment bis {end}, oder +5 und -5 für Sekunden von hier aus. Auch die Tageszeit nach der Uhr des Rekorders ist möglich.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>The English page has changed since this one was translated.</source>
        <translation>Die englische Seite wurde geändert, seit diese übersetzt wurde.</translation>
    </message>
    <message>
        <source>The user guide is missing: {path}.</source>
        <translation>Das Benutzerhandbuch fehlt: {path}.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm erneut.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Auf Englisch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Choose the folder of a published model with its safetensors files, or with a GGUF file and its mmproj file. Nothing is fetched from a network, and no code of the folder is run.</source>
        <translation>Wählen Sie den Ordner eines veröffentlichten Modells mit seinen safetensors-Dateien oder mit einer GGUF-Datei und deren mmproj-Datei. Nichts wird aus einem Netz geholt, und kein Code des Ordners wird ausgeführt.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>The folder of the model</source>
        <translation>Der Ordner des Modells</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Look at the model</source>
        <translation>Modell ansehen</translation>
    </message>
    <message>
        <source>It takes {most:.1f} GB of the disk while it runs, {kept:.1f} GB for good.</source>
        <translation>Es braucht währenddessen {most:.1f} GB auf der Festplatte, dauerhaft {kept:.1f} GB.</translation>
    </message>
    <message>
        <source>Choose footage on which nothing unusual happens. The camera remembers how things look and how fast they move there, and is alarmed by what is otherwise. Earlier learning is kept and can be brought back.</source>
        <translation>Wählen Sie Aufnahmen, auf denen nichts Ungewöhnliches geschieht. Die Kamera merkt sich, wie dort alles aussieht und wie schnell es sich bewegt, und meldet, was anders ist. Früher Gelerntes bleibt erhalten und kann zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Train at length (5 to 15 minutes)</source>
        <translation>Gründlich trainieren (5 bis 15 Minuten)</translation>
    </message>
    <message>
        <source>Train briefly (1 to 4 minutes)</source>
        <translation>Kurz trainieren (1 bis 4 Minuten)</translation>
    </message>
    <message>
        <source>Choose at least one video.</source>
        <translation>Wählen Sie mindestens ein Video.</translation>
    </message>
    <message>
        <source>Give the camera a name.</source>
        <translation>Geben Sie der Kamera einen Namen.</translation>
    </message>
    <message>
        <source>Learn what is normal</source>
        <translation>Normalzustand lernen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Name of the camera</source>
        <translation>Name der Kamera</translation>
    </message>
    <message>
        <source> an hour at most</source>
        <translation> pro Stunde höchstens</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) not dismissed</source>
        <translation>
            <numerusform>%n nicht verworfener Vorfall</numerusform>
            <numerusform>%n nicht verworfene Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (import stopped)</source>
        <translation>{name} (Import angehalten)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Drag a box over it, one more where it has moved to, and say what it is. Enter saves and goes to the next. Without a box of yours those that were found are taken.</source>
        <translation>Ziehen Sie einen Rahmen darüber, einen weiteren, wohin es sich bewegt hat, und sagen Sie, was es ist. Die Eingabetaste speichert und geht zum Nächsten. Ohne eigenen Rahmen gelten die gefundenen.</translation>
    </message>
    <message>
        <source>Space plays, ← → step, I O begin and end, C D anomaly or normal, E the name, Page Up Down, Ctrl Z undoes.</source>
        <translation>Leertaste spielt ab, ← → gehen Bild für Bild, I O Anfang und Ende, C D auffällig oder normal, E der Name, Bild auf und ab, Strg Z macht rückgängig.</translation>
    </message>
    <message>
        <source>to train on</source>
        <translation>zum Trainieren</translation>
    </message>
    <message>
        <source>to test with</source>
        <translation>zum Testen</translation>
    </message>
    <message>
        <source>Label for training</source>
        <translation>Für das Training kennzeichnen</translation>
    </message>
    <message>
        <source>Begins here</source>
        <translation>Beginnt hier</translation>
    </message>
    <message>
        <source>Forget my boxes</source>
        <translation>Meine Rahmen vergessen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>An anomaly</source>
        <translation>Eine Auffälligkeit</translation>
    </message>
    <message>
        <source>Normal here</source>
        <translation>Hier normal</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <source>Nothing else in this video is unusual</source>
        <translation>Sonst ist hier nichts ungewöhnlich</translation>
    </message>
    <message>
        <source>What this video is for</source>
        <translation>Wofür dieses Video ist</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Write the training set …</source>
        <translation>Trainingssatz schreiben …</translation>
    </message>
    <message>
        <source>{ready} of {enough} labelled</source>
        <translation>{ready} von {enough} gekennzeichnet</translation>
    </message>
    <message>
        <source>{ready} labelled: enough to train</source>
        <translation>{ready} gekennzeichnet: genug zum Trainieren</translation>
    </message>
    <message numerus="yes">
        <source>%n of your boxes</source>
        <translation>
            <numerusform>%n eigener Rahmen</numerusform>
            <numerusform>%n eigene Rahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>no box of yours</source>
        <translation>kein eigener Rahmen</translation>
    </message>
    <message>
        <source>Saved: incident {number}.</source>
        <translation>Gespeichert: Vorfall {number}.</translation>
    </message>
    <message>
        <source>Write the training set into</source>
        <translation>Trainingssatz schreiben in</translation>
    </message>
    <message numerus="yes">
        <source>%n without a name</source>
        <translation>
            <numerusform>%n ohne Namen</numerusform>
            <numerusform>%n ohne Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a box</source>
        <translation>
            <numerusform>%n ohne Rahmen</numerusform>
            <numerusform>%n ohne Rahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{confirmed} anomalies and {dismissed} normal stretches of %n video(s) in {folder}</source>
        <translation>
            <numerusform>{confirmed} Auffälligkeiten und {dismissed} normale Abschnitte aus %n Video in {folder}</numerusform>
            <numerusform>{confirmed} Auffälligkeiten und {dismissed} normale Abschnitte aus %n Videos in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your labels is/are not saved.</source>
        <translation>
            <numerusform>%n Ihrer Kennzeichnungen ist nicht gespeichert.</numerusform>
            <numerusform>%n Ihrer Kennzeichnungen sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and lose them?</source>
        <translation>Schließen und verlieren?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Looking at the device</source>
        <translation>Gerät wird geprüft</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>Dateien prüfen</translation>
    </message>
    <message>
        <source>Compare every file with its SHA-256</source>
        <translation>Jede Datei mit ihrem SHA-256 vergleichen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure how fast it is on this machine</source>
        <translation>Messen, wie schnell es auf diesem Rechner ist</translation>
    </message>
    <message>
        <source>Use for this case</source>
        <translation>Für diesen Fall verwenden</translation>
    </message>
    <message>
        <source>Import a model …</source>
        <translation>Modell importieren …</translation>
    </message>
    <message>
        <source>Remove what is left</source>
        <translation>Reste entfernen</translation>
    </message>
    <message>
        <source>The import of {name} was stopped. Import it again, and it goes on.</source>
        <translation>Der Import von {name} wurde angehalten. Importieren Sie es erneut, dann geht es weiter.</translation>
    </message>
    <message>
        <source>No models.</source>
        <translation>Keine Modelle.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
    <message>
        <source>{name}: every file and every graph is what it should be.</source>
        <translation>{name}: Jede Datei und jeder Graph ist, wie er sein soll.</translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation>{name} wird gemessen</translation>
    </message>
    <message>
        <source>This case is analysed with {name} from now on.</source>
        <translation>Dieser Fall wird von nun an mit {name} analysiert.</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>{name} wird importiert</translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation>{name} ist importiert.</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>Angehalten. Was fertig war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>File: {role}</source>
        <translation>Datei: {role}</translation>
    </message>
    <message>
        <source>{steps:.2f} steps of 720p a second, {tokens:.1f} tokens of an answer a second ({device})</source>
        <translation>{steps:.2f} Schritte bei 720p pro Sekunde, {tokens:.1f} Token einer Antwort pro Sekunde ({device})</translation>
    </message>
    <message>
        <source>A moment to come back to. It is no finding: the report names it as what somebody noted.</source>
        <translation>Ein Moment, auf den man zurückkommt. Es ist kein Befund: Der Bericht nennt ihn als das, was jemand vermerkt hat.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Vermerkt von</translation>
    </message>
    <message>
        <source>No moment has been noted yet.
Ctrl+D notes the one that is shown.</source>
        <translation>Noch ist kein Moment vermerkt.
Strg+D vermerkt den gezeigten.</translation>
    </message>
    <message>
        <source>No bookmark fits the search.</source>
        <translation>Kein Lesezeichen passt zur Suche.</translation>
    </message>
    <message>
        <source>Bookmark at {time}</source>
        <translation>Lesezeichen bei {time}</translation>
    </message>
    <message>
        <source>Note of the bookmark at {time}</source>
        <translation>Notiz des Lesezeichens bei {time}</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Search the notes</source>
        <translation>Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Take it back; Ctrl+Z puts it back</source>
        <translation>Zurücknehmen; Strg+Z holt es wieder</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Höchster Score</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>nicht analysiert</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>Zeitleiste als Tabelle</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>There is no heat at {at}.</source>
        <translation>Bei {at} gibt es keine Heatmap.</translation>
    </message>
    <message>
        <source>Heat at {at}: {cells}.</source>
        <translation>Heatmap bei {at}: {cells}.</translation>
    </message>
    <message>
        <source>The detector compares every place of the picture with these words. Write one phrase a line.</source>
        <translation>Der Detektor vergleicht jede Stelle des Bildes mit diesen Wörtern (auf Englisch). Schreiben Sie eine Wendung pro Zeile.</translation>
    </message>
    <message>
        <source>A camera that has learned what is normal still marks what is unlike its normal footage, whatever the words say. Earlier analyses stay in the case: with their words again, their scores are back at once.</source>
        <translation>Eine Kamera, die den Normalzustand gelernt hat, markiert weiterhin, was ihren normalen Aufnahmen nicht gleicht, was immer die Wörter sagen. Frühere Analysen bleiben im Fall: Mit ihren Wörtern sind auch ihre Scores sofort wieder da.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Keep and analyse again</source>
        <translation>Behalten und neu analysieren</translation>
    </message>
    <message>
        <source>Heat in these places and times counts for nothing. Incidents are derived anew, the detector is not run again. A place is drawn on the picture: press I, drag a box, then “Ignore here”.</source>
        <translation>An diesen Orten und zu diesen Zeiten zählt die Heatmap nicht. Vorfälle werden neu abgeleitet, der Detektor läuft nicht noch einmal. Ein Ort wird auf dem Bild gezeichnet: I drücken, einen Rahmen ziehen, dann „Hier ignorieren“.</translation>
    </message>
    <message>
        <source>When this footage was recorded is not known: a time of day holds once that is set (Ctrl+K).</source>
        <translation>Wann diese Aufnahme entstand, ist nicht bekannt: Eine Tageszeit gilt, sobald das festgelegt ist (Strg+K).</translation>
    </message>
    <message>
        <source>This footage has no camera: what is added holds for this video alone.</source>
        <translation>Diese Aufnahme hat keine Kamera: Hinzugefügtes gilt allein für dieses Video.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What counts for nothing</source>
        <translation>Was nicht zählt</translation>
    </message>
    <message>
        <source>Nothing is ignored yet.</source>
        <translation>Noch wird nichts ignoriert.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>a lamp, the cleaners</source>
        <translation>eine Lampe, die Reinigung</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>in the box drawn</source>
        <translation>im gezeichneten Rahmen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Each day from</source>
        <translation>Täglich von</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>this video: {rule}</source>
        <translation>dieses Video: {rule}</translation>
    </message>
    <message numerus="yes">
        <source>Analyse all %n video(s) of the case, not only the one shown</source>
        <translation>
            <numerusform>Das %n Video des Falls analysieren, nicht nur das gezeigte</numerusform>
            <numerusform>Alle %n Videos des Falls analysieren, nicht nur das gezeigte</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} (this case)</source>
        <translation>{title} (dieser Fall)</translation>
    </message>
    <message>
        <source>START FROM</source>
        <translation>AUSGEHEN VON</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Normal things, one a line</source>
        <translation>Normales, eines pro Zeile</translation>
    </message>
    <message>
        <source>Anomalous things, one a line</source>
        <translation>Auffälliges, eines pro Zeile</translation>
    </message>
    <message>
        <source>NORMAL</source>
        <translation>NORMAL</translation>
    </message>
    <message>
        <source>ANOMALOUS</source>
        <translation>AUFFÄLLIG</translation>
    </message>
    <message>
        <source>The prompts {fault}.</source>
        <translation>Die Prompts {fault}.</translation>
    </message>
    <message>
        <source>Nothing is changed in a closed case: it can be looked at, searched, exported and sealed.</source>
        <translation>In einem geschlossenen Fall wird nichts geändert: Er kann angesehen, durchsucht, exportiert und versiegelt werden.</translation>
    </message>
    <message>
        <source>The case can be changed again. The log keeps that it was reopened, by whom and why.</source>
        <translation>Der Fall kann wieder geändert werden. Das Protokoll hält fest, dass, von wem und warum er wieder geöffnet wurde.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fall schließen</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>Fall wieder öffnen</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Date and time at the first frame, as the recorder&apos;s own clock showed them</source>
        <translation>Datum und Uhrzeit beim ersten Bild, wie die Uhr des Rekorders sie zeigte</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Known ({source} says so)</source>
        <translation>Bekannt (laut: {source})</translation>
    </message>
    <message>
        <source>Click a mask to choose it; drag to cover something else. A target out of sight keeps its mask, which grows: end it where nothing is left. Play every stretch before you say that you have looked at it.</source>
        <translation>Klicken Sie eine Maske an, um sie zu wählen; ziehen Sie, um etwas anderes zu verdecken. Ein Ziel außer Sicht behält seine Maske, die wächst: Beenden Sie sie, wo nichts mehr ist. Spielen Sie jeden Abschnitt ab, bevor Sie angeben, ihn gesichtet zu haben.</translation>
    </message>
    <message>
        <source>a plain colour</source>
        <translation>einer einheitlichen Farbe</translation>
    </message>
    <message>
        <source>a few large blocks</source>
        <translation>wenigen großen Blöcken</translation>
    </message>
    <message>
        <source>Cover people and faces</source>
        <translation>Personen und Gesichter verdecken</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Add all people</source>
        <translation>Alle Personen hinzufügen</translation>
    </message>
    <message>
        <source>Add all faces</source>
        <translation>Alle Gesichter hinzufügen</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>Dieses zeigen</translation>
    </message>
    <message>
        <source>Cover it again</source>
        <translation>Wieder verdecken</translation>
    </message>
    <message>
        <source>Ends here</source>
        <translation>Endet hier</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>I have looked at this stretch</source>
        <translation>Ich habe diesen Abschnitt gesichtet</translation>
    </message>
    <message>
        <source>Write the covered clip …</source>
        <translation>Verdeckten Clip schreiben …</translation>
    </message>
    <message>
        <source>Covered with</source>
        <translation>Verdeckt mit</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>Das Bild kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Nothing is covered yet.</source>
        <translation>Noch ist nichts verdeckt.</translation>
    </message>
    <message>
        <source>out of sight from {moment}</source>
        <translation>außer Sicht ab {moment}</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>not looked at as it is now</source>
        <translation>so, wie er jetzt ist, nicht gesichtet</translation>
    </message>
    <message>
        <source>looked at by {reviewer}</source>
        <translation>gesichtet von {reviewer}</translation>
    </message>
    <message>
        <source>{share:.0%} of it was shown: play it first.</source>
        <translation>{share:.0%} davon wurden gezeigt: Spielen Sie ihn erst ab.</translation>
    </message>
    <message>
        <source>Write the covered clip into</source>
        <translation>Verdeckten Clip schreiben in</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>Draw a box over the picture. Everything that was hot in it is listed, in all footage of the case.</source>
        <translation>Ziehen Sie einen Rahmen über das Bild. Alles, was darin auffällig war, wird aufgelistet, aus allen Aufnahmen des Falls.</translation>
    </message>
    <message>
        <source>Nothing was hot there.</source>
        <translation>Dort war nichts auffällig.</translation>
    </message>
    <message>
        <source>What happened here?</source>
        <translation>Was geschah hier?</translation>
    </message>
    <message>
        <source>Nothing is listed yet.</source>
        <translation>Noch ist nichts aufgeführt.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%n found. Choose one to see it.</source>
        <translation>
            <numerusform>%n gefunden. Wählen Sie es, um es zu sehen.</numerusform>
            <numerusform>%n gefunden. Wählen Sie eines, um es zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>incident {numbers}</source>
        <translation>Vorfall {numbers}</translation>
    </message>
    <message>
        <source>{seconds:.1f} s, heat {heat:.2f}</source>
        <translation>{seconds:.1f} s, Heatmap-Wert {heat:.2f}</translation>
    </message>
    <message>
        <source>The file of each report is noted in the case&apos;s log by its SHA-256.</source>
        <translation>Die Datei jedes Berichts wird mit ihrem SHA-256 im Protokoll des Falls vermerkt.</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>One file with report, log and hashes, for somebody who has not got this program: the verify.py in it needs only Python.</source>
        <translation>Eine Datei mit Bericht, Protokoll und Prüfsummen für jemanden, der dieses Programm nicht hat: Das verify.py darin braucht nur Python.</translation>
    </message>
    <message>
        <source>Everything is compared with the log, recordings too, which takes as long as reading them. Nothing is changed.</source>
        <translation>Alles wird mit dem Protokoll verglichen, auch die Aufnahmen; das dauert so lange, wie sie zu lesen. Nichts wird verändert.</translation>
    </message>
    <message>
        <source>a seal&apos;s file, or “12: 3f9a…”; empty: none</source>
        <translation>Datei eines Siegels oder „12: 3f9a…“; leer: keines</translation>
    </message>
    <message>
        <source>Hand this over apart from the file, on paper or by telephone: it proves the rest.</source>
        <translation>Übergeben Sie dies getrennt von der Datei, auf Papier oder am Telefon: Es beweist den Rest.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write a bundle</source>
        <translation>Bündel schreiben</translation>
    </message>
    <message>
        <source>the recordings themselves, else only their hashes</source>
        <translation>die Aufnahmen selbst, sonst nur ihre Prüfsummen</translation>
    </message>
    <message>
        <source>clips and covered stills that were written</source>
        <translation>Clips und verdeckte Standbilder, die geschrieben wurden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Verify {name}</source>
        <translation>{name} prüfen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Kept elsewhere</source>
        <translation>Anderswo verwahrt</translation>
    </message>
    <message>
        <source>Seals (*.json *.seal *.txt);;All files (*)</source>
        <translation>Siegel (*.json *.seal *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>audit entries</source>
        <translation>Protokolleinträge</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>exported files</source>
        <translation>exportierte Dateien</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Kettenenden</translation>
    </message>
    <message>
        <source>heatmap files</source>
        <translation>Heatmap-Dateien</translation>
    </message>
    <message>
        <source>model packs</source>
        <translation>Modellpakete</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>profile files</source>
        <translation>Profildateien</translation>
    </message>
    <message>
        <source>seals</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>tables and triggers</source>
        <translation>Tabellen und Trigger</translation>
    </message>
    <message>
        <source>tracks of objects</source>
        <translation>Spuren von Objekten</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kettenende</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>BROKEN</source>
        <translation>GEBROCHEN</translation>
    </message>
    <message>
        <source>UNPROVEN</source>
        <translation>NICHT BEWIESEN</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) is/are not as the log says.</source>
        <translation>
            <numerusform>%n Sache ist nicht, wie das Protokoll sagt.</numerusform>
            <numerusform>%n Sachen sind nicht, wie das Protokoll sagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is broken.</source>
        <translation>Alles ist unversehrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be proven.</source>
        <translation>
            <numerusform>%n Sache konnte nicht bewiesen werden.</numerusform>
            <numerusform>%n Sachen konnten nicht bewiesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is broken: the case is as its log says.</source>
        <translation>Nichts ist gebrochen: Der Fall ist, wie sein Protokoll sagt.</translation>
    </message>
    <message>
        <source>Compared: {things}.</source>
        <translation>Verglichen: {things}.</translation>
    </message>
    <message>
        <source>only what happened on</source>
        <translation>nur was geschah am</translation>
    </message>
    <message>
        <source>No footage has a recording time yet (Ctrl+K)</source>
        <translation>Noch hat keine Aufnahme eine Aufnahmezeit (Strg+K)</translation>
    </message>
    <message>
        <source>only stills that a finished redaction covers</source>
        <translation>nur Standbilder, die eine fertige Verdeckung schützt</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Write the report into</source>
        <translation>Bericht schreiben in</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>Signieren mit</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation>Zertifikate (*.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Only a PDF is signed: choose it too.</source>
        <translation>Nur ein PDF wird signiert: Wählen Sie es mit aus.</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Ada Lovelace</source>
        <translation>Ada Lovelace</translation>
    </message>
    <message>
        <source>examiner, witness …</source>
        <translation>Gutachterin, Zeuge …</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Diesen Namen verwenden</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Your name stands in the log of every case and in every report. Until you give one, the login name does.</source>
        <translation>Ihr Name steht im Protokoll jedes Falls und in jedem Bericht. Bis Sie einen angeben, steht dort der Anmeldename.</translation>
    </message>
    <message>
        <source>Everything here is remembered on this computer.</source>
        <translation>Alles hier wird auf diesem Rechner gemerkt.</translation>
    </message>
    <message>
        <source>The window speaks it when the program starts next.</source>
        <translation>Das Fenster spricht sie ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>12 hours, AM and PM</source>
        <translation>12 Stunden, AM und PM</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Viridis and cividis are told apart by colour-blind people too</source>
        <translation>Viridis und Cividis können auch farbenblinde Menschen unterscheiden</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>The list of all keys (?)</source>
        <translation>Die Liste aller Tasten (?)</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfende Person</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>New cases: threshold</source>
        <translation>Neue Fälle: Schwelle</translation>
    </message>
    <message>
        <source>New cases: folder</source>
        <translation>Neue Fälle: Ordner</translation>
    </message>
    <message>
        <source>until then, the login name</source>
        <translation>bis dahin der Anmeldename</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Press other keys for what is listed here</source>
        <translation>Für hier Aufgelistetes andere Tasten drücken</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie zu Anfang</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>Jede Änderung von Tasten zurücknehmen</translation>
    </message>
    <message>
        <source>Keys for: {words}</source>
        <translation>Tasten für: {words}</translation>
    </message>
    <message>
        <source>{keys} already does: {taken}. Change that first.</source>
        <translation>{keys} tut schon etwas: {taken}. Ändern Sie das zuerst.</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Demo ansehen</translation>
    </message>
    <message>
        <source>Find what does not belong</source>
        <translation>Finden, was nicht dazugehört</translation>
    </message>
    <message>
        <source>Open recorded footage and see when, where and what is unusual.
Nothing ever leaves this computer.</source>
        <translation>Öffnen Sie Aufnahmen und sehen Sie, wann, wo und was ungewöhnlich ist.
Nichts verlässt jemals diesen Rechner.</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>changed on the disk, being compared</source>
        <translation>auf dem Datenträger geändert, wird verglichen</translation>
    </message>
    <message>
        <source>altered since it was imported</source>
        <translation>seit dem Import verändert</translation>
    </message>
    <message>
        <source>Look at the footage</source>
        <translation>Aufnahmen ansehen</translation>
    </message>
    <message>
        <source>In and Out are not set.</source>
        <translation>In und Out sind nicht gesetzt.</translation>
    </message>
    <message>
        <source>Press I where it begins and O where it ends.</source>
        <translation>Drücken Sie I, wo es beginnt, und O, wo es endet.</translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation>Nichts ist gezeichnet.</translation>
    </message>
    <message>
        <source>Press I, drag a box on the picture, then say that it is ignored.</source>
        <translation>Drücken Sie I, ziehen Sie einen Rahmen auf dem Bild, und geben Sie dann an, dass er ignoriert wird.</translation>
    </message>
    <message>
        <source>No incident is chosen.</source>
        <translation>Kein Vorfall ist gewählt.</translation>
    </message>
    <message>
        <source>Choose one in the list, then try again.</source>
        <translation>Wählen Sie einen in der Liste, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>heat {place} counts for nothing</source>
        <translation>Heatmap {place} zählt nicht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Change incidents</source>
        <translation>Vorfälle ändern</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undone: {words}. Ctrl+Shift+Z does it again.</source>
        <translation>Rückgängig: {words}. Strg+Umschalt+Z wiederholt es.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Done again: {words}.</source>
        <translation>Wiederholt: {words}.</translation>
    </message>
    <message>
        <source>A box lies in the picture: all its edges from 0 to 1.</source>
        <translation>Ein Rahmen liegt im Bild: alle Kanten zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>A camera needs a name.</source>
        <translation>Eine Kamera braucht einen Namen.</translation>
    </message>
    <message>
        <source>A correction needs words, and only a correction has some.</source>
        <translation>Eine Korrektur braucht Worte, und nur eine Korrektur hat welche.</translation>
    </message>
    <message>
        <source>A duplicate names the other incident that it repeats.</source>
        <translation>Ein Duplikat nennt den anderen Vorfall, den es wiederholt.</translation>
    </message>
    <message>
        <source>A folder of images has no stream that could be copied.</source>
        <translation>Ein Bildordner hat keinen Strom, der kopiert werden könnte.</translation>
    </message>
    <message>
        <source>A heatmap of the case is damaged.</source>
        <translation>Eine Heatmap des Falls ist beschädigt.</translation>
    </message>
    <message>
        <source>A heatmap of the case is not that of its scores.</source>
        <translation>Eine Heatmap des Falls gehört nicht zu ihren Scores.</translation>
    </message>
    <message>
        <source>A key lies outside the stretch that is covered.</source>
        <translation>Ein Schlüsselbild liegt außerhalb des verdeckten Abschnitts.</translation>
    </message>
    <message>
        <source>A mask needs one key at each moment that is named.</source>
        <translation>Eine Maske braucht ein Schlüsselbild an jedem genannten Moment.</translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation>Ein Prompt ist leer.</translation>
    </message>
    <message>
        <source>A reviewer needs a name that can be read.</source>
        <translation>Wer sichtet, braucht einen lesbaren Namen.</translation>
    </message>
    <message>
        <source>A stretch that is to be covered has a length.</source>
        <translation>Ein Abschnitt, der verdeckt werden soll, hat eine Länge.</translation>
    </message>
    <message>
        <source>A tag has 1 to {longest_tag} characters.</source>
        <translation>Ein Schlagwort hat 1 bis {longest_tag} Zeichen.</translation>
    </message>
    <message>
        <source>A verdict needs 1 to {most} reviewers.</source>
        <translation>Eine Entscheidung braucht 1 bis {most} Prüfende.</translation>
    </message>
    <message>
        <source>An incident ends after it begins, and begins within its footage.</source>
        <translation>Ein Vorfall endet nach seinem Beginn und beginnt innerhalb seiner Aufnahme.</translation>
    </message>
    <message>
        <source>An incident ends after it begins, and lies within its footage.</source>
        <translation>Ein Vorfall endet nach seinem Beginn und liegt innerhalb seiner Aufnahme.</translation>
    </message>
    <message>
        <source>Analyse the video again.</source>
        <translation>Analysieren Sie das Video erneut.</translation>
    </message>
    <message>
        <source>Analyse the video first.</source>
        <translation>Analysieren Sie das Video zuerst.</translation>
    </message>
    <message>
        <source>A prompt is too long: {count} tokens, at most {max_tokens} are read.</source>
        <translation>Ein Prompt ist zu lang: {count} Token, höchstens {max_tokens} werden gelesen.</translation>
    </message>
    <message>
        <source>Analysis {analysis} has already been saved up to or beyond these steps.</source>
        <translation>Die Analyse {analysis} ist schon bis zu diesen Schritten oder darüber hinaus gespeichert.</translation>
    </message>
    <message>
        <source>Ask a shorter question.</source>
        <translation>Stellen Sie eine kürzere Frage.</translation>
    </message>
    <message>
        <source>Ask the time-stamping authority again with the request of this very seal.</source>
        <translation>Fragen Sie die Zeitstempelstelle erneut mit der Anforderung eben dieses Siegels.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} is not the one that it was: the log was written anew.</source>
        <translation>Protokolleintrag {sequence} ist nicht mehr der, der er war: Das Protokoll wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>Bring the language model and the mmproj file of a Qwen2.5-VL, as llama.cpp&apos;s converter writes them.</source>
        <translation>Stellen Sie das Sprachmodell und die mmproj-Datei eines Qwen2.5-VL bereit, wie der Konverter von llama.cpp sie schreibt.</translation>
    </message>
    <message>
        <source>Bring the whole folder of the model as it was published, with its .safetensors files.</source>
        <translation>Stellen Sie den ganzen Ordner des Modells bereit, wie er veröffentlicht wurde, mit seinen .safetensors-Dateien.</translation>
    </message>
    <message>
        <source>CPU, {value} cores</source>
        <translation>CPU, {value} Kerne</translation>
    </message>
    <message>
        <source>Change them and try again.</source>
        <translation>Ändern Sie sie, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Change to another one.</source>
        <translation>Wechseln Sie in einen anderen.</translation>
    </message>
    <message>
        <source>Check its permissions, or copy the case to a folder of your own.</source>
        <translation>Prüfen Sie die Rechte, oder kopieren Sie den Fall in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Check its permissions, or take a file of this name away that is not one of ours.</source>
        <translation>Prüfen Sie die Rechte, oder nehmen Sie eine Datei dieses Namens weg, die nicht von hier stammt.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, dass es existiert und Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Prüfen Sie, dass Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>Prüfen Sie den freien Platz und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Check the free space.</source>
        <translation>Prüfen Sie den freien Platz.</translation>
    </message>
    <message>
        <source>Check the path and that the disk is connected.</source>
        <translation>Prüfen Sie den Pfad und ob der Datenträger angeschlossen ist.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Check the times.</source>
        <translation>Prüfen Sie die Zeiten.</translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case in another folder.</source>
        <translation>Wählen Sie einen Fallordner, oder legen Sie einen Fall in einem anderen Ordner an.</translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case.</source>
        <translation>Wählen Sie einen Fallordner, oder legen Sie einen Fall an.</translation>
    </message>
    <message>
        <source>Choose a case folder.</source>
        <translation>Wählen Sie einen Fallordner.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Wählen Sie einen längeren.</translation>
    </message>
    <message>
        <source>Choose a moment within it.</source>
        <translation>Wählen Sie einen Moment darin.</translation>
    </message>
    <message>
        <source>Choose a place inside one of the masks.</source>
        <translation>Wählen Sie eine Stelle innerhalb einer der Masken.</translation>
    </message>
    <message>
        <source>Choose a recording with pictures.</source>
        <translation>Wählen Sie eine Aufnahme mit Bildern.</translation>
    </message>
    <message>
        <source>Choose a video file or a folder of .jpg, .png, .bmp, .tif or .webp.</source>
        <translation>Wählen Sie eine Videodatei oder einen Ordner mit .jpg, .png, .bmp, .tif oder .webp.</translation>
    </message>
    <message>
        <source>Choose a video file or a folder of images.</source>
        <translation>Wählen Sie eine Videodatei oder einen Bildordner.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name; archives are not overwritten.</source>
        <translation>Wählen Sie einen anderen Namen; Archive werden nicht überschrieben.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Choose another stretch.</source>
        <translation>Wählen Sie einen anderen Abschnitt.</translation>
    </message>
    <message>
        <source>Choose other footage.</source>
        <translation>Wählen Sie andere Aufnahmen.</translation>
    </message>
    <message>
        <source>Choose other verdicts, or analyse footage first.</source>
        <translation>Wählen Sie andere Entscheidungen, oder analysieren Sie zuerst Aufnahmen.</translation>
    </message>
    <message>
        <source>Choose the original, or import what is there as footage of its own.</source>
        <translation>Wählen Sie das Original, oder importieren Sie, was dort liegt, als eigene Aufnahme.</translation>
    </message>
    <message>
        <source>Choose the recording itself: only it can be hashed.</source>
        <translation>Wählen Sie die Aufnahme selbst: Nur von ihr kann ein Hash gebildet werden.</translation>
    </message>
    <message>
        <source>Choose the recordings themselves: only they can be hashed.</source>
        <translation>Wählen Sie die Aufnahmen selbst: Nur von ihnen kann ein Hash gebildet werden.</translation>
    </message>
    <message>
        <source>Close it there to change it here.</source>
        <translation>Schließen Sie ihn dort, um ihn hier zu ändern.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Close some of them.</source>
        <translation>Schließen Sie einige davon.</translation>
    </message>
    <message>
        <source>Closing and reopening a case takes a reason.</source>
        <translation>Das Schließen und Wiederöffnen eines Falls braucht einen Grund.</translation>
    </message>
    <message>
        <source>Compare the case with a backup.</source>
        <translation>Vergleichen Sie den Fall mit einer Sicherung.</translation>
    </message>
    <message>
        <source>Compare with {folder}.</source>
        <translation>Vergleichen Sie mit {folder}.</translation>
    </message>
    <message>
        <source>Content credentials cannot be signed with the certificate of {subject}: {error}</source>
        <translation>Content Credentials können mit dem Zertifikat von {subject} nicht signiert werden: {error}</translation>
    </message>
    <message>
        <source>Correct it, or restore it from the repository.</source>
        <translation>Berichtigen Sie es, oder stellen Sie es aus dem Repository wieder her.</translation>
    </message>
    <message>
        <source>Cover whole persons, or draw regions.</source>
        <translation>Verdecken Sie ganze Personen, oder zeichnen Sie Bereiche.</translation>
    </message>
    <message>
        <source>Decide alike, then merge.</source>
        <translation>Entscheiden Sie gleich, dann vereinen Sie.</translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation>Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <source>Different things were decided about these incidents: {said}.</source>
        <translation>Über diese Vorfälle wurde Verschiedenes entschieden: {said}.</translation>
    </message>
    <message>
        <source>Dismiss it instead.</source>
        <translation>Verwerfen Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>Do not trust this archive.</source>
        <translation>Vertrauen Sie diesem Archiv nicht.</translation>
    </message>
    <message>
        <source>Do not trust this case.</source>
        <translation>Vertrauen Sie diesem Fall nicht.</translation>
    </message>
    <message>
        <source>Do not work on it; restore it from a backup.</source>
        <translation>Arbeiten Sie nicht daran; stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Draw it anew.</source>
        <translation>Zeichnen Sie es neu.</translation>
    </message>
    <message>
        <source>Draw regions by hand.</source>
        <translation>Zeichnen Sie Bereiche von Hand.</translation>
    </message>
    <message>
        <source>Export an exact clip instead.</source>
        <translation>Exportieren Sie stattdessen einen exakten Clip.</translation>
    </message>
    <message>
        <source>Export both together as .p12.</source>
        <translation>Exportieren Sie beides zusammen als .p12.</translation>
    </message>
    <message>
        <source>Fighting is anomalous</source>
        <translation>Schlägereien sind auffällig</translation>
    </message>
    <message>
        <source>Footage was not recorded in the year {year}.</source>
        <translation>Im Jahr {year} wurde nicht aufgenommen.</translation>
    </message>
    <message>
        <source>Free about two gigabytes there, then learn again.</source>
        <translation>Schaffen Sie dort etwa zwei Gigabyte Platz, dann lernen Sie erneut.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Free some space, or name another folder in TVAD_MODELS.</source>
        <translation>Schaffen Sie Platz, oder nennen Sie einen anderen Ordner in TVAD_MODELS.</translation>
    </message>
    <message>
        <source>Give a place, a time, or both.</source>
        <translation>Geben Sie einen Ort, eine Zeit oder beides an.</translation>
    </message>
    <message>
        <source>Give a rate between 0 and 1000.</source>
        <translation>Geben Sie eine Rate zwischen 0 und 1000 an.</translation>
    </message>
    <message>
        <source>Give a year from {first_year} to {last_year}.</source>
        <translation>Geben Sie ein Jahr von {first_year} bis {last_year} an.</translation>
    </message>
    <message>
        <source>Give another name, or remove that folder.</source>
        <translation>Geben Sie einen anderen Namen an, oder entfernen Sie diesen Ordner.</translation>
    </message>
    <message>
        <source>Give another path.</source>
        <translation>Geben Sie einen anderen Pfad an.</translation>
    </message>
    <message>
        <source>Give at least a few seconds without breaks.</source>
        <translation>Geben Sie mindestens einige Sekunden ohne Unterbrechung.</translation>
    </message>
    <message>
        <source>Give at least two seconds of it.</source>
        <translation>Geben Sie mindestens zwei Sekunden davon.</translation>
    </message>
    <message>
        <source>Give at most {longest} characters.</source>
        <translation>Geben Sie höchstens {longest} Zeichen an.</translation>
    </message>
    <message>
        <source>Give one of {known}, or a TOML file.</source>
        <translation>Geben Sie eines von {known} oder eine TOML-Datei an.</translation>
    </message>
    <message>
        <source>Give one of {names}.</source>
        <translation>Geben Sie eines von {names} an.</translation>
    </message>
    <message>
        <source>Import them as {names}.</source>
        <translation>Importieren Sie sie als {names}.</translation>
    </message>
    <message>
        <source>Incident {incident} does not go on at {at}.</source>
        <translation>Vorfall {incident} dauert bei {at} nicht an.</translation>
    </message>
    <message>
        <source>Incident {incident} has changed since you read it: {latest}. Nothing was stored.</source>
        <translation>Vorfall {incident} hat sich geändert, seit Sie ihn gelesen haben: {latest}. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm.</source>
        <translation>Sie ist beschädigt oder dazu gemacht, Schaden anzurichten.</translation>
    </message>
    <message>
        <source>It is damaged, or no recording of a camera.</source>
        <translation>Sie ist beschädigt oder keine Aufnahme einer Kamera.</translation>
    </message>
    <message>
        <source>It is damaged, or no recording.</source>
        <translation>Sie ist beschädigt oder keine Aufnahme.</translation>
    </message>
    <message>
        <source>It is empty, truncated or damaged.</source>
        <translation>Sie ist leer, abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>It lasts from {start} to {end}.</source>
        <translation>Er dauert von {start} bis {end}.</translation>
    </message>
    <message>
        <source>Its video streams: none.</source>
        <translation>Ihre Videoströme: keine.</translation>
    </message>
    <message>
        <source>Known are {names}; install a newer version of the program.</source>
        <translation>Bekannt sind {names}; installieren Sie eine neuere Version des Programms.</translation>
    </message>
    <message>
        <source>Known are: {names}.</source>
        <translation>Bekannt sind: {names}.</translation>
    </message>
    <message>
        <source>Make it again: tvad models prepare {name}</source>
        <translation>Erstellen Sie es neu: tvad models prepare {name}</translation>
    </message>
    <message>
        <source>Message {message} is a question.</source>
        <translation>Nachricht {message} ist eine Frage.</translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {mask}.</source>
        <translation>Die Verdeckung {redaction} hat keine Maske {mask}.</translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {unknown}.</source>
        <translation>Die Verdeckung {redaction} hat keine Maske {unknown}.</translation>
    </message>
    <message>
        <source>Start the program again; what was finished is kept, and it goes on where it stopped.</source>
        <translation>Starten Sie das Programm neu; was fertig war, bleibt erhalten, und es geht weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>Halten Sie das zuerst an.</translation>
    </message>
    <message>
        <source>The GPU has too little memory for {what}.</source>
        <translation>Die GPU hat zu wenig Speicher für {what}.</translation>
    </message>
    <message>
        <source>The answer states the{label} position {stated}; measured is {names}.</source>
        <translation>Die Antwort nennt die Position{label} {stated}; gemessen ist {names}.</translation>
    </message>
    <message>
        <source>The answer states {match}; measured is {measured}, {duration} seconds.</source>
        <translation>Die Antwort nennt {match}; gemessen ist {measured}, {duration} Sekunden.</translation>
    </message>
    <message>
        <source>The case has no {kind} {row}.</source>
        <translation>Der Fall hat kein(e) {kind} {row}.</translation>
    </message>
    <message>
        <source>The case {folder} was being decrypted, which was interrupted. Nothing is lost.</source>
        <translation>Das Entschlüsseln des Falls {folder} wurde unterbrochen. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The case {folder} was being encrypted, which was interrupted. Nothing is lost.</source>
        <translation>Das Verschlüsseln des Falls {folder} wurde unterbrochen. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} (and {count} more) in its database.</source>
        <translation>Der Fall {folder} wurde manipuliert: {strange} (und {count} weitere) in seiner Datenbank.</translation>
    </message>
    <message>
        <source>The footage lasts {duration}.</source>
        <translation>Die Aufnahme dauert {duration}.</translation>
    </message>
    <message>
        <source>The images in {path} can no longer be read.</source>
        <translation>Die Bilder in {path} können nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>The question has {count} characters; at most {max_question_characters} are read.</source>
        <translation>Die Frage hat {count} Zeichen; höchstens {max_question_characters} werden gelesen.</translation>
    </message>
    <message>
        <source>There are: {args}.</source>
        <translation>Es gibt: {args}.</translation>
    </message>
    <message>
        <source>There is footage of {names} ….</source>
        <translation>Es gibt Aufnahmen von {names} ….</translation>
    </message>
    <message>
        <source>There is footage of {names}.</source>
        <translation>Es gibt Aufnahmen von {names}.</translation>
    </message>
    <message>
        <source>There is no ignored place {rule}.</source>
        <translation>Es gibt keinen ignorierten Ort {rule}.</translation>
    </message>
    <message>
        <source>config.json does not tell {names}.</source>
        <translation>config.json nennt {names} nicht.</translation>
    </message>
    <message>
        <source>ignore list</source>
        <translation>Liste des Ignorierten</translation>
    </message>
    <message>
        <source>incident made by hand</source>
        <translation>von Hand erfasster Vorfall</translation>
    </message>
    <message>
        <source>incident {incident} cut</source>
        <translation>Vorfall {incident} beschnitten</translation>
    </message>
    <message>
        <source>incident {incident} split: the rest is incident {made}</source>
        <translation>Vorfall {incident} geteilt: Der Rest ist Vorfall {made}</translation>
    </message>
    <message>
        <source>incident {incident} taken back</source>
        <translation>Vorfall {incident} zurückgenommen</translation>
    </message>
    <message>
        <source>incidents of video</source>
        <translation>Vorfälle des Videos</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>index of segment {row}</source>
        <translation>Verzeichnis des Segments {row}</translation>
    </message>
    <message>
        <source>intrusion</source>
        <translation>Eindringen</translation>
    </message>
    <message>
        <source>lock of case</source>
        <translation>Sperre des Falls</translation>
    </message>
    <message>
        <source>login name {user}, not confirmed</source>
        <translation>Anmeldename {user}, nicht bestätigt</translation>
    </message>
    <message>
        <source>manifest.json</source>
        <translation>manifest.json</translation>
    </message>
    <message>
        <source>manifest.json: does not name what the last entry of the log says that it names</source>
        <translation>manifest.json: nennt nicht, was es laut dem letzten Protokolleintrag nennt</translation>
    </message>
    <message>
        <source>manifest.json: is not the one that was written</source>
        <translation>manifest.json: ist nicht das, das geschrieben wurde</translation>
    </message>
    <message>
        <source>manifest.json: names a file twice</source>
        <translation>manifest.json: nennt eine Datei zweimal</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>merged from {names}</source>
        <translation>vereint aus {names}</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>none: {duration} seconds are too short to learn from</source>
        <translation>keine: {duration} Sekunden sind zu kurz, um daraus zu lernen</translation>
    </message>
    <message>
        <source>nothing moved in {steps} time steps, which were not looked at again</source>
        <translation>nichts bewegte sich in {steps} Zeitschritten, die nicht noch einmal betrachtet wurden</translation>
    </message>
    <message>
        <source>self-learned from {duration} minutes of this recording</source>
        <translation>selbst gelernt aus {duration} Minuten dieser Aufnahme</translation>
    </message>
    <message>
        <source>so are {count} more stretches</source>
        <translation>ebenso {count} weitere Abschnitte</translation>
    </message>
    <message>
        <source>the recording is cut off: by its own account {missing} s more belong to it</source>
        <translation>die Aufnahme ist abgeschnitten: Nach eigener Angabe gehören {missing} s mehr dazu</translation>
    </message>
    <message>
        <source>there are only {rate} pictures a minute: what is quick may be missed</source>
        <translation>es gibt nur {rate} Bilder pro Minute: Schnelles kann entgehen</translation>
    </message>
    <message>
        <source>{folder} lacks {count} of {count2} shards: {absent}.</source>
        <translation>{folder} fehlen {count} von {count2} Teildateien: {absent}.</translation>
    </message>
    <message>
        <source>{gguf} lacks {count} tensors: {missing}.</source>
        <translation>{gguf} fehlen {count} Tensoren: {missing}.</translation>
    </message>
    <message>
        <source>{start} to {end} s cannot be relied on</source>
        <translation>{start} bis {end} s: nicht verlässlich</translation>
    </message>
    <message>
        <source>{start} to {end} s could not be read</source>
        <translation>{start} bis {end} s: nicht lesbar</translation>
    </message>
    <message>
        <source>{start} to {end} s show one even colour (a covered lens, no light, no signal?)</source>
        <translation>{start} bis {end} s zeigen eine einzige gleichmäßige Farbe (verdecktes Objektiv, kein Licht, kein Signal?)</translation>
    </message>
    <message>
        <source>“{tag}” has {count}.</source>
        <translation>„{tag}“ hat {count}.</translation>
    </message>
    <message>
        <source>Give the file that tvad seal wrote.</source>
        <translation>Geben Sie die Datei an, die tvad seal geschrieben hat.</translation>
    </message>
    <message>
        <source>A bookmark lies within its footage.</source>
        <translation>Ein Lesezeichen liegt in seiner Aufnahme.</translation>
    </message>
    <message>
        <source>A file name in {folder} holds a line break: {file}.</source>
        <translation>Ein Dateiname in {folder} enthält einen Zeilenumbruch: {file}.</translation>
    </message>
    <message>
        <source>A name has at most {longest_title} characters.</source>
        <translation>Ein Name hat höchstens {longest_title} Zeichen.</translation>
    </message>
    <message>
        <source>A passphrase has at least {least_letters} characters.</source>
        <translation>Eine Passphrase hat mindestens {least_letters} Zeichen.</translation>
    </message>
    <message>
        <source>A rollback journal lies beside the database, which this program leaves only where it is killed at once.</source>
        <translation>Neben der Datenbank liegt ein Rollback-Journal, das dieses Programm nur hinterlässt, wenn es augenblicklich beendet wird.</translation>
    </message>
    <message>
        <source>Another version of this pack is installed here: results cannot be made again with it.</source>
        <translation>Hier ist eine andere Version dieses Pakets installiert: Ergebnisse lassen sich damit nicht noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>Audit entry {last} is missing, and every later one.</source>
        <translation>Protokolleintrag {last} fehlt, und jeder spätere.</translation>
    </message>
    <message>
        <source>Audit entry {last} is not the one that the case names as its last.</source>
        <translation>Protokolleintrag {last} ist nicht der, den der Fall als letzten nennt.</translation>
    </message>
    <message>
        <source>Audit entry {missing} is missing.</source>
        <translation>Protokolleintrag {missing} fehlt.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}) was written while the case was closed.</source>
        <translation>Protokolleintrag {sequence} ({action}) wurde geschrieben, während der Fall abgeschlossen war.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc})</source>
        <translation>Protokolleintrag {sequence} ({action}, {at_utc})</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc}) does not follow the one before.</source>
        <translation>Protokolleintrag {sequence} ({action}, {at_utc}) schließt nicht an den vorigen an.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc}) was altered.</source>
        <translation>Protokolleintrag {sequence} ({action}, {at_utc}) wurde verändert.</translation>
    </message>
    <message>
        <source>Bookmark {bookmark} is not removed.</source>
        <translation>Lesezeichen {bookmark} ist nicht entfernt.</translation>
    </message>
    <message>
        <source>Bookmark {bookmark} was removed.</source>
        <translation>Lesezeichen {bookmark} wurde entfernt.</translation>
    </message>
    <message>
        <source>Bring the model at 16 or 32 bits; it is quantized here.</source>
        <translation>Bringen Sie das Modell mit 16 oder 32 Bit; quantisiert wird es hier.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images of the footage.</source>
        <translation>Wählen Sie den Ordner, in dem die Bilder der Aufnahme liegen.</translation>
    </message>
    <message>
        <source>Clock {started_at}.</source>
        <translation>Uhr {started_at}.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Schließen Sie ihn dort, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Colour of the target: {names}.</source>
        <translation>Farbe des Ziels: {names}.</translation>
    </message>
    <message>
        <source>Draw a box where it is; another one where it has moved to.</source>
        <translation>Ziehen Sie einen Rahmen, wo es ist, und einen weiteren, wohin es sich bewegt hat.</translation>
    </message>
    <message>
        <source>Entry {sequence} says {at_utc}, the one before {at_utc2}: a clock was set back.</source>
        <translation>Eintrag {sequence} sagt {at_utc}, der vorige {at_utc2}: Eine Uhr wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>Entry {sequence} says {at_utc}, which is still to come: a clock is wrong.</source>
        <translation>Eintrag {sequence} sagt {at_utc}, was noch kommt: Eine Uhr geht falsch.</translation>
    </message>
    <message>
        <source>Every file is the one that the manifest names, and the log in the bundle is whole.</source>
        <translation>Jede Datei ist die, die das Manifest nennt, und das Protokoll im Bündel ist ganz.</translation>
    </message>
    <message>
        <source>Finish it with the same passphrase: open it in the window, or tvad case decrypt --case {folder}.</source>
        <translation>Beenden Sie es mit derselben Passphrase: Öffnen Sie ihn im Fenster, oder tvad case decrypt --case {folder}.</translation>
    </message>
    <message>
        <source>Finish it with the same passphrase: open it in the window, or tvad case encrypt --case {folder}.</source>
        <translation>Beenden Sie es mit derselben Passphrase: Öffnen Sie ihn im Fenster, oder tvad case encrypt --case {folder}.</translation>
    </message>
    <message>
        <source>Footage is removed with a reason.</source>
        <translation>Aufnahmen werden mit einem Grund entfernt.</translation>
    </message>
    <message>
        <source>Footage {video} is already removed from the case.</source>
        <translation>Aufnahme {video} ist schon aus dem Fall entfernt.</translation>
    </message>
    <message>
        <source>Footage {video} is not removed from the case.</source>
        <translation>Aufnahme {video} ist nicht aus dem Fall entfernt.</translation>
    </message>
    <message>
        <source>Footage {video} was removed from the case.</source>
        <translation>Aufnahme {video} wurde aus dem Fall entfernt.</translation>
    </message>
    <message>
        <source>Found in the whole picture at once: up to {around}.</source>
        <translation>Im ganzen Bild zugleich gefunden: bis zu {around}.</translation>
    </message>
    <message>
        <source>Found: {names}.</source>
        <translation>Gefunden: {names}.</translation>
    </message>
    <message>
        <source>Free some space or check permissions, and import it again: it goes on where it stopped.</source>
        <translation>Schaffen Sie Platz oder prüfen Sie Rechte, und importieren Sie es erneut: Es geht weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>Free some space, or bring it back elsewhere.</source>
        <translation>Schaffen Sie Platz, oder holen Sie ihn anderswohin zurück.</translation>
    </message>
    <message>
        <source>Free some space; then it can be changed again.</source>
        <translation>Schaffen Sie Platz; dann kann er wieder geändert werden.</translation>
    </message>
    <message>
        <source>From {from_cell} to {to_cell}.</source>
        <translation>Von {from_cell} nach {to_cell}.</translation>
    </message>
    <message>
        <source>Give it a name and at least three corners.</source>
        <translation>Geben Sie ihr einen Namen und mindestens drei Ecken.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Geben Sie ihr einen anderen Namen.</translation>
    </message>
    <message>
        <source>Give its passphrase.</source>
        <translation>Geben Sie seine Passphrase ein.</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Geben Sie eines von beiden an.</translation>
    </message>
    <message>
        <source>Give the first and the last.</source>
        <translation>Geben Sie den ersten und den letzten an.</translation>
    </message>
    <message>
        <source>Give the passphrase again, or export the certificate with its key as .p12.</source>
        <translation>Geben Sie die Passphrase noch einmal ein, oder exportieren Sie das Zertifikat mit seinem Schlüssel als .p12.</translation>
    </message>
    <message>
        <source>How fast does it move?</source>
        <translation>Wie schnell bewegt es sich?</translation>
    </message>
    <message>
        <source>Import the model again.</source>
        <translation>Importieren Sie das Modell erneut.</translation>
    </message>
    <message>
        <source>Import the model again: tvad models import.</source>
        <translation>Importieren Sie das Modell erneut: tvad models import.</translation>
    </message>
    <message>
        <source>In the database {what}.</source>
        <translation>In der Datenbank: {what}.</translation>
    </message>
    <message>
        <source>Incident {incident} has no heatmaps.</source>
        <translation>Vorfall {incident} hat keine Heatmaps.</translation>
    </message>
    <message>
        <source>Incident {incident} was found, not recorded by hand.</source>
        <translation>Vorfall {incident} wurde gefunden, nicht von Hand erfasst.</translation>
    </message>
    <message>
        <source>Incident {incident} was merged into incident {shape}.</source>
        <translation>Vorfall {incident} wurde mit Vorfall {shape} vereint.</translation>
    </message>
    <message>
        <source>Incident {incident} was taken back by {shape}.</source>
        <translation>Vorfall {incident} wurde von {shape} zurückgenommen.</translation>
    </message>
    <message>
        <source>Incidents of different footage cannot be merged.</source>
        <translation>Vorfälle verschiedener Aufnahmen können nicht vereint werden.</translation>
    </message>
    <message>
        <source>Is another program analysing the same video in the same case? Wait for it to finish.</source>
        <translation>Analysiert ein anderes Programm dasselbe Video in demselben Fall? Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Is anything unusual here? Name the target, its motion, and from where to where it moves.</source>
        <translation>Ist hier etwas ungewöhnlich? Nennen Sie das Ziel, seine Bewegung und von wo nach wo es sich bewegt.</translation>
    </message>
    <message>
        <source>Is the disk still connected?</source>
        <translation>Ist der Datenträger noch angeschlossen?</translation>
    </message>
    <message>
        <source>Is the disk still connected? Open it again.</source>
        <translation>Ist der Datenträger noch angeschlossen? Öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>It has no camera yet.</source>
        <translation>Er hat noch keine Kamera.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Es hat keinen Namen.</translation>
    </message>
    <message>
        <source>It has no {kind} at all yet.</source>
        <translation>Es gibt noch gar kein(e) {kind}.</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>Er hat keine.</translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation>Er hat {known}.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>Es hat {names}.</translation>
    </message>
    <message>
        <source>Its tables are not ours, so nothing more of it was read: what stands in their place may never end.</source>
        <translation>Seine Tabellen sind nicht unsere, darum wurde nicht mehr gelesen: Was an ihrer Stelle steht, endet vielleicht nie.</translation>
    </message>
    <message>
        <source>Its video streams: {offered}.</source>
        <translation>Seine Videospuren: {offered}.</translation>
    </message>
    <message>
        <source>Learn each camera from its own footage.</source>
        <translation>Lernen Sie jede Kamera aus ihren eigenen Aufnahmen.</translation>
    </message>
    <message>
        <source>Learn it again from other footage instead.</source>
        <translation>Lernen Sie es stattdessen aus anderen Aufnahmen neu.</translation>
    </message>
    <message>
        <source>Learn it again.</source>
        <translation>Lernen Sie es neu.</translation>
    </message>
    <message>
        <source>Learn its profile again from normal footage, or analyse with the pack it was learned with.</source>
        <translation>Lernen Sie das Profil aus normalen Aufnahmen neu, oder analysieren Sie mit dem Paket, mit dem es gelernt wurde.</translation>
    </message>
    <message>
        <source>Learn the profile again: tvad profile learn.</source>
        <translation>Lernen Sie das Profil neu: tvad profile learn.</translation>
    </message>
    <message>
        <source>Learn what is normal first, from footage without incidents.</source>
        <translation>Lernen Sie zuerst den Normalzustand aus Aufnahmen ohne Vorfälle.</translation>
    </message>
    <message>
        <source>Leave one of them there.</source>
        <translation>Lassen Sie eine davon dort.</translation>
    </message>
    <message>
        <source>List the stretches and choose one of them.</source>
        <translation>Lassen Sie die Abschnitte auflisten, und wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>Log and files are those that were handed over, proven against everybody who lacks what was kept.</source>
        <translation>Protokoll und Dateien sind die übergebenen, bewiesen gegen alle, die das Aufbewahrte nicht haben.</translation>
    </message>
    <message>
        <source>Look at each one and say so (tvad redact review), or give --reviewed if you have.</source>
        <translation>Sichten Sie jeden und geben Sie das an (tvad redact review), oder geben Sie --reviewed an, wenn Sie es getan haben.</translation>
    </message>
    <message>
        <source>Look at incident {shape}, or undo the merging.</source>
        <translation>Sehen Sie sich Vorfall {shape} an, oder machen Sie die Vereinigung rückgängig.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Sehen Sie ihn sich noch einmal an, dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>Look at the effect again.</source>
        <translation>Sehen Sie sich die Wirkung noch einmal an.</translation>
    </message>
    <message>
        <source>Make the bundle without originals, or uncovered.</source>
        <translation>Erstellen Sie das Bündel ohne Originale oder unverdeckt.</translation>
    </message>
    <message>
        <source>Merging takes two incidents or more.</source>
        <translation>Zum Vereinen braucht es mindestens zwei Vorfälle.</translation>
    </message>
    <message>
        <source>Models cannot be imported as “{family}”.</source>
        <translation>Modelle können nicht als „{family}“ importiert werden.</translation>
    </message>
    <message>
        <source>Most sites that want a second opinion take 2.</source>
        <translation>Die meisten Stellen, die eine zweite Meinung wollen, nehmen 2.</translation>
    </message>
    <message>
        <source>Motion {state}.</source>
        <translation>Bewegung: {state}.</translation>
    </message>
    <message>
        <source>Mount or make it, or stop watching it.</source>
        <translation>Binden Sie ihn ein, legen Sie ihn an, oder beobachten Sie ihn nicht mehr.</translation>
    </message>
    <message>
        <source>Name a .p12 or .pfx file.</source>
        <translation>Nennen Sie eine .p12- oder .pfx-Datei.</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet.</source>
        <translation>Nennen Sie einen Ordner, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Name a moment and a region.</source>
        <translation>Nennen Sie einen Moment und einen Bereich.</translation>
    </message>
    <message>
        <source>Name it, and only for a duplicate.</source>
        <translation>Nennen Sie ihn, und nur bei einem Duplikat.</translation>
    </message>
    <message>
        <source>No decoder can be started: {error}.</source>
        <translation>Kein Decoder kann gestartet werden: {error}.</translation>
    </message>
    <message>
        <source>No footage of this case is known to have been recorded on {day}.</source>
        <translation>Von keiner Aufnahme dieses Falls ist bekannt, dass sie am {day} entstand.</translation>
    </message>
    <message>
        <source>No head of the chain is known outside this case: somebody who can write the whole folder and knows this program could have rebuilt it from nothing. Seal the case (tvad seal) and keep the seal elsewhere.</source>
        <translation>Außerhalb dieses Falls ist kein Kettenende bekannt: Wer den ganzen Ordner schreiben kann und dieses Programm kennt, könnte ihn von Grund auf neu gebaut haben. Versiegeln Sie den Fall (tvad seal) und verwahren Sie das Siegel anderswo.</translation>
    </message>
    <message>
        <source>No incident can be shown; incident {number}: {why}</source>
        <translation>Kein Vorfall kann gezeigt werden; Vorfall {number}: {why}</translation>
    </message>
    <message>
        <source>No incident of this case is confirmed or dismissed.</source>
        <translation>Kein Vorfall dieses Falls ist bestätigt oder verworfen.</translation>
    </message>
    <message>
        <source>No mask lies there at that moment.</source>
        <translation>Dort liegt zu diesem Zeitpunkt keine Maske.</translation>
    </message>
    <message>
        <source>No record names this file. A save that was killed leaves one, and the next overwrites it.</source>
        <translation>Kein Eintrag nennt diese Datei. Ein abgebrochenes Speichern hinterlässt so eine, das nächste überschreibt sie.</translation>
    </message>
    <message>
        <source>None of the {count} images in {path} can be read.</source>
        <translation>Keines der {count} Bilder in {path} kann gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing in this bundle should be relied on.</source>
        <translation>Auf nichts in diesem Bündel sollte man sich verlassen.</translation>
    </message>
    <message>
        <source>Only GGUF is loaded; run the set-up again.</source>
        <translation>Nur GGUF wird geladen; führen Sie die Einrichtung erneut aus.</translation>
    </message>
    <message>
        <source>Only an answer can be corrected or rejected.</source>
        <translation>Nur eine Antwort kann korrigiert oder zurückgewiesen werden.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Öffnen Sie ihn, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Open the case again.</source>
        <translation>Öffnen Sie den Fall erneut.</translation>
    </message>
    <message>
        <source>Originals show what is to be covered.</source>
        <translation>Originale zeigen, was verdeckt werden soll.</translation>
    </message>
    <message>
        <source>People on foot are normal</source>
        <translation>Menschen zu Fuß sind normal</translation>
    </message>
    <message>
        <source>Pick them with Shift, or name them.</source>
        <translation>Wählen Sie sie mit Umschalt aus, oder nennen Sie sie.</translation>
    </message>
    <message>
        <source>Pick those of one video.</source>
        <translation>Wählen Sie die eines Videos.</translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare</source>
        <translation>Bereiten Sie das Paket vor: tvad models prepare</translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare; or train it for a pack of your own: tvad train.</source>
        <translation>Bereiten Sie das Paket vor: tvad models prepare; oder trainieren Sie es für ein eigenes Paket: tvad train.</translation>
    </message>
    <message>
        <source>Put footage {rows} back first (tvad videos --restore).</source>
        <translation>Nehmen Sie Aufnahme {rows} zuerst wieder auf (tvad videos --restore).</translation>
    </message>
    <message>
        <source>Put it back first (tvad bookmark restore).</source>
        <translation>Holen Sie es zuerst wieder (tvad bookmark restore).</translation>
    </message>
    <message>
        <source>Put it back first (tvad videos --restore).</source>
        <translation>Nehmen Sie sie zuerst wieder auf (tvad videos --restore).</translation>
    </message>
    <message>
        <source>Put it back from a backup.</source>
        <translation>Legen Sie sie aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>Put the original back in its place, then try again.</source>
        <translation>Legen Sie das Original an seinen Platz zurück, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Put the original back in its place; the analysis then goes on.</source>
        <translation>Legen Sie das Original an seinen Platz zurück; die Analyse geht dann weiter.</translation>
    </message>
    <message>
        <source>Put the original back, or make the bundle without originals.</source>
        <translation>Legen Sie das Original zurück, oder erstellen Sie das Bündel ohne Originale.</translation>
    </message>
    <message>
        <source>Put the real file in its place.</source>
        <translation>Legen Sie die echte Datei an ihren Platz.</translation>
    </message>
    <message>
        <source>Put the real file or folder in its place.</source>
        <translation>Legen Sie die echte Datei oder den echten Ordner an seinen Platz.</translation>
    </message>
    <message>
        <source>Put the real folder in its place.</source>
        <translation>Legen Sie den echten Ordner an seinen Platz.</translation>
    </message>
    <message>
        <source>Real targets are named wrongly at times, or become &quot;something unclear&quot;; colours in grey footage may be made up.</source>
        <translation>Wirkliche Objekte werden mitunter falsch benannt oder bleiben „etwas Unklares“; Farben in grauen Aufnahmen können erfunden sein.</translation>
    </message>
    <message>
        <source>Record it anew.</source>
        <translation>Erfassen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Redaction {redaction} does not cover that moment.</source>
        <translation>Die Verdeckung {redaction} umfasst diesen Moment nicht.</translation>
    </message>
    <message>
        <source>Rename it, or write it in UTF-8.</source>
        <translation>Benennen Sie es um, oder schreiben Sie es in UTF-8.</translation>
    </message>
    <message>
        <source>Rename the file, or leave it out.</source>
        <translation>Benennen Sie die Datei um, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Reopen it first, with a reason (tvad case reopen).</source>
        <translation>Öffnen Sie ihn zuerst wieder, mit einem Grund (tvad case reopen).</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Restore it from a backup of the case.</source>
        <translation>Stellen Sie es aus einer Sicherung des Falls wieder her.</translation>
    </message>
    <message>
        <source>Restore it from the repository.</source>
        <translation>Stellen Sie es aus dem Repository wieder her.</translation>
    </message>
    <message>
        <source>Restore the case folder from a backup.</source>
        <translation>Stellen Sie den Fallordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Restore the case folder from a backup; the case was left as it is.</source>
        <translation>Stellen Sie den Fallordner aus einer Sicherung wieder her; der Fall wurde so gelassen, wie er war.</translation>
    </message>
    <message>
        <source>Restore the case from a backup.</source>
        <translation>Stellen Sie den Fall aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Restore the original file; clips are made of the original only.</source>
        <translation>Stellen Sie die Originaldatei wieder her; Clips entstehen nur aus dem Original.</translation>
    </message>
    <message>
        <source>Restore the original file; pictures are made of the original only.</source>
        <translation>Stellen Sie die Originaldatei wieder her; Bilder entstehen nur aus dem Original.</translation>
    </message>
    <message>
        <source>Restore the original, or import what is there now as footage of its own.</source>
        <translation>Stellen Sie das Original wieder her, oder importieren Sie, was jetzt dort liegt, als eigene Aufnahme.</translation>
    </message>
    <message>
        <source>Review some of them first.</source>
        <translation>Bewerten Sie zuerst einige davon.</translation>
    </message>
    <message>
        <source>Row {row} of {table} points at a row of {parent} that is gone.</source>
        <translation>Zeile {row} von {table} zeigt auf eine Zeile von {parent}, die es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Run the set-up again.</source>
        <translation>Führen Sie die Einrichtung erneut aus.</translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py</source>
        <translation>Führen Sie die Einrichtung erneut aus: python3 installer/bootstrap.py</translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py; or train it for a pack of your own: tvad train.</source>
        <translation>Führen Sie die Einrichtung erneut aus: python3 installer/bootstrap.py; oder trainieren Sie es für ein eigenes Paket: tvad train.</translation>
    </message>
    <message>
        <source>Said by a language model that has not been trained on incidents, from the pictures and the measured facts alone.</source>
        <translation>Gesagt von einem Sprachmodell, das nicht auf Vorfälle trainiert wurde, allein aus den Bildern und den gemessenen Fakten.</translation>
    </message>
    <message>
        <source>Say in a few words what it is: “a person on a bicycle”.</source>
        <translation>Sagen Sie in wenigen Worten, was es ist: „a person on a bicycle“ (englisch).</translation>
    </message>
    <message>
        <source>Say when footage was recorded: tvad videos --video N --recorded-from …, or Ctrl+K in the window.</source>
        <translation>Geben Sie an, wann aufgenommen wurde: tvad videos --video N --recorded-from …, oder Strg+K im Fenster.</translation>
    </message>
    <message>
        <source>Say why it does not belong to the case.</source>
        <translation>Sagen Sie, warum sie nicht zum Fall gehört.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Sagen Sie, warum.</translation>
    </message>
    <message>
        <source>Score {peak_score}.</source>
        <translation>Score {peak_score}.</translation>
    </message>
    <message>
        <source>Set HOME to a folder of yours.</source>
        <translation>Setzen Sie HOME auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Set HOME to a folder that you may write to.</source>
        <translation>Setzen Sie HOME auf einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Set In and Out anew.</source>
        <translation>Setzen Sie In und Out neu.</translation>
    </message>
    <message>
        <source>Set TMPDIR to one you may write to.</source>
        <translation>Setzen Sie TMPDIR auf einen, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Several words are best; spaces are allowed.</source>
        <translation>Mehrere Wörter sind am besten; Leerzeichen sind erlaubt.</translation>
    </message>
    <message>
        <source>Shorten the one that begins with “{text}”.</source>
        <translation>Kürzen Sie den, der mit „{text}“ beginnt.</translation>
    </message>
    <message>
        <source>Signs of {sign}.</source>
        <translation>Anzeichen: {sign}.</translation>
    </message>
    <message>
        <source>Size {width} x {height}.</source>
        <translation>Größe {width} × {height}.</translation>
    </message>
    <message>
        <source>Size {width} x {height}. Speed {speed}/s.</source>
        <translation>Größe {width} × {height}. Geschwindigkeit {speed}/s.</translation>
    </message>
    <message>
        <source>Speed {speed}/s.</source>
        <translation>Geschwindigkeit {speed}/s.</translation>
    </message>
    <message>
        <source>Such models are never loaded.</source>
        <translation>Solche Modelle werden nie geladen.</translation>
    </message>
    <message>
        <source>Supported: MP4, AVI, MKV, MOV, TS and the like.</source>
        <translation>Unterstützt werden MP4, AVI, MKV, MOV, TS und dergleichen.</translation>
    </message>
    <message>
        <source>T-VAD mini: EfficientNet-Lite0, optical flow and SmolLM2-135M, for any laptop</source>
        <translation>T-VAD mini: EfficientNet-Lite0, optischer Fluss und SmolLM2-135M, für jeden Laptop</translation>
    </message>
    <message>
        <source>Take it away; the program makes a new one.</source>
        <translation>Nehmen Sie sie weg; das Programm erstellt eine neue.</translation>
    </message>
    <message>
        <source>That the bundle as a whole is the one that was made is shown only by comparing the SHA-256 of its manifest, {sha256}, or the last entry of its log, {head}, with what was handed over apart from it (--sealed).</source>
        <translation>Dass das Bündel als Ganzes das gemachte ist, zeigt nur der Vergleich des SHA-256 seines Manifests, {sha256}, oder des letzten Eintrags seines Protokolls, {head}, mit dem, was getrennt von ihm übergeben wurde (--sealed).</translation>
    </message>
    <message>
        <source>The GGUF does not tell {name}.</source>
        <translation>Die GGUF-Datei nennt {name} nicht.</translation>
    </message>
    <message>
        <source>The GPU cannot be used any more.</source>
        <translation>Die GPU kann nicht mehr benutzt werden.</translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}.</source>
        <translation>Der LoRA-Adapter passt nicht zu {gguf}.</translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}: {lora}.</source>
        <translation>Der LoRA-Adapter passt nicht zu {gguf}: {lora}.</translation>
    </message>
    <message>
        <source>The answer says No; the score is {peak_score}.</source>
        <translation>Die Antwort sagt Nein; der Score ist {peak_score}.</translation>
    </message>
    <message>
        <source>The answer says Yes; the score is {peak_score}.</source>
        <translation>Die Antwort sagt Ja; der Score ist {peak_score}.</translation>
    </message>
    <message>
        <source>The answer states the direction to the {stated}; measured is {state}.</source>
        <translation>Die Antwort nennt die Richtung nach {stated}; gemessen ist {state}.</translation>
    </message>
    <message>
        <source>The answer states the time {match}; measured is {measured}.</source>
        <translation>Die Antwort nennt die Zeit {match}; gemessen ist {measured}.</translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is not known.</source>
        <translation>Die Antwort nennt {match}; die Uhr des Rekorders ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is {started_at}.</source>
        <translation>Die Antwort nennt {match}; die Uhr des Rekorders ist {started_at}.</translation>
    </message>
    <message>
        <source>The audit log is empty: it was deleted.</source>
        <translation>Das Protokoll ist leer: Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>The base weights cannot be kept: {error}.</source>
        <translation>Die Basisgewichte können nicht aufbewahrt werden: {error}.</translation>
    </message>
    <message>
        <source>The camera of this incident has not learned what is normal yet, so that it cannot learn an exception.</source>
        <translation>Die Kamera dieses Vorfalls hat den Normalzustand noch nicht gelernt und kann daher keine Ausnahme lernen.</translation>
    </message>
    <message>
        <source>The camera profile cannot be read: it is damaged or from another version.</source>
        <translation>Das Kameraprofil kann nicht gelesen werden: Es ist beschädigt oder aus einer anderen Version.</translation>
    </message>
    <message>
        <source>The case already has {path}.</source>
        <translation>Der Fall hat {path} schon.</translation>
    </message>
    <message>
        <source>The case database {folder} is damaged: {what} cannot be read.</source>
        <translation>Die Falldatenbank {folder} ist beschädigt: {what} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The case does not name its last audit entry.</source>
        <translation>Der Fall nennt seinen letzten Protokolleintrag nicht.</translation>
    </message>
    <message>
        <source>The case folder {folder} cannot be made: {error}.</source>
        <translation>Der Fallordner {folder} kann nicht angelegt werden: {error}.</translation>
    </message>
    <message>
        <source>The case has no camera “{name}”.</source>
        <translation>Der Fall hat keine Kamera „{name}“.</translation>
    </message>
    <message>
        <source>The case is closed already.</source>
        <translation>Der Fall ist bereits geschlossen.</translation>
    </message>
    <message>
        <source>The case is not closed.</source>
        <translation>Der Fall ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The case names a file outside its own folder: {relative}.</source>
        <translation>Der Fall nennt eine Datei außerhalb seines eigenen Ordners: {relative}.</translation>
    </message>
    <message>
        <source>The case names a heatmap of {steps} steps of {grid_h} × {grid_w}, which none has.</source>
        <translation>Der Fall nennt eine Heatmap mit {steps} Schritten zu {grid_h} × {grid_w}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The case once had {sequence} audit entries and now has {sequence2}: an older copy was put back, or its last changes were lost.</source>
        <translation>Der Fall hatte einmal {sequence} Protokolleinträge und hat jetzt {sequence2}: Eine ältere Kopie wurde zurückgelegt, oder seine letzten Änderungen gingen verloren.</translation>
    </message>
    <message>
        <source>The case was closed at {closed_utc}: nothing is changed in it.</source>
        <translation>Der Fall wurde am {closed_utc} geschlossen: Nichts wird darin geändert.</translation>
    </message>
    <message>
        <source>The case {folder} cannot be brought up to date: some of its rows point at rows that are gone.</source>
        <translation>Der Fall {folder} kann nicht auf den neuen Stand gebracht werden: Einige seiner Zeilen verweisen auf Zeilen, die fehlen.</translation>
    </message>
    <message>
        <source>The case {folder} cannot be written: it can only be looked at.</source>
        <translation>Der Fall {folder} kann nicht beschrieben werden: Er kann nur angesehen werden.</translation>
    </message>
    <message>
        <source>The case {folder} is encrypted.</source>
        <translation>Der Fall {folder} ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The case {folder} is not encrypted.</source>
        <translation>Der Fall {folder} ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere.</source>
        <translation>Der Fall {folder} ist anderswo geöffnet.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere. Here it can only be looked at.</source>
        <translation>Der Fall {folder} ist anderswo geöffnet. Hier kann er nur angesehen werden.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere: somebody on {machine}, process {process}, since {since}. Here it can only be looked at.</source>
        <translation>Der Fall {folder} ist anderswo geöffnet: jemand auf {machine}, Prozess {process}, seit {since}. Hier kann man ihn nur ansehen.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere: {value} on {machine}, process {process}, since {since}. Here it can only be looked at.</source>
        <translation>Der Fall {folder} ist anderswo geöffnet: {value} auf {machine}, Prozess {process}, seit {since}. Hier kann man ihn nur ansehen.</translation>
    </message>
    <message>
        <source>The case {folder} was made by a newer version of T-VAD Desktop.</source>
        <translation>Der Fall {folder} stammt von einer neueren Version von T-VAD Desktop.</translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} in its database.</source>
        <translation>Der Fall {folder} wurde manipuliert: {strange} in seiner Datenbank.</translation>
    </message>
    <message>
        <source>The case {folder} {otherwise}.</source>
        <translation>Der Fall {folder} {otherwise}.</translation>
    </message>
    <message>
        <source>The certificate {path} cannot be opened: the passphrase is wrong, or it is no PKCS#12 file.</source>
        <translation>Das Zertifikat {path} kann nicht geöffnet werden: Die Passphrase ist falsch, oder es ist keine PKCS#12-Datei.</translation>
    </message>
    <message>
        <source>The certificate {path} cannot be read.</source>
        <translation>Das Zertifikat {path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The certificate {path} is not for signing.</source>
        <translation>Das Zertifikat {path} ist nicht zum Signieren bestimmt.</translation>
    </message>
    <message>
        <source>The certificate {path} is valid from {not_valid_before_utc} to {not_valid_after_utc}, and not today.</source>
        <translation>Das Zertifikat {path} gilt von {not_valid_before_utc} bis {not_valid_after_utc}, heute nicht.</translation>
    </message>
    <message>
        <source>The chain of custody is broken. {message}</source>
        <translation>Die Beweismittelkette ist unterbrochen. {message}</translation>
    </message>
    <message>
        <source>The database is damaged: {complaint}.</source>
        <translation>Die Datenbank ist beschädigt: {complaint}.</translation>
    </message>
    <message>
        <source>The database is that of another case.</source>
        <translation>Die Datenbank ist die eines anderen Falls.</translation>
    </message>
    <message>
        <source>The database of the case {folder} was replaced while it was open.</source>
        <translation>Die Datenbank des Falls {folder} wurde ausgetauscht, während er geöffnet war.</translation>
    </message>
    <message>
        <source>The database of {folder} could not be converted.</source>
        <translation>Die Datenbank von {folder} konnte nicht umgewandelt werden.</translation>
    </message>
    <message>
        <source>The detector gives heat that is no number.</source>
        <translation>Der Detektor liefert Heatmap-Werte, die keine Zahl sind.</translation>
    </message>
    <message>
        <source>The disk that holds the case {folder} is full: it can only be looked at.</source>
        <translation>Der Datenträger mit dem Fall {folder} ist voll: Er kann nur angesehen werden.</translation>
    </message>
    <message>
        <source>The export of audit entry {sequence} was stopped before its file got its name: export again.</source>
        <translation>Der Export von Protokolleintrag {sequence} wurde abgebrochen, bevor seine Datei ihren Namen bekam: exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is not the one that audit entry {sequence} exported.</source>
        <translation>Die Datei ist nicht die, die Protokolleintrag {sequence} exportierte.</translation>
    </message>
    <message>
        <source>The file that audit entry {sequence} exported is no longer there.</source>
        <translation>Die Datei, die Protokolleintrag {sequence} exportierte, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The folder this runs in does not exist any more.</source>
        <translation>Den Ordner, in dem dies läuft, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {error}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {error}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation>In den Ordner {folder} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder {out} cannot be made: {error}.</source>
        <translation>Der Ordner {out} kann nicht angelegt werden: {error}.</translation>
    </message>
    <message>
        <source>The folder {out} is full of other reports.</source>
        <translation>Der Ordner {out} ist voll mit anderen Berichten.</translation>
    </message>
    <message>
        <source>The folder {place} is a link.</source>
        <translation>Der Ordner {place} ist eine Verknüpfung.</translation>
    </message>
    <message>
        <source>The footage has changed since it was imported: {path}.</source>
        <translation>Die Aufnahme hat sich seit dem Import geändert: {path}.</translation>
    </message>
    <message>
        <source>The footage is missing: {path}.</source>
        <translation>Die Aufnahme fehlt: {path}.</translation>
    </message>
    <message>
        <source>The footage of incident {incident} was removed from the case.</source>
        <translation>Die Aufnahme von Vorfall {incident} wurde aus dem Fall entfernt.</translation>
    </message>
    <message>
        <source>The import cannot go on: {value}.</source>
        <translation>Der Import kann nicht fortgesetzt werden: {value}.</translation>
    </message>
    <message>
        <source>The import needs {largest} GB of free memory.</source>
        <translation>Der Import braucht {largest} GB freien Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The index of segment {row} does not say what its heatmap says.</source>
        <translation>Das Verzeichnis des Segments {row} sagt nicht, was seine Heatmap sagt.</translation>
    </message>
    <message>
        <source>The key of the certificate is of a kind that cannot sign pictures.</source>
        <translation>Der Schlüssel des Zertifikats ist von einer Art, die keine Bilder signieren kann.</translation>
    </message>
    <message>
        <source>The language model does not fit into memory.</source>
        <translation>Das Sprachmodell passt nicht in den Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The language model is damaged: {gguf}.</source>
        <translation>Das Sprachmodell ist beschädigt: {gguf}.</translation>
    </message>
    <message>
        <source>The last {kind} was number {highest}; the database says that {table} were numbered.</source>
        <translation>Zuletzt gezählt: {kind} {highest}; die Datenbank sagt, dass {table} gezählt wurden.</translation>
    </message>
    <message>
        <source>The log does not name the files of this bundle: an entry of it that was kept elsewhere proves nothing of them.</source>
        <translation>Das Protokoll nennt die Dateien dieses Bündels nicht: Ein anderswo aufbewahrter Eintrag beweist nichts über sie.</translation>
    </message>
    <message>
        <source>The log in {path} is not the one that was put away.</source>
        <translation>Das Protokoll in {path} ist nicht das, das archiviert wurde.</translation>
    </message>
    <message>
        <source>The log up to entry {number} is the one that was kept; the files of the bundle are not proven by it.</source>
        <translation>Das Protokoll bis Eintrag {number} ist das aufbewahrte; die Dateien des Bündels beweist es nicht.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} agrees with {name}: it is proven against everybody who lacks the seal.</source>
        <translation>Das Protokoll bis Eintrag {sequence} stimmt mit {name} überein: Es ist gegen jeden bewiesen, der das Siegel nicht hat.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} agrees with {name}: it is proven so far as this machine is trusted.</source>
        <translation>Das Protokoll bis Eintrag {sequence} stimmt mit {name} überein: Es ist bewiesen, soweit man diesem Rechner traut.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}</source>
        <translation>Das Protokoll bis Eintrag {sequence} wurde von {authority} am {at} gestempelt</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}: proven to whoever trusts this authority.</source>
        <translation>Das Protokoll bis Eintrag {sequence} wurde von {authority} am {at} gestempelt: bewiesen für jeden, der dieser Stelle traut.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}; its signature was not verified (give the authority&apos;s root certificate by --tsa-root).</source>
        <translation>Das Protokoll bis Eintrag {sequence} wurde von {authority} am {at} gestempelt; die Unterschrift wurde nicht geprüft (geben Sie das Wurzelzertifikat der Stelle mit --tsa-root an).</translation>
    </message>
    <message>
        <source>The manifest of the model pack {parent} cannot be read: {error}.</source>
        <translation>Das Manifest des Modellpakets {parent} kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>The model file {path} is a pickle or of an unknown kind; only safetensors, GGUF and ONNX are loaded.</source>
        <translation>Die Modelldatei {path} ist ein Pickle oder von unbekannter Art; nur safetensors, GGUF und ONNX werden geladen.</translation>
    </message>
    <message>
        <source>The model file {path} is missing or cannot be read.</source>
        <translation>Die Modelldatei {path} fehlt oder kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The model file {path} is not the one its pack names (wrong SHA-256).</source>
        <translation>Die Modelldatei {path} ist nicht die, die ihr Paket nennt (falscher SHA-256).</translation>
    </message>
    <message>
        <source>The model pack cannot be copied to {folder}: {error}.</source>
        <translation>Das Modellpaket kann nicht nach {folder} kopiert werden: {error}.</translation>
    </message>
    <message>
        <source>The model pack {pack} finds no faces.</source>
        <translation>Das Modellpaket {pack} findet keine Gesichter.</translation>
    </message>
    <message>
        <source>The model pack {pack} finds no people.</source>
        <translation>Das Modellpaket {pack} findet keine Personen.</translation>
    </message>
    <message>
        <source>The model pack {pack} is not prepared: {name} {fault}.</source>
        <translation>Das Modellpaket {pack} ist nicht vorbereitet: {name} {fault}.</translation>
    </message>
    <message>
        <source>The model pack {pack} is of the family “{family}”, which this version does not know.</source>
        <translation>Das Modellpaket {pack} gehört zur Familie „{family}“, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The model pack {self} has no file for the role “{role}”.</source>
        <translation>Das Modellpaket {self} hat keine Datei für die Rolle „{role}“.</translation>
    </message>
    <message>
        <source>The old one was left as it is.</source>
        <translation>Die alte wurde gelassen, wie sie war.</translation>
    </message>
    <message>
        <source>The original cannot be compared: {message}</source>
        <translation>Das Original kann nicht verglichen werden: {message}</translation>
    </message>
    <message>
        <source>The original has changed since it was imported: its SHA-256 is now {sha256}.</source>
        <translation>Das Original hat sich seit dem Import verändert: Sein SHA-256 ist jetzt {sha256}.</translation>
    </message>
    <message>
        <source>The original has changed: {message}</source>
        <translation>Das Original hat sich verändert: {message}</translation>
    </message>
    <message>
        <source>The original {path} is missing or has changed, and cannot go into the bundle.</source>
        <translation>Das Original {path} fehlt oder hat sich geändert und kann nicht in das Bündel.</translation>
    </message>
    <message>
        <source>The pack has no trained AHD, which the camera&apos;s own heads belong to.</source>
        <translation>Das Paket hat keinen trainierten AHD, zu dem die eigenen Köpfe der Kamera gehören.</translation>
    </message>
    <message>
        <source>The picture has no colours.</source>
        <translation>Das Bild hat keine Farben.</translation>
    </message>
    <message>
        <source>The prompts in {path} are malformed: {error}.</source>
        <translation>Die Prompts in {path} sind fehlerhaft aufgebaut: {error}.</translation>
    </message>
    <message>
        <source>The prompts in {path} {fault}.</source>
        <translation>Die Prompts in {path} {fault}.</translation>
    </message>
    <message>
        <source>The prompts “{name}” cannot be read.</source>
        <translation>Die Prompts „{name}“ können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>Die Frage ist leer.</translation>
    </message>
    <message>
        <source>The question is too long for the language model: {tokens} tokens with its evidence, at most {limit} can be read.</source>
        <translation>Die Frage ist zu lang für das Sprachmodell: {tokens} Token mit ihren Belegen, höchstens {limit} können gelesen werden.</translation>
    </message>
    <message>
        <source>The recorder&apos;s clock is described by at most two comparisons.</source>
        <translation>Die Uhr des Rekorders wird durch höchstens zwei Vergleiche beschrieben.</translation>
    </message>
    <message>
        <source>The recording is damaged, or made to do harm.</source>
        <translation>Die Aufnahme ist beschädigt oder dazu gemacht, Schaden anzurichten.</translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again or repair it.</source>
        <translation>Die Aufnahme oder das Kopieren wurde unterbrochen: Kopieren Sie sie erneut, oder reparieren Sie sie.</translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again.</source>
        <translation>Die Aufnahme oder das Kopieren wurde unterbrochen: Kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The search index {index} does not say what its table says.</source>
        <translation>Das Suchverzeichnis {index} sagt nicht, was seine Tabelle sagt.</translation>
    </message>
    <message>
        <source>The settings of an analysis cannot be read.</source>
        <translation>Die Einstellungen einer Analyse können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The signature of the time stamp of seal {seal} does not hold: {error}.</source>
        <translation>Die Signatur des Zeitstempels von Siegel {seal} ist nicht gültig: {error}.</translation>
    </message>
    <message>
        <source>The tensor {name} belongs to no language model of this kind.</source>
        <translation>Der Tensor {name} gehört zu keinem Sprachmodell dieser Art.</translation>
    </message>
    <message>
        <source>The time stamp of seal {seal} is that of something else.</source>
        <translation>Der Zeitstempel von Siegel {seal} gehört zu etwas anderem.</translation>
    </message>
    <message>
        <source>The time-stamping authority refused the request.</source>
        <translation>Die Zeitstempelstelle hat die Anforderung abgelehnt.</translation>
    </message>
    <message>
        <source>The two comparisons of the recorder&apos;s clock do not follow each other.</source>
        <translation>Die beiden Vergleiche der Uhr des Rekorders folgen nicht aufeinander.</translation>
    </message>
    <message>
        <source>The verify.py in this bundle is not that of this version: run none that you have from nowhere else.</source>
        <translation>Die verify.py in diesem Bündel ist nicht die dieser Version: Führen Sie keine aus, die Sie von nirgends sonst haben.</translation>
    </message>
    <message>
        <source>The videos have pictures of different shapes.</source>
        <translation>Die Videos haben Bilder verschiedener Form.</translation>
    </message>
    <message>
        <source>The watched folder cannot be read: {error}: {filename}.</source>
        <translation>Der beobachtete Ordner kann nicht gelesen werden: {error}: {filename}.</translation>
    </message>
    <message>
        <source>The watched folder {path} is not there.</source>
        <translation>Der beobachtete Ordner {path} ist nicht da.</translation>
    </message>
    <message>
        <source>The {part} cannot be examined: {error}.</source>
        <translation>Nicht prüfbar: {part} ({error}).</translation>
    </message>
    <message>
        <source>The {role} cannot be read: {path}.</source>
        <translation>{role}: {path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The {role} is not a GGUF file: {path}.</source>
        <translation>{role}: {path} ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>The {subject} is not as audit entry {sequence} left it.</source>
        <translation>{subject}: nicht so, wie Protokolleintrag {sequence} es hinterließ.</translation>
    </message>
    <message>
        <source>The {subject} was added behind the audit log.</source>
        <translation>{subject}: am Protokoll vorbei hinzugefügt.</translation>
    </message>
    <message>
        <source>There are no incidents to be shown.</source>
        <translation>Es gibt keine Vorfälle zu zeigen.</translation>
    </message>
    <message>
        <source>There is a model pack “{name}” already.</source>
        <translation>Es gibt schon ein Modellpaket „{name}“.</translation>
    </message>
    <message>
        <source>There is no folder to keep interim results in: {error}.</source>
        <translation>Es gibt keinen Ordner für Zwischenergebnisse: {error}.</translation>
    </message>
    <message>
        <source>There is no model pack</source>
        <translation>Es gibt kein Modellpaket</translation>
    </message>
    <message>
        <source>There is no model pack “{name}” (found: none).</source>
        <translation>Es gibt kein Modellpaket „{name}“ (gefunden: keines).</translation>
    </message>
    <message>
        <source>There is no model pack “{name}” (found: {known}).</source>
        <translation>Es gibt kein Modellpaket „{name}“ (gefunden: {known}).</translation>
    </message>
    <message>
        <source>There is no picture in this stretch.</source>
        <translation>In diesem Abschnitt gibt es kein Bild.</translation>
    </message>
    <message>
        <source>There is no such stretch to be reviewed.</source>
        <translation>Einen solchen Abschnitt gibt es nicht zu sichten.</translation>
    </message>
    <message>
        <source>There is no zone {zone}.</source>
        <translation>Eine Zone {zone} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing to teach: with what the camera knows now, nothing of this incident is hot any more.</source>
        <translation>Es gibt nichts zu lehren: Mit dem, was die Kamera jetzt weiß, ist an diesem Vorfall nichts mehr auffällig.</translation>
    </message>
    <message>
        <source>There is too little footage to learn from.</source>
        <translation>Es gibt zu wenig Aufnahmen, um daraus zu lernen.</translation>
    </message>
    <message>
        <source>There is too little footage to train on.</source>
        <translation>Es gibt zu wenig Aufnahmen, um damit zu trainieren.</translation>
    </message>
    <message>
        <source>They are damaged, or no images.</source>
        <translation>Sie sind beschädigt oder keine Bilder.</translation>
    </message>
    <message>
        <source>They are too large.</source>
        <translation>Sie sind zu groß.</translation>
    </message>
    <message>
        <source>They need one that an authority issued, with an extended key usage such as e-mail protection.</source>
        <translation>Dafür braucht es eines, das eine Stelle ausgestellt hat, mit einer erweiterten Schlüsselverwendung wie E-Mail-Schutz.</translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings in.</source>
        <translation>Dieses Konto hat kein Benutzerverzeichnis für Einstellungen.</translation>
    </message>
    <message>
        <source>This cannot be ignored: {error}.</source>
        <translation>Das kann nicht ignoriert werden: {error}.</translation>
    </message>
    <message>
        <source>This footage has no stream that could be copied.</source>
        <translation>Diese Aufnahme hat keinen Strom, der kopiert werden könnte.</translation>
    </message>
    <message>
        <source>This is no answer of a time-stamping authority (RFC 3161).</source>
        <translation>Das ist keine Antwort einer Zeitstempelstelle (RFC 3161).</translation>
    </message>
    <message>
        <source>This is no zone: {error}.</source>
        <translation>Das ist keine Zone: {error}.</translation>
    </message>
    <message>
        <source>This passphrase does not open the case {folder}.</source>
        <translation>Diese Passphrase öffnet den Fall {folder} nicht.</translation>
    </message>
    <message>
        <source>Time {start} to {end}, {seconds} s.</source>
        <translation>Zeit {start} bis {end}, {seconds} s.</translation>
    </message>
    <message>
        <source>Time {start} to {end}, {seconds} s. Clock {started_at}.</source>
        <translation>Zeit {start} bis {end}, {seconds} s. Uhr {started_at}.</translation>
    </message>
    <message>
        <source>Try another --quantize, or F16.</source>
        <translation>Versuchen Sie ein anderes --quantize, oder F16.</translation>
    </message>
    <message>
        <source>Two pieces of footage cannot lie in one place.</source>
        <translation>Zwei Aufnahmen können nicht an einem Ort liegen.</translation>
    </message>
    <message>
        <source>Type it again. If it is surely right, case.key was altered: put it back from a backup.</source>
        <translation>Geben Sie sie noch einmal ein. Ist sie sicher richtig, wurde case.key verändert: Legen Sie es aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>Untrained answers: the language model has not learned to answer about incidents.</source>
        <translation>Untrainierte Antworten: Das Sprachmodell hat nicht gelernt, über Vorfälle Auskunft zu geben.</translation>
    </message>
    <message>
        <source>Untrained heat: it comes from prompts alone (zero-shot); no anomaly heatmap decoder was trained.</source>
        <translation>Untrainierte Heatmaps: Sie stammen allein aus Prompts (Zero-Shot); kein Anomalie-Heatmap-Decoder wurde trainiert.</translation>
    </message>
    <message>
        <source>Update T-VAD Desktop to open it; the case was left as it is.</source>
        <translation>Aktualisieren Sie T-VAD Desktop, um ihn zu öffnen; der Fall wurde so gelassen, wie er war.</translation>
    </message>
    <message>
        <source>Use RSA or P-256.</source>
        <translation>Verwenden Sie RSA oder P-256.</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>Verwenden Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>Use another copy of the archive.</source>
        <translation>Verwenden Sie eine andere Kopie des Archivs.</translation>
    </message>
    <message>
        <source>Use another copy.</source>
        <translation>Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots and dashes.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>Use one that is valid, or correct this computer&apos;s clock.</source>
        <translation>Verwenden Sie eines, das gültig ist, oder stellen Sie die Uhr dieses Rechners richtig.</translation>
    </message>
    <message>
        <source>Use one whose key usage allows signatures.</source>
        <translation>Verwenden Sie eines, dessen Schlüsselverwendung Signaturen erlaubt.</translation>
    </message>
    <message>
        <source>Vehicles are anomalous</source>
        <translation>Fahrzeuge sind auffällig</translation>
    </message>
    <message>
        <source>Verify the pack, and learn the camera again.</source>
        <translation>Prüfen Sie das Paket, und lernen Sie die Kamera neu.</translation>
    </message>
    <message>
        <source>Wait for that, or give another name.</source>
        <translation>Warten Sie darauf, oder geben Sie einen anderen Namen an.</translation>
    </message>
    <message>
        <source>Wait until the recording or copy has ended.</source>
        <translation>Warten Sie, bis das Aufnehmen oder Kopieren beendet ist.</translation>
    </message>
    <message>
        <source>Watch a folder of it.</source>
        <translation>Beobachten Sie einen Ordner darin.</translation>
    </message>
    <message>
        <source>What an incident is takes at most {longest_label} characters.</source>
        <translation>Was ein Vorfall ist, fasst höchstens {longest_label} Zeichen.</translation>
    </message>
    <message>
        <source>What is normal here?</source>
        <translation>Was ist hier normal?</translation>
    </message>
    <message>
        <source>What this camera has learned (version {version}) belongs to another model pack.</source>
        <translation>Was diese Kamera gelernt hat (Version {version}), gehört zu einem anderen Modellpaket.</translation>
    </message>
    <message>
        <source>When it was opened at {at_utc}, the case was older than it had been, or its log was another.</source>
        <translation>Als er am {at_utc} geöffnet wurde, war der Fall älter als zuvor, oder sein Protokoll war ein anderes.</translation>
    </message>
    <message>
        <source>Whether something is unusual is the detector&apos;s to say; the language model of 135 million parameters tells it.</source>
        <translation>Ob etwas ungewöhnlich ist, sagt der Detektor; das Sprachmodell mit 135 Millionen Parametern gibt es in Worten wieder.</translation>
    </message>
    <message>
        <source>Without a camera profile a recording is judged by itself: what happens all the time in it is not found, and false alarms come more often.</source>
        <translation>Ohne Kameraprofil wird eine Aufnahme an sich selbst gemessen: Was darin ständig geschieht, wird nicht gefunden, und Fehlalarme kommen öfter vor.</translation>
    </message>
    <message>
        <source>Write at least one word.</source>
        <translation>Schreiben Sie mindestens ein Wort.</translation>
    </message>
    <message>
        <source>Write both, like 2024-03-12 22:00:00.</source>
        <translation>Schreiben Sie beides, wie 2024-03-12 22:00:00.</translation>
    </message>
    <message>
        <source>Write it like 2024-03-12 22:00:00.</source>
        <translation>Schreiben Sie es wie 2024-03-12 22:00:00.</translation>
    </message>
    <message>
        <source>Write the recorder&apos;s own clock alone, like 2024-03-12 22:00:00.</source>
        <translation>Schreiben Sie allein die Uhr des Rekorders, wie 2024-03-12 22:00:00.</translation>
    </message>
    <message>
        <source>Write the rest as a note.</source>
        <translation>Schreiben Sie den Rest als Notiz.</translation>
    </message>
    <message>
        <source>Write what is right.</source>
        <translation>Schreiben Sie, was richtig ist.</translation>
    </message>
    <message>
        <source>Write what you want to know about the incident.</source>
        <translation>Schreiben Sie, was Sie über den Vorfall wissen wollen.</translation>
    </message>
    <message>
        <source>against everybody who lacks the seal</source>
        <translation>gegen jeden, der das Siegel nicht hat</translation>
    </message>
    <message>
        <source>against the way of {measure} others, {seconds} s</source>
        <translation>gegen die Richtung von {measure} anderen, {seconds} s</translation>
    </message>
    <message>
        <source>analysed {reached} of {length} s</source>
        <translation>{reached} von {length} s analysiert</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>and all others of its camera whose time is known, moved by as much</source>
        <translation>und alle anderen ihrer Kamera, deren Zeit bekannt ist, um ebenso viel verschoben</translation>
    </message>
    <message>
        <source>and those after it, each where the one before ends</source>
        <translation>und die danach, jedes ab dem Ende des vorigen</translation>
    </message>
    <message>
        <source>audit entry {last}</source>
        <translation>Protokolleintrag {last}</translation>
    </message>
    <message>
        <source>audit entry {missing}</source>
        <translation>Protokolleintrag {missing}</translation>
    </message>
    <message>
        <source>audit entry {number}: does not follow the one before</source>
        <translation>Protokolleintrag {number}: schließt nicht an den vorigen an</translation>
    </message>
    <message>
        <source>audit entry {number}: is missing or out of order</source>
        <translation>Protokolleintrag {number}: fehlt oder steht an falscher Stelle</translation>
    </message>
    <message>
        <source>audit entry {number}: is not the one that was kept: the log was written anew</source>
        <translation>Protokolleintrag {number}: ist nicht der aufbewahrte: Das Protokoll wurde neu geschrieben</translation>
    </message>
    <message>
        <source>audit entry {number}: was altered</source>
        <translation>Protokolleintrag {number}: wurde verändert</translation>
    </message>
    <message>
        <source>audit entry {sequence}</source>
        <translation>Protokolleintrag {sequence}</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>audit log: does not end with the entry that the manifest names</source>
        <translation>Protokoll: endet nicht mit dem Eintrag, den das Manifest nennt</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>Rucksack</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>Tasche</translation>
    </message>
    <message>
        <source>batch of tracks</source>
        <translation>Stapel von Spuren</translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation>weil {reason}</translation>
    </message>
    <message>
        <source>below today&apos;s threshold</source>
        <translation>unter der heutigen Schwelle</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>braun</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>Bündel</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>call the same words normal and anomalous: “{both}”</source>
        <translation>nennen dieselben Wörter normal und auffällig: „{both}“</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>cannot be relied on</source>
        <translation>ist nicht verlässlich</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>case.head is missing: this may be a copy without its last changes, made while the case was open. Compare it with the original before you rely on it.</source>
        <translation>case.head fehlt: Dies kann eine Kopie ohne die letzten Änderungen sein, erstellt, während der Fall geöffnet war. Vergleichen Sie sie mit dem Original, bevor Sie sich auf sie verlassen.</translation>
    </message>
    <message>
        <source>case.sqlite-journal</source>
        <translation>case.sqlite-journal</translation>
    </message>
    <message>
        <source>center</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>center left</source>
        <translation>Mitte links</translation>
    </message>
    <message>
        <source>center right</source>
        <translation>Mitte rechts</translation>
    </message>
    <message>
        <source>config.json does not tell hidden_size of the vision transformer.</source>
        <translation>config.json nennt hidden_size des Bild-Transformers nicht.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>crowd scatters</source>
        <translation>Menge läuft auseinander</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>türkis</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>Zweirad</translation>
    </message>
    <message>
        <source>cyclist</source>
        <translation>Radfahrer</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nach unten</translation>
    </message>
    <message>
        <source>downward</source>
        <translation>nach unten</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>duplicate of review</source>
        <translation>Duplikat der Entscheidung</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>evidence of video</source>
        <translation>Herkunft des Videos</translation>
    </message>
    <message>
        <source>explosion</source>
        <translation>Explosion</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>facts of video</source>
        <translation>Angaben des Videos</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>Sturz</translation>
    </message>
    <message>
        <source>fast irregular movement, {seconds} s</source>
        <translation>schnelle, unregelmäßige Bewegung, {seconds} s</translation>
    </message>
    <message>
        <source>fight</source>
        <translation>Schlägerei</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>flames flicker in {measure} of the picture, {seconds} s</source>
        <translation>Flammen flackern in {measure} des Bildes, {seconds} s</translation>
    </message>
    <message>
        <source>from {first} to {last} by the recorder&apos;s clock</source>
        <translation>von {first} bis {last} nach der Uhr des Rekorders</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>von {start} bis {end}</translation>
    </message>
    <message>
        <source>from {start} to {end} s the picture does not change at all (a frozen picture, a test card?)</source>
        <translation>von {start} bis {end} s ändert sich das Bild überhaupt nicht (eingefrorenes Bild, Testbild?)</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>handbag</source>
        <translation>Handtasche</translation>
    </message>
    <message>
        <source>head of the chain</source>
        <translation>Kopf der Kette</translation>
    </message>
    <message>
        <source>hold a phrase that is too long: “{word} …”; about 200 letters are read</source>
        <translation>enthalten eine zu lange Wendung: „{word} …“; etwa 200 Buchstaben werden gelesen</translation>
    </message>
    <message>
        <source>hold an empty phrase</source>
        <translation>enthalten eine leere Wendung</translation>
    </message>
    <message>
        <source>in the whole picture</source>
        <translation>im ganzen Bild</translation>
    </message>
    <message>
        <source>in {width} × {height} from {x} right, {y} down</source>
        <translation>in {width} × {height} ab {x} von links, {y} von oben</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>it could not be read on: {error}</source>
        <translation>sie konnte nicht weitergelesen werden: {error}</translation>
    </message>
    <message>
        <source>it could not be read on: {value}</source>
        <translation>sie konnte nicht weitergelesen werden: {value}</translation>
    </message>
    <message>
        <source>its files are touched again and again</source>
        <translation>ihre Dateien werden immer wieder angefasst</translation>
    </message>
    <message>
        <source>its span or boxes are others</source>
        <translation>seine Zeitspanne oder Rahmen sind andere</translation>
    </message>
    <message>
        <source>its span was set by {shaped_by}</source>
        <translation>seine Zeitspanne wurde von {shaped_by} gesetzt</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>llama.cpp could not quantize the language model to {quantization}.</source>
        <translation>llama.cpp konnte das Sprachmodell nicht auf {quantization} quantisieren.</translation>
    </message>
    <message>
        <source>lower center</source>
        <translation>unten Mitte</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittelgroß</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>vereinen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>Motorrad</translation>
    </message>
    <message>
        <source>moving down</source>
        <translation>bewegt sich nach unten</translation>
    </message>
    <message>
        <source>moving fast {direction}</source>
        <translation>bewegt sich schnell {direction}</translation>
    </message>
    <message>
        <source>moving left</source>
        <translation>bewegt sich nach links</translation>
    </message>
    <message>
        <source>moving lower left</source>
        <translation>bewegt sich nach links unten</translation>
    </message>
    <message>
        <source>moving lower right</source>
        <translation>bewegt sich nach rechts unten</translation>
    </message>
    <message>
        <source>moving right</source>
        <translation>bewegt sich nach rechts</translation>
    </message>
    <message>
        <source>moving slowly {direction}</source>
        <translation>bewegt sich langsam {direction}</translation>
    </message>
    <message>
        <source>moving up</source>
        <translation>bewegt sich nach oben</translation>
    </message>
    <message>
        <source>moving upper left</source>
        <translation>bewegt sich nach links oben</translation>
    </message>
    <message>
        <source>moving upper right</source>
        <translation>bewegt sich nach rechts oben</translation>
    </message>
    <message>
        <source>moving {direction}</source>
        <translation>bewegt sich {direction}</translation>
    </message>
    <message>
        <source>need at least one normal and one anomalous word</source>
        <translation>brauchen mindestens ein normales und ein auffälliges Wort</translation>
    </message>
    <message>
        <source>needs another look</source>
        <translation>noch einmal ansehen</translation>
    </message>
    <message>
        <source>no box</source>
        <translation>kein Rahmen</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>none: nothing was learned about this camera</source>
        <translation>keine: Über diese Kamera wurde nichts gelernt</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>numbers of {table}</source>
        <translation>Nummern von {table}</translation>
    </message>
    <message>
        <source>object left</source>
        <translation>Gegenstand zurückgelassen</translation>
    </message>
    <message>
        <source>object taken</source>
        <translation>Gegenstand weggenommen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>pack {name}</source>
        <translation>Paket {name}</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>reach of analysis</source>
        <translation>Reichweite der Analyse</translation>
    </message>
    <message>
        <source>reasons of video</source>
        <translation>Anzeichen des Videos</translation>
    </message>
    <message>
        <source>recorded by hand by {made_by}</source>
        <translation>von Hand erfasst von {made_by}</translation>
    </message>
    <message>
        <source>recording time of video</source>
        <translation>Aufnahmezeit des Videos</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>redaction</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>removal</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>review of redaction</source>
        <translation>Durchsicht der Abdeckung</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>running</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>seal {seal} of {at_utc}</source>
        <translation>Siegel {seal} vom {at_utc}</translation>
    </message>
    <message>
        <source>segment {row} ({row2})</source>
        <translation>Segment {row} ({row2})</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>so far as this machine is trusted</source>
        <translation>soweit man diesem Rechner traut</translation>
    </message>
    <message>
        <source>somebody upright went down and stayed there, {seconds} s</source>
        <translation>jemand Aufrechtes ging zu Boden und blieb dort, {seconds} s</translation>
    </message>
    <message>
        <source>something</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>something is gone from where somebody was, {measure} s</source>
        <translation>etwas ist fort, wo jemand war, {measure} s</translation>
    </message>
    <message>
        <source>something moving</source>
        <translation>etwas, das sich bewegt</translation>
    </message>
    <message>
        <source>something stays where somebody was, {measure} s</source>
        <translation>etwas bleibt, wo jemand war, {measure} s</translation>
    </message>
    <message>
        <source>split</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>staying in place</source>
        <translation>bleibt an Ort und Stelle</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>Koffer</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>tags of incident</source>
        <translation>Schlagwörter des Vorfalls</translation>
    </message>
    <message>
        <source>taught: the camera&apos;s profile</source>
        <translation>gelehrt: das Profil der Kamera</translation>
    </message>
    <message>
        <source>text that was recorded with the pictures</source>
        <translation>Text, der mit den Bildern aufgenommen wurde</translation>
    </message>
    <message>
        <source>the bundle: cannot be read: {error}</source>
        <translation>das Bündel: lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>the bundle: its files lie over each other</source>
        <translation>das Bündel: seine Dateien liegen übereinander</translation>
    </message>
    <message>
        <source>the bundle: its list of files was altered</source>
        <translation>das Bündel: seine Dateiliste wurde verändert</translation>
    </message>
    <message>
        <source>the camera moves most of the time: what is unusual can hardly be told</source>
        <translation>die Kamera bewegt sich die meiste Zeit: Ungewöhnliches ist kaum zu erkennen</translation>
    </message>
    <message>
        <source>the creation time in the file, which is often UTC or the end</source>
        <translation>Erstellungszeit in der Datei, die oft UTC oder das Ende ist</translation>
    </message>
    <message>
        <source>the footage is gone</source>
        <translation>die Aufnahme ist nicht mehr da</translation>
    </message>
    <message>
        <source>the footage was changed while it was analysed</source>
        <translation>die Aufnahme wurde während der Analyse verändert</translation>
    </message>
    <message>
        <source>the footage was not read to its end</source>
        <translation>die Aufnahme wurde nicht bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>the log in this bundle has {count} entries, and none of number {number} to compare with</source>
        <translation>das Protokoll in diesem Bündel hat {count} Einträge und keinen mit Nummer {number} zum Vergleichen</translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>the number “{name}” was altered</source>
        <translation>die Zahl „{name}“ wurde verändert</translation>
    </message>
    <message>
        <source>the pictures are higher than they are wide (a phone?)</source>
        <translation>die Bilder sind höher als breit (ein Telefon?)</translation>
    </message>
    <message>
        <source>the pictures are looked at in a smaller size: what is smaller than {steps} of their pixels is hardly seen</source>
        <translation>die Bilder werden verkleinert betrachtet: was kleiner als {steps} ihrer Bildpunkte ist, wird kaum gesehen</translation>
    </message>
    <message>
        <source>the pictures are round (a fisheye lens?): near their edge, ways and speeds are not what they seem</source>
        <translation>die Bilder sind rund (ein Fischauge?): nahe am Rand sind Wege und Geschwindigkeiten nicht, was sie scheinen</translation>
    </message>
    <message>
        <source>the pictures have no colours: none is told</source>
        <translation>die Bilder haben keine Farben: es wird keine genannt</translation>
    </message>
    <message>
        <source>the recorder&apos;s clock in the file</source>
        <translation>Uhr des Rekorders in der Datei</translation>
    </message>
    <message>
        <source>the seal is of another case</source>
        <translation>das Siegel ist von einem anderen Fall</translation>
    </message>
    <message>
        <source>the seal of entry {sequence}</source>
        <translation>dem Siegel von Eintrag {sequence}</translation>
    </message>
    <message>
        <source>the step “{name}” was planted</source>
        <translation>der Schritt „{name}“ wurde eingeschleust</translation>
    </message>
    <message>
        <source>the table “_sqlite_migrations” was altered</source>
        <translation>die Tabelle „_sqlite_migrations“ wurde verändert</translation>
    </message>
    <message>
        <source>the {kind} “{name}” is missing</source>
        <translation>{kind} „{name}“ fehlt</translation>
    </message>
    <message>
        <source>the {kind} “{name}” was altered</source>
        <translation>{kind} „{name}“ wurde verändert</translation>
    </message>
    <message>
        <source>the {kind} “{name}” was planted</source>
        <translation>{kind} „{name}“ wurde eingeschleust</translation>
    </message>
    <message>
        <source>this video alone</source>
        <translation>nur dieses Video</translation>
    </message>
    <message>
        <source>time stamp of seal {seal}</source>
        <translation>Zeitstempel von Siegel {seal}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>nach links</translation>
    </message>
    <message>
        <source>to the lower left</source>
        <translation>nach links unten</translation>
    </message>
    <message>
        <source>to the lower right</source>
        <translation>nach rechts unten</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>nach rechts</translation>
    </message>
    <message>
        <source>to the upper left</source>
        <translation>nach links oben</translation>
    </message>
    <message>
        <source>to the upper right</source>
        <translation>nach rechts oben</translation>
    </message>
    <message>
        <source>track {track}</source>
        <translation>Spur {track}</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>Lkw</translation>
    </message>
    <message>
        <source>two vehicles met; one at {measure} heights a second stopped or was turned</source>
        <translation>zwei Fahrzeuge trafen sich; eines mit {measure} Höhen pro Sekunde hielt an oder wurde gedreht</translation>
    </message>
    <message>
        <source>upper center</source>
        <translation>oben Mitte</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>upward</source>
        <translation>nach oben</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>vehicle accident</source>
        <translation>Fahrzeugunfall</translation>
    </message>
    <message>
        <source>version {version} of {camera} ({path})</source>
        <translation>Version {version} von {camera} ({path})</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>video {footage} ({path})</source>
        <translation>Video {footage} ({path})</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>viewing</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>what this machine remembers</source>
        <translation>dem, was dieser Rechner sich merkt</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <source>wrong way</source>
        <translation>falsche Richtung</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>zone list</source>
        <translation>Liste der Zonen</translation>
    </message>
    <message>
        <source>{camera} has learned something else since the effect was shown.</source>
        <translation>{camera} hat seit der Anzeige der Wirkung etwas anderes gelernt.</translation>
    </message>
    <message>
        <source>{camera} has not learned anything yet.</source>
        <translation>{camera} hat noch nichts gelernt.</translation>
    </message>
    <message>
        <source>{camera} knew nothing before version 1.</source>
        <translation>{camera} wusste vor Version 1 nichts.</translation>
    </message>
    <message>
        <source>{count} of {count2} stretches of redaction {redaction} have not been looked at as they are now, the first from {start}.</source>
        <translation>{count} von {count2} Abschnitten der Verdeckung {redaction} wurden so, wie sie jetzt sind, nicht gesichtet, der erste ab {start}.</translation>
    </message>
    <message>
        <source>{cuda}, {free} of {total} GB free</source>
        <translation>{cuda}, {free} von {total} GB frei</translation>
    </message>
    <message>
        <source>{filename}: is packed, which nothing in a bundle is</source>
        <translation>{filename}: ist gepackt, was in einem Bündel nichts ist</translation>
    </message>
    <message>
        <source>{filename}: is too large</source>
        <translation>{filename}: ist zu groß</translation>
    </message>
    <message>
        <source>{filename}: its place in the bundle was altered</source>
        <translation>{filename}: sein Platz im Bündel wurde verändert</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {error}.</source>
        <translation>{file} kann nicht gelöscht werden: {error}.</translation>
    </message>
    <message>
        <source>{file} is missing, damaged, or no safetensors file: {error}.</source>
        <translation>{file} fehlt, ist beschädigt oder keine safetensors-Datei: {error}.</translation>
    </message>
    <message>
        <source>{file} was not made by this version of the program.</source>
        <translation>{file} wurde nicht von dieser Programmversion erstellt.</translation>
    </message>
    <message>
        <source>{folder} already holds a case.</source>
        <translation>{folder} enthält schon einen Fall.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {error}.</source>
        <translation>{folder} kann nicht angelegt werden: {error}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {error}.</source>
        <translation>{folder} kann nicht geschrieben werden: {error}.</translation>
    </message>
    <message>
        <source>{folder} does not tell image_mean and image_std.</source>
        <translation>{folder} nennt image_mean und image_std nicht.</translation>
    </message>
    <message>
        <source>{folder} exists already.</source>
        <translation>{folder} gibt es schon.</translation>
    </message>
    <message>
        <source>{folder} has no room for what a camera is learned from: {error}.</source>
        <translation>{folder} hat keinen Platz für das, woraus eine Kamera lernt: {error}.</translation>
    </message>
    <message>
        <source>{folder} holds a model of the kind “unknown”, not {model_type}.</source>
        <translation>{folder} enthält ein Modell der Art „unbekannt“, nicht {model_type}.</translation>
    </message>
    <message>
        <source>{folder} holds a model of the kind “{kind}”, not {model_type}.</source>
        <translation>{folder} enthält ein Modell der Art „{kind}“, nicht {model_type}.</translation>
    </message>
    <message>
        <source>{folder} holds no safetensors files.</source>
        <translation>{folder} enthält keine safetensors-Dateien.</translation>
    </message>
    <message>
        <source>{folder} holds pickles ({pickles}), which can run code.</source>
        <translation>{folder} enthält Pickles ({pickles}), die Code ausführen können.</translation>
    </message>
    <message>
        <source>{folder} holds two files of the kind “{kind}”: {path}.</source>
        <translation>{folder} enthält zwei Dateien der Art „{kind}“: {path}.</translation>
    </message>
    <message>
        <source>{folder} is damaged: without it the case cannot be opened.</source>
        <translation>{folder} ist beschädigt: Ohne sie kann der Fall nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>{folder} is not a case: it has no case.sqlite.</source>
        <translation>{folder} ist kein Fall: case.sqlite fehlt.</translation>
    </message>
    <message>
        <source>{folder} is not a case: its case.sqlite is empty or was made by another program.</source>
        <translation>{folder} ist kein Fall: case.sqlite ist leer oder stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>{folder} lacks the GGUF of the kind “{absent}” (it holds: nothing).</source>
        <translation>{folder} fehlt die GGUF-Datei der Art „{absent}“ (vorhanden: nichts).</translation>
    </message>
    <message>
        <source>{folder} lacks the GGUF of the kind “{absent}” (it holds: {held}).</source>
        <translation>{folder} fehlt das GGUF der Art „{absent}“ (enthalten: {held}).</translation>
    </message>
    <message>
        <source>{folder} lacks {count} tensors of its {part} part, the first of them: {missing}.</source>
        <translation>{folder} fehlen {count} Tensoren des Teils {part}, der erste davon: {missing}.</translation>
    </message>
    <message>
        <source>{folder} wants to run code of its own (auto_map).</source>
        <translation>{folder} will eigenen Code ausführen (auto_map).</translation>
    </message>
    <message>
        <source>{folder}, a part of the case, is a link.</source>
        <translation>{folder}, ein Teil des Falls, ist eine Verknüpfung.</translation>
    </message>
    <message>
        <source>{folder}: the tensor {part} {name} is stored as {dtype}, which is quantized already.</source>
        <translation>{folder}: Der Tensor {part} {name} ist als {dtype} gespeichert, also schon quantisiert.</translation>
    </message>
    <message>
        <source>{folder}: the tensor {part} {name} is {said}, but config.json says {wanted}.</source>
        <translation>{folder}: Der Tensor {part} {name} ist {said}, aber config.json sagt {wanted}.</translation>
    </message>
    <message>
        <source>{fps} frames a second is no usable rate.</source>
        <translation>{fps} Bilder pro Sekunde sind keine brauchbare Rate.</translation>
    </message>
    <message>
        <source>{gguf} is of the architecture “{kind}”, not qwen2vl.</source>
        <translation>{gguf} hat die Architektur „{kind}“, nicht qwen2vl.</translation>
    </message>
    <message>
        <source>{head_name} is missing or cannot be read: nothing shows that the last changes are all there.</source>
        <translation>{head_name} fehlt oder lässt sich nicht lesen: Nichts zeigt, dass die letzten Änderungen alle da sind.</translation>
    </message>
    <message>
        <source>{hint} Your note was: “{note}”</source>
        <translation>{hint} Ihre Notiz war: „{note}“</translation>
    </message>
    <message>
        <source>{index} names files outside the folder.</source>
        <translation>{index} nennt Dateien außerhalb des Ordners.</translation>
    </message>
    <message>
        <source>{kind} in the zone “{name}”, {seconds} s</source>
        <translation>{kind} in der Zone „{name}“, {seconds} s</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s</source>
        <translation>{kind}: analysiert bis {reached} von {length} s</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s, because {reason}</source>
        <translation>{kind}: analysiert bis {reached} von {length} s, weil {reason}</translation>
    </message>
    <message>
        <source>{measure} body heights a second, {seconds} s</source>
        <translation>{measure} Körperhöhen pro Sekunde, {seconds} s</translation>
    </message>
    <message>
        <source>{measure} of the picture brightened at once in the colours of flames</source>
        <translation>{measure} des Bildes wurden auf einmal hell, in den Farben von Flammen</translation>
    </message>
    <message>
        <source>{measure} people ran apart at once</source>
        <translation>{measure} Personen liefen auf einmal auseinander</translation>
    </message>
    <message>
        <source>{message} Verify the case before you rely on it.</source>
        <translation>{message} Prüfen Sie den Fall, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>{mmproj} is the projector “nothing”, not {projector}.</source>
        <translation>{mmproj} ist der Projektor „nichts“, nicht {projector}.</translation>
    </message>
    <message>
        <source>{mmproj} lacks the tensor {name}.</source>
        <translation>{mmproj} fehlt der Tensor {name}.</translation>
    </message>
    <message>
        <source>{mmproj} makes tokens of width {width}, and the language model reads {language_width}.</source>
        <translation>{mmproj} erzeugt Token der Breite {width}, das Sprachmodell liest {language_width}.</translation>
    </message>
    <message>
        <source>{names} merged into incident {kept}</source>
        <translation>{names} zu Vorfall {kept} vereint</translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}.</source>
        <translation>{name} kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} gibt es nicht.</translation>
    </message>
    <message>
        <source>{name} is neither a file nor a folder.</source>
        <translation>{name} ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>{name} is no name of a file.</source>
        <translation>{name} ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8 and cannot stand in a bundle.</source>
        <translation>{name} ist kein Text in UTF-8 und kann in keinem Bündel stehen.</translation>
    </message>
    <message>
        <source>{name}: cannot be read: {error}</source>
        <translation>{name}: lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>{name}: is in the bundle twice</source>
        <translation>{name}: ist zweimal im Bündel</translation>
    </message>
    <message>
        <source>{name}: is missing</source>
        <translation>{name}: fehlt</translation>
    </message>
    <message>
        <source>{name}: is no name that a bundle gives</source>
        <translation>{name}: ist kein Name, den ein Bündel vergibt</translation>
    </message>
    <message>
        <source>{name}: is not in the manifest</source>
        <translation>{name}: steht nicht im Manifest</translation>
    </message>
    <message>
        <source>{name}: is not the file that the manifest names</source>
        <translation>{name}: ist nicht die Datei, die das Manifest nennt</translation>
    </message>
    <message>
        <source>{name}: several files bear this name</source>
        <translation>{name}: mehrere Dateien tragen diesen Namen</translation>
    </message>
    <message>
        <source>{name}: would be unpacked somewhere else</source>
        <translation>{name}: würde anderswohin entpackt</translation>
    </message>
    <message>
        <source>{out} could not be written: {error}.</source>
        <translation>{out} konnte nicht geschrieben werden: {error}.</translation>
    </message>
    <message>
        <source>{path} can no longer be read.</source>
        <translation>{path} kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>{path} cannot be copied.</source>
        <translation>{path} kann nicht kopiert werden.</translation>
    </message>
    <message>
        <source>{path} cannot be described.</source>
        <translation>{path} kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>{path} cannot be heard.</source>
        <translation>{path} kann nicht abgehört werden.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {error}.</source>
        <translation>{path} kann nicht angelegt werden: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {value}.</source>
        <translation>{path} kann nicht gelesen werden: {value}.</translation>
    </message>
    <message>
        <source>{path} could not be written: {error}.</source>
        <translation>{path} konnte nicht geschrieben werden: {error}.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} does not tell {name}.</source>
        <translation>{path} nennt {name} nicht.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} gibt es schon.</translation>
    </message>
    <message>
        <source>{path} has been replaced while it was read.</source>
        <translation>{path} wurde während des Lesens ersetzt.</translation>
    </message>
    <message>
        <source>{path} has changed while it was read.</source>
        <translation>{path} hat sich während des Lesens geändert.</translation>
    </message>
    <message>
        <source>{path} has more tokens than the model, which has {size}.</source>
        <translation>{path} hat mehr Token als das Modell, das {size} hat.</translation>
    </message>
    <message>
        <source>{path} has no pictures there.</source>
        <translation>{path} hat dort keine Bilder.</translation>
    </message>
    <message>
        <source>{path} has no video stream {wanted}.</source>
        <translation>{path} hat keinen Videostrom {wanted}.</translation>
    </message>
    <message>
        <source>{path} has pictures of {width} × {height} pixels.</source>
        <translation>{path} hat Bilder mit {width} × {height} Pixeln.</translation>
    </message>
    <message>
        <source>{path} holds more than {most_files} videos.</source>
        <translation>{path} enthält mehr als {most_files} Videos.</translation>
    </message>
    <message>
        <source>{path} holds no certificate with its key.</source>
        <translation>{path} enthält kein Zertifikat mit seinem Schlüssel.</translation>
    </message>
    <message>
        <source>{path} holds no images.</source>
        <translation>{path} enthält keine Bilder.</translation>
    </message>
    <message>
        <source>{path} holds no picture that can be decoded.</source>
        <translation>{path} enthält kein Bild, das dekodiert werden kann.</translation>
    </message>
    <message>
        <source>{path} holds no pictures, only nothing.</source>
        <translation>{path} enthält keine Bilder, nur nichts.</translation>
    </message>
    <message>
        <source>{path} holds no pictures, only {kinds}.</source>
        <translation>{path} enthält keine Bilder, nur {kinds}.</translation>
    </message>
    <message>
        <source>{path} holds no readable picture.</source>
        <translation>{path} enthält kein lesbares Bild.</translation>
    </message>
    <message>
        <source>{path} holds {extra}, which was not put away.</source>
        <translation>{path} enthält {extra}, was nicht archiviert wurde.</translation>
    </message>
    <message>
        <source>{path} in {path2} is not what was put away.</source>
        <translation>{path} in {path2} ist nicht das, was archiviert wurde.</translation>
    </message>
    <message>
        <source>{path} is a list of other files, no recording.</source>
        <translation>{path} ist eine Liste anderer Dateien, keine Aufnahme.</translation>
    </message>
    <message>
        <source>{path} is a single image.</source>
        <translation>{path} ist ein einzelnes Bild.</translation>
    </message>
    <message>
        <source>{path} is also a file elsewhere, and is not written into.</source>
        <translation>{path} ist auch anderswo eine Datei, und es wird nicht hineingeschrieben.</translation>
    </message>
    <message>
        <source>{path} is being written while it is read.</source>
        <translation>{path} wird während des Lesens geschrieben.</translation>
    </message>
    <message>
        <source>{path} is closed.</source>
        <translation>{path} ist geschlossen.</translation>
    </message>
    <message>
        <source>{path} is damaged, cut off, or no GGUF file: {error}.</source>
        <translation>{path} ist beschädigt, abgeschnitten oder keine GGUF-Datei: {error}.</translation>
    </message>
    <message>
        <source>{path} is edited in several parts, which cannot be copied.</source>
        <translation>{path} besteht aus mehreren Schnittteilen und kann nicht kopiert werden.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <source>{path} is malformed: {error}.</source>
        <translation>{path} ist fehlerhaft aufgebaut: {error}.</translation>
    </message>
    <message>
        <source>{path} is missing or cannot be read: {error}.</source>
        <translation>{path} fehlt oder kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{path} is missing.</source>
        <translation>{path} fehlt.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path} ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>{path} is no byte-pair tokenizer that could be read.</source>
        <translation>{path} ist kein lesbarer Byte-Pair-Tokenizer.</translation>
    </message>
    <message>
        <source>{path} is no regular file.</source>
        <translation>{path} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{path} is no seal of a case.</source>
        <translation>{path} ist kein Siegel eines Falls.</translation>
    </message>
    <message>
        <source>{path} is not a video that can be read.</source>
        <translation>{path} ist kein lesbares Video.</translation>
    </message>
    <message>
        <source>{path} is not an archive of a case, or is damaged.</source>
        <translation>{path} ist kein Archiv eines Falls oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} is not the footage that was imported as {path2}: its content differs.</source>
        <translation>{path} ist nicht die Aufnahme, die als {path2} importiert wurde: Der Inhalt unterscheidet sich.</translation>
    </message>
    <message>
        <source>{path} is read by too many at once.</source>
        <translation>{path} wird von zu vielen zugleich gelesen.</translation>
    </message>
    <message>
        <source>{path} is truncated or damaged: what is needed to play it is missing.</source>
        <translation>{path} ist abgeschnitten oder beschädigt: Was zum Abspielen nötig ist, fehlt.</translation>
    </message>
    <message>
        <source>{path} lacks the token {absent}: it belongs to another model.</source>
        <translation>{path} fehlt das Token {absent}: Es gehört zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>{path} lacks the token {absent}: its vocabulary is that of another model.</source>
        <translation>{path} fehlt das Token {absent}: Der Wortschatz ist der eines anderen Modells.</translation>
    </message>
    <message>
        <source>{path} lacks {count} tensors, the first of them: {absent}.</source>
        <translation>{path} fehlen {count} Tensoren, der erste davon: {absent}.</translation>
    </message>
    <message>
        <source>{path} names {path2}, which no case holds.</source>
        <translation>{path} nennt {path2}, was kein Fall enthält.</translation>
    </message>
    <message>
        <source>{path} needs more memory than a recording may take.</source>
        <translation>{path} braucht mehr Speicher, als eine Aufnahme darf.</translation>
    </message>
    <message>
        <source>{path} needs {unpacked} GB, and {parent} has room for {free} GB.</source>
        <translation>{path} braucht {unpacked} GB, und {parent} hat Platz für {free} GB.</translation>
    </message>
    <message>
        <source>{path} refers to pictures in other files.</source>
        <translation>{path} verweist auf Bilder in anderen Dateien.</translation>
    </message>
    <message>
        <source>{path} stamps no seal of this case.</source>
        <translation>{path} stempelt kein Siegel dieses Falls.</translation>
    </message>
    <message>
        <source>{path} unpacks to far more than it holds.</source>
        <translation>{path} entpackt sich zu weit mehr, als es enthält.</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved.</source>
        <translation>{path} wurde nach dem Speichern verändert.</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved: {error}.</source>
        <translation>{path} wurde nach dem Speichern verändert: {error}.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, cannot be read: {error}.</source>
        <translation>{path}, ein Teil des Falls, kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, grew while it was read.</source>
        <translation>{path}, ein Teil des Falls, wuchs während des Lesens.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is a link.</source>
        <translation>{path}, ein Teil des Falls, ist eine Verknüpfung.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is larger than anything that is saved there.</source>
        <translation>{path}, ein Teil des Falls, ist größer als alles, was dort gespeichert wird.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is not a regular file.</source>
        <translation>{path}, ein Teil des Falls, ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{path}.partial</source>
        <translation>{path}.partial</translation>
    </message>
    <message>
        <source>{people} people close</source>
        <translation>{people} Personen nah beieinander</translation>
    </message>
    <message>
        <source>{people} people close, fast irregular movement, {seconds} s</source>
        <translation>{people} Personen nah beieinander, schnelle, unregelmäßige Bewegung, {seconds} s</translation>
    </message>
    <message>
        <source>{quantization} is no quantization that is known here.</source>
        <translation>{quantization} ist keine hier bekannte Quantisierung.</translation>
    </message>
    <message>
        <source>{target} has {free} GB free; the import needs {needed} GB.</source>
        <translation>{target} hat {free} GB frei; der Import braucht {needed} GB.</translation>
    </message>
    <message>
        <source>{what} is no text in UTF-8: “{text}”.</source>
        <translation>{what} ist kein Text in UTF-8: „{text}“.</translation>
    </message>
    <message>
        <source>“{name}” is being imported right now.</source>
        <translation>„{name}“ wird gerade importiert.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a model pack.</source>
        <translation>„{name}“ ist kein Name eines Modellpakets.</translation>
    </message>
    <message>
        <source>“{shown} …” cannot be a file or folder here: {reason}.</source>
        <translation>„{shown} …“ kann hier keine Datei und kein Ordner sein: {reason}.</translation>
    </message>
    <message>
        <source>“{split}” is neither train nor test.</source>
        <translation>„{split}“ ist weder train noch test.</translation>
    </message>
    <message>
        <source>“{text}” is a date without a time.</source>
        <translation>„{text}“ ist ein Datum ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time.</source>
        <translation>„{text}“ ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>“{text}” names a time zone.</source>
        <translation>„{text}“ nennt eine Zeitzone.</translation>
    </message>
    <message>
        <source>“{word}” is no {what} that is known.</source>
        <translation>„{word}“ ist als {what} nicht bekannt.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{person} in {colours}</source>
        <translation>{person} in {colours}</translation>
    </message>
    <message>
        <source>{colours} {object}</source>
        <translation>{object} ({colours})</translation>
    </message>
    <message>
        <source>“{task}” is under way. It begins anew another time.</source>
        <translation>„{task}“ läuft noch. Es beginnt ein andermal von vorn.</translation>
    </message>
    <message>
        <source>“{name}” is still being imported or analysed. It goes on when this case is opened again.</source>
        <translation>„{name}“ wird noch importiert oder analysiert. Es geht weiter, wenn dieser Fall wieder geöffnet wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of footage is/are still being imported or analysed. It goes on when this case is opened again.</source>
        <translation>
            <numerusform>%n Aufnahme wird noch importiert oder analysiert. Es geht weiter, wenn dieser Fall wieder geöffnet wird.</numerusform>
            <numerusform>%n Aufnahmen werden noch importiert oder analysiert. Es geht weiter, wenn dieser Fall wieder geöffnet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close T-VAD Desktop?</source>
        <translation>T-VAD Desktop schließen?</translation>
    </message>
    <message numerus="yes">
        <source>%n analysed</source>
        <translation>
            <numerusform>%n analysiert</numerusform>
            <numerusform>%n analysiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is done: {words}.</source>
        <translation>Die Warteschlange ist fertig: {words}.</translation>
    </message>
    <message>
        <source>Reviews or notes are not saved yet. {error}</source>
        <translation>Bewertungen oder Notizen sind noch nicht gespeichert. {error}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>All footage of this camera by the recorder&apos;s clock</source>
        <translation>Alle Aufnahmen dieser Kamera nach der Uhr des Rekorders</translation>
    </message>
    <message>
        <source>Read a picture</source>
        <translation>Bild lesen</translation>
    </message>
    <message>
        <source>Read heatmaps</source>
        <translation>Heatmaps lesen</translation>
    </message>
    <message>
        <source>Picture of the moment under the pointer</source>
        <translation>Bild des Moments unter dem Zeiger</translation>
    </message>
    <message>
        <source>Close footage</source>
        <translation>Aufnahme schließen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Overview of all of the footage</source>
        <translation>Übersicht der ganzen Aufnahme</translation>
    </message>
    <message>
        <source>All of the footage; the frame is what the timeline above shows</source>
        <translation>Die ganze Aufnahme; der Rahmen ist, was die Zeitleiste darüber zeigt</translation>
    </message>
    <message>
        <source>Read a near picture</source>
        <translation>Ein nahes Bild lesen</translation>
    </message>
    <message>
        <source>Read frames</source>
        <translation>Bilder lesen</translation>
    </message>
    <message>
        <source>This recording has no sound.</source>
        <translation>Diese Aufnahme hat keinen Ton.</translation>
    </message>
    <message>
        <source>Sound cannot be played: the library miniaudio is missing.</source>
        <translation>Ton kann nicht abgespielt werden: Die Bibliothek miniaudio fehlt.</translation>
    </message>
    <message>
        <source>No sound device can be opened.</source>
        <translation>Kein Tongerät kann geöffnet werden.</translation>
    </message>
    <message>
        <source>Connect speakers or headphones, then try again.</source>
        <translation>Schließen Sie Lautsprecher oder Kopfhörer an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Play sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>threshold {value:.2f}</source>
        <translation>Schwelle {value:.2f}</translation>
    </message>
    <message>
        <source>not reliable from {start} to {end}</source>
        <translation>nicht verlässlich von {start} bis {end}</translation>
    </message>
    <message>
        <source>not readable from {start} to {end}</source>
        <translation>nicht lesbar von {start} bis {end}</translation>
    </message>
    <message>
        <source>Seen by a person: {share:.0%} of this footage (the full part of the band)</source>
        <translation>Von einem Menschen gesehen: {share:.0%} dieser Aufnahme (der volle Teil des Bandes)</translation>
    </message>
    <message>
        <source>Previous incident (↑)</source>
        <translation>Voriger Vorfall (↑)</translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation>Ein Bild zurück (←)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation>Ein Bild weiter (→)</translation>
    </message>
    <message>
        <source>Next incident (↓)</source>
        <translation>Nächster Vorfall (↓)</translation>
    </message>
    <message>
        <source>Sound (Shift+M)</source>
        <translation>Ton (Umschalt+M)</translation>
    </message>
    <message>
        <source>Fit the picture (double click)</source>
        <translation>Bild einpassen (Doppelklick)</translation>
    </message>
    <message>
        <source>Heatmap (H)</source>
        <translation>Heatmap (H)</translation>
    </message>
    <message>
        <source>Colours of the heat, light and contrast (V)</source>
        <translation>Farben der Heatmap, Licht und Kontrast (V)</translation>
    </message>
    <message>
        <source>Boxes (B)</source>
        <translation>Rahmen (B)</translation>
    </message>
    <message>
        <source>Path of the main target (P)</source>
        <translation>Weg des Hauptziels (P)</translation>
    </message>
    <message>
        <source>The recorder&apos;s clock, on {day:date}</source>
        <translation>Die Uhr des Rekorders, am {day:date}</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>Bild {number}</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Turn the sound on (Shift+M)</source>
        <translation>Ton einschalten (Umschalt+M)</translation>
    </message>
    <message>
        <source>Turn the sound off (Shift+M)</source>
        <translation>Ton ausschalten (Umschalt+M)</translation>
    </message>
    <message>
        <source>Picture as it is</source>
        <translation>Bild, wie es ist</translation>
    </message>
    <message>
        <source>Heat: opacity</source>
        <translation>Heatmap: Deckkraft</translation>
    </message>
    <message>
        <source>Heat: colours</source>
        <translation>Heatmap: Farben</translation>
    </message>
    <message>
        <source>Heat: drawn</source>
        <translation>Heatmap: Darstellung</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Nothing waits. Import footage, or analyse some again.</source>
        <translation>Nichts wartet. Importieren Sie Aufnahmen, oder analysieren Sie einige erneut.</translation>
    </message>
    <message>
        <source>Footage that waits, failed or is done</source>
        <translation>Aufnahmen, die warten, fehlschlugen oder fertig sind</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Let it come before the one above</source>
        <translation>Vor den Eintrag darüber setzen</translation>
    </message>
    <message>
        <source>Let it come after the one below</source>
        <translation>Hinter den Eintrag darunter setzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Clear what is over</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Close the queue (Q)</source>
        <translation>Warteschlange schließen (Q)</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>WARTESCHLANGE</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} und %n weitere</numerusform>
            <numerusform>{name} und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation>
            <numerusform>%n in der Warteschlange</numerusform>
            <numerusform>%n in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>waits for its analysis</source>
        <translation>wartet auf die Analyse</translation>
    </message>
    <message>
        <source>analysis stopped</source>
        <translation>Analyse angehalten</translation>
    </message>
    <message>
        <source>waits for its import</source>
        <translation>wartet auf den Import</translation>
    </message>
    <message>
        <source>import stopped</source>
        <translation>Import angehalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Yes, this is unusual.</source>
        <translation>Ja, das ist ungewöhnlich.</translation>
    </message>
    <message>
        <source>Yes {share:.0%}</source>
        <translation>Ja {share:.0%}</translation>
    </message>
    <message>
        <source>How probable the model holds Yes to be, as against No</source>
        <translation>Für wie wahrscheinlich das Modell Ja gegenüber Nein hält</translation>
    </message>
    <message>
        <source>Given for {when}, which was the incident then.</source>
        <translation>Gegeben für {when}; das war der Vorfall damals.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n Fakt</numerusform>
            <numerusform>%n Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>What was measured and given to the model</source>
        <translation>Was gemessen und dem Modell gegeben wurde</translation>
    </message>
    <message>
        <source>Corrected by {author}</source>
        <translation>Korrigiert von {author}</translation>
    </message>
    <message>
        <source>Rejected by {author}</source>
        <translation>Zurückgewiesen von {author}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Put this answer on the clipboard</source>
        <translation>Diese Antwort in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Write what is right; you are its author then</source>
        <translation>Schreiben Sie, was richtig ist; dann sind Sie der Urheber</translation>
    </message>
    <message>
        <source>This answer is wrong: it is not printed as a finding</source>
        <translation>Diese Antwort ist falsch: Sie wird nicht als Befund gedruckt</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Zurückweisen</translation>
    </message>
    <message>
        <source>Take the correction or rejection back</source>
        <translation>Die Korrektur oder Zurückweisung zurücknehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Ask the model the same question again</source>
        <translation>Dem Modell dieselbe Frage noch einmal stellen</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Was richtig ist</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Korrektur behalten</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Footage of the case</source>
        <translation>Aufnahmen des Falls</translation>
    </message>
    <message>
        <source>Import footage (Ctrl+I)</source>
        <translation>Aufnahmen importieren (Strg+I)</translation>
    </message>
    <message>
        <source>FOOTAGE</source>
        <translation>AUFNAHMEN</translation>
    </message>
    <message>
        <source>Footage that was removed from the case: put it back</source>
        <translation>Aufnahmen, die aus dem Fall entfernt wurden: wieder aufnehmen</translation>
    </message>
    <message>
        <source>Moments that were noted (Ctrl+Shift+D)</source>
        <translation>Vermerkte Momente (Strg+Umschalt+D)</translation>
    </message>
    <message numerus="yes">
        <source>%n removed …</source>
        <translation>
            <numerusform>%n entfernt …</numerusform>
            <numerusform>%n entfernt …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) …</source>
        <translation>
            <numerusform>%n Lesezeichen …</numerusform>
            <numerusform>%n Lesezeichen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Set recording time …</source>
        <translation>Aufnahmezeit festlegen …</translation>
    </message>
    <message>
        <source>Properties …</source>
        <translation>Eigenschaften …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove from the case …</source>
        <translation>Aus dem Fall entfernen …</translation>
    </message>
    <message>
        <source>Analyse all that is not</source>
        <translation>Alles noch nicht Analysierte analysieren</translation>
    </message>
    <message>
        <source>analysing</source>
        <translation>wird analysiert</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached}</source>
        <translation>{kind}: analysiert bis {reached}</translation>
    </message>
    <message>
        <source>Double click, or Enter, goes to an incident.</source>
        <translation>Doppelklick oder die Eingabetaste führt zum Vorfall.</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Pictures of the incidents</source>
        <translation>Bilder der Vorfälle</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n Vorfall</numerusform>
            <numerusform>%n Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Needs another look</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Something unusual</source>
        <translation>Etwas Ungewöhnliches</translation>
    </message>
    <message>
        <source>{given} of {needed} verdicts</source>
        <translation>{given} von {needed} Entscheidungen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>There is no footage to bookmark.</source>
        <translation>Es gibt keine Aufnahme für ein Lesezeichen.</translation>
    </message>
    <message>
        <source>bookmark at {time}</source>
        <translation>Lesezeichen bei {time}</translation>
    </message>
    <message>
        <source>Bookmark made at {time}.</source>
        <translation>Lesezeichen bei {time} gesetzt.</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>note of the bookmark at {time}</source>
        <translation>Notiz des Lesezeichens bei {time}</translation>
    </message>
    <message>
        <source>removal of the bookmark at {time}</source>
        <translation>Entfernen des Lesezeichens bei {time}</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Kein Fall ist geöffnet.</translation>
    </message>
    <message>
        <source>Open a case first; it keeps its bookmarks.</source>
        <translation>Öffnen Sie zuerst einen Fall; er behält seine Lesezeichen.</translation>
    </message>
    <message>
        <source>A bookmark without a note.</source>
        <translation>Ein Lesezeichen ohne Notiz.</translation>
    </message>
    <message>
        <source>There is no bookmark further on.</source>
        <translation>Weiter gibt es kein Lesezeichen.</translation>
    </message>
    <message>
        <source>This footage has no bookmark.</source>
        <translation>Diese Aufnahme hat kein Lesezeichen.</translation>
    </message>
    <message>
        <source>Open a case first; its bundle is written from it.</source>
        <translation>Öffnen Sie zuerst einen Fall; aus ihm wird das Bündel geschrieben.</translation>
    </message>
    <message>
        <source>Seal the case</source>
        <translation>Den Fall versiegeln</translation>
    </message>
    <message>
        <source>Seals (*.seal)</source>
        <translation>Siegel (*.seal)</translation>
    </message>
    <message>
        <source>Verify a bundle</source>
        <translation>Ein Bündel prüfen</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>Bündel (*.zip)</translation>
    </message>
    <message>
        <source>Import footage to look for incidents.</source>
        <translation>Importieren Sie Aufnahmen, um nach Vorfällen zu suchen.</translation>
    </message>
    <message>
        <source>The footage has not been analysed yet.</source>
        <translation>Die Aufnahme wurde noch nicht analysiert.</translation>
    </message>
    <message>
        <source>The analysis is not finished.
Incidents appear here while it goes on.</source>
        <translation>Die Analyse ist nicht fertig.
Vorfälle erscheinen hier, während sie läuft.</translation>
    </message>
    <message>
        <source>Nothing rises above the threshold.
Drag it down on the timeline to see weaker traces.</source>
        <translation>Nichts steigt über die Schwelle.
Ziehen Sie sie auf der Zeitleiste herunter, um schwächere Spuren zu sehen.</translation>
    </message>
    <message>
        <source>Walk through what is open: after each verdict comes the next (R)</source>
        <translation>Durch alles Offene gehen: Nach jeder Entscheidung kommt das Nächste (R)</translation>
    </message>
    <message>
        <source>No incident fits the filter.</source>
        <translation>Kein Vorfall passt zum Filter.</translation>
    </message>
    <message>
        <source>What the incidents are about is being read …</source>
        <translation>Es wird gelesen, worum es in den Vorfällen geht …</translation>
    </message>
    <message>
        <source>Search notes and answers   /</source>
        <translation>Notizen und Antworten suchen   /</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Choose by camera, target, sign, tag, score, direction, place, time of day</source>
        <translation>Nach Kamera, Ziel, Anzeichen, Schlagwort, Score, Richtung, Ort, Tageszeit wählen</translation>
    </message>
    <message>
        <source>Order of the incidents</source>
        <translation>Reihenfolge der Vorfälle</translation>
    </message>
    <message>
        <source>Search notes and answers</source>
        <translation>Notizen und Antworten suchen</translation>
    </message>
    <message>
        <source>INCIDENTS</source>
        <translation>VORFÄLLE</translation>
    </message>
    <message>
        <source>{decided} of {count}</source>
        <translation>{decided} von {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>the model says {opinion}</source>
        <translation>das Modell sagt {opinion}</translation>
    </message>
    <message>
        <source>The model says {opinion}: {title}</source>
        <translation>Das Modell sagt {opinion}: {title}</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>Offene zuerst</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>Nach Kamera</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>Nach Tageszeit</translation>
    </message>
    <message>
        <source>By target</source>
        <translation>Nach Ziel</translation>
    </message>
    <message>
        <source>By direction</source>
        <translation>Nach Richtung</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Ort</translation>
    </message>
    <message>
        <source>score ≥ {score:.2f}</source>
        <translation>Score ≥ {score:.2f}</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>How fast?</source>
        <translation>Wie schnell?</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm: this matters (C)</source>
        <translation>Bestätigen: Das ist wichtig (C)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss: this is normal here (D)</source>
        <translation>Verwerfen: Das ist hier normal (D)</translation>
    </message>
    <message>
        <source>Mark this moment in the note (M)</source>
        <translation>Diesen Moment in der Notiz vermerken (M)</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Fragen (Eingabe)</translation>
    </message>
    <message>
        <source>Note for the report</source>
        <translation>Notiz für den Bericht</translation>
    </message>
    <message>
        <source>Ask about this incident</source>
        <translation>Zu diesem Vorfall fragen</translation>
    </message>
    <message>
        <source>Not saved yet; it will be tried again. {why}</source>
        <translation>Noch nicht gespeichert; es wird wieder versucht. {why}</translation>
    </message>
    <message>
        <source>Clock {day:date} {time}</source>
        <translation>Uhr {day:date} {time}</translation>
    </message>
    <message>
        <source>Incident {number}  ·  {start} – {end}  ·  {duration:.1f} s</source>
        <translation>Vorfall {number}  ·  {start} – {end}  ·  {duration:.1f} s</translation>
    </message>
    <message>
        <source>{score} at {moment}</source>
        <translation>{score} bei {moment}</translation>
    </message>
    <message>
        <source>{object}, {seconds:.0f} s in the picture</source>
        <translation>{object}, {seconds:.0f} s im Bild</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>{reason}, from {start}</source>
        <translation>{reason}, ab {start}</translation>
    </message>
    <message>
        <source>Objects found</source>
        <translation>Gefundene Objekte</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>What the incident is</source>
        <translation>Was der Vorfall ist</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Record an incident from In to Out (E)</source>
        <translation>Vorfall von In bis Out erfassen (E)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>Let the chosen incident begin at In and end at Out (Shift+E)</source>
        <translation>Den gewählten Vorfall bei In beginnen und bei Out enden lassen (Umschalt+E)</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Hier ignorieren</translation>
    </message>
    <message>
        <source>Heat in the box, or from In to Out, counts for nothing (Shift+I)</source>
        <translation>Heatmap im Rahmen oder von In bis Out zählt nicht (Umschalt+I)</translation>
    </message>
    <message>
        <source>Forget In, Out and boxes (Shift+O)</source>
        <translation>In, Out und Rahmen vergessen (Umschalt+O)</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n Rahmen</numerusform>
            <numerusform>%n Rahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>drag a box</source>
        <translation>Rahmen ziehen</translation>
    </message>
    <message>
        <source>In {start}  ·  Out {end}  ·  {boxes}</source>
        <translation>In {start}  ·  Out {end}  ·  {boxes}</translation>
    </message>
    <message>
        <source>The camera can learn that this is normal. You see what would change before it is kept.</source>
        <translation>Die Kamera kann lernen, dass das normal ist. Sie sehen, was sich ändern würde, bevor es behalten wird.</translation>
    </message>
    <message>
        <source>Looking at the footage again …</source>
        <translation>Die Aufnahme wird noch einmal betrachtet …</translation>
    </message>
    <message>
        <source>Teach the camera</source>
        <translation>Kamera anlernen</translation>
    </message>
    <message>
        <source>Show what the camera would learn (T)</source>
        <translation>Zeigen, was die Kamera lernen würde (T)</translation>
    </message>
    <message>
        <source>The camera learns it (T)</source>
        <translation>Die Kamera lernt es (T)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>The camera stays as it is (Shift+T)</source>
        <translation>Die Kamera bleibt, wie sie ist (Umschalt+T)</translation>
    </message>
    <message numerus="yes">
        <source>Incident(s) {numbers} would vanish ({peaks}).</source>
        <translation>
            <numerusform>Vorfall {numbers} würde verschwinden ({peaks}).</numerusform>
            <numerusform>Die Vorfälle {numbers} würden verschwinden ({peaks}).</numerusform>
        </translation>
    </message>
    <message>
        <source>This incident would grow weaker ({peak}) and stay.</source>
        <translation>Dieser Vorfall würde schwächer ({peak}) und bliebe.</translation>
    </message>
    <message numerus="yes">
        <source>%n other incident(s) nearby would stay.</source>
        <translation>
            <numerusform>%n anderer Vorfall in der Nähe bliebe.</numerusform>
            <numerusform>%n andere Vorfälle in der Nähe blieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other incident lies nearby.</source>
        <translation>In der Nähe liegt kein anderer Vorfall.</translation>
    </message>
    <message numerus="yes">
        <source>%n farther away in this video was/were not looked at.</source>
        <translation>
            <numerusform>%n weiter entfernter in diesem Video wurde nicht betrachtet.</numerusform>
            <numerusform>%n weiter entfernte in diesem Video wurden nicht betrachtet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Incident(s) {numbers} was/were confirmed.</source>
        <translation>
            <numerusform>⚠ Vorfall {numbers} war bestätigt.</numerusform>
            <numerusform>⚠ Die Vorfälle {numbers} waren bestätigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{numbers} and {last}</source>
        <translation>{numbers} und {last}</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>This picture is damaged in the recording.</source>
        <translation>Dieses Bild ist in der Aufnahme beschädigt.</translation>
    </message>
    <message>
        <source>A picture before this one is missing: what is shown here may not have been there.</source>
        <translation>Ein Bild davor fehlt: Was hier gezeigt wird, war vielleicht nicht da.</translation>
    </message>
    <message>
        <source>A small picture of about this moment ({clock}): the exact one is being decoded.</source>
        <translation>Ein kleines Bild von etwa diesem Moment ({clock}): das genaue wird gerade dekodiert.</translation>
    </message>
    <message>
        <source>This footage is missing.</source>
        <translation>Diese Aufnahme fehlt.</translation>
    </message>
    <message>
        <source>This footage is changed on the disk, being compared.</source>
        <translation>Diese Aufnahme wurde auf dem Datenträger geändert und wird verglichen.</translation>
    </message>
    <message>
        <source>This footage is altered since it was imported.</source>
        <translation>Diese Aufnahme wurde seit dem Import verändert.</translation>
    </message>
    <message>
        <source>Import footage, or drop it here.</source>
        <translation>Importieren Sie Aufnahmen, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>What these scores rest on: what the camera was taught, the recording itself, or nothing.</source>
        <translation>Worauf diese Scores beruhen: auf dem, was der Kamera gelehrt wurde, auf der Aufnahme selbst oder auf nichts.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Knowledge: {knowledge}</source>
        <translation>Wissen: {knowledge}</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>Score {score:.2f}</translation>
    </message>
    <message>
        <source>Prompts: {title}</source>
        <translation>Prompts: {title}</translation>
    </message>
    <message>
        <source>These scores were made with the prompts “{title}”.</source>
        <translation>Diese Scores entstanden mit den Prompts „{title}“.</translation>
    </message>
    <message>
        <source>Normal: {words}</source>
        <translation>Normal: {words}</translation>
    </message>
    <message>
        <source>Anomalous: {words}</source>
        <translation>Auffällig: {words}</translation>
    </message>
    <message>
        <source>This analysis is not finished: where an earlier one is, incidents are still those of it.</source>
        <translation>Diese Analyse ist nicht fertig: Wo es eine frühere gibt, sind die Vorfälle noch die von jener.</translation>
    </message>
    <message>
        <source>Edit them: Ctrl+P</source>
        <translation>Bearbeiten: Strg+P</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Wieder öffnen …</translation>
    </message>
    <message>
        <source>Let the case be changed again, with a reason</source>
        <translation>Den Fall wieder ändern lassen, mit einem Grund</translation>
    </message>
    <message>
        <source>Read only. {why}</source>
        <translation>Nur lesen. {why}</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>What is under way and what waits (Q)</source>
        <translation>Was läuft und was wartet (Q)</translation>
    </message>
    <message>
        <source>{speed:.1f}× real time</source>
        <translation>{speed:.1f}× Echtzeit</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is open any more among the %n incident(s) shown.</source>
        <translation>
            <numerusform>Unter dem %n gezeigten Vorfall ist nichts mehr offen.</numerusform>
            <numerusform>Unter den %n gezeigten Vorfällen ist nichts mehr offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>Nichts wird gezeigt.</translation>
    </message>
    <message>
        <source>incident {number}: {verdict}</source>
        <translation>Vorfall {number}: {verdict}</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): {verdict}</source>
        <translation>
            <numerusform>%n Vorfall: {verdict}</numerusform>
            <numerusform>%n Vorfälle: {verdict}</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Every incident of the case. ↓ and ↑ walk through them, R leads from open to open one.</source>
        <translation>Jeder Vorfall des Falls. ↓ und ↑ gehen hindurch, R führt von offenem zu offenem.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>The footage, with the heat of what is unusual. H, B and P show or hide heat, boxes and path.</source>
        <translation>Die Aufnahme mit der Heatmap des Ungewöhnlichen. H, B und P zeigen oder verbergen Heatmap, Rahmen und Weg.</translation>
    </message>
    <message>
        <source>When it is</source>
        <translation>Wann es ist</translation>
    </message>
    <message>
        <source>The score over time. Click to go there, drag the dashed line to find more or less.</source>
        <translation>Der Score über die Zeit. Klicken Sie, um dorthin zu gehen; ziehen Sie die gestrichelte Linie, um mehr oder weniger zu finden.</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>C confirms, D dismisses. Write a note, or ask the model about the incident; Ctrl+Z undoes.</source>
        <translation>C bestätigt, D verwirft. Schreiben Sie eine Notiz, oder fragen Sie das Modell zum Vorfall; Strg+Z macht rückgängig.</translation>
    </message>
    <message>
        <source>Your footage</source>
        <translation>Ihre Aufnahmen</translation>
    </message>
    <message>
        <source>Drop footage here, or press Ctrl+I. Let the camera learn what is normal: Ctrl+L.</source>
        <translation>Ziehen Sie Aufnahmen hierher, oder drücken Sie Strg+I. Lassen Sie die Kamera den Normalzustand lernen: Strg+L.</translation>
    </message>
    <message>
        <source>Look into footage</source>
        <translation>In die Aufnahme schauen</translation>
    </message>
    <message>
        <source>Open a case first; its recordings are searched.</source>
        <translation>Öffnen Sie zuerst einen Fall; seine Aufnahmen werden durchsucht.</translation>
    </message>
    <message>
        <source>{name} recorded by {camera}</source>
        <translation>{name} aufgenommen von {camera}</translation>
    </message>
    <message>
        <source>Open a case first; its report is written from it.</source>
        <translation>Öffnen Sie zuerst einen Fall; aus ihm entsteht der Bericht.</translation>
    </message>
    <message>
        <source>No picture is shown in which a region could be drawn.</source>
        <translation>Kein Bild wird gezeigt, in dem ein Bereich gezeichnet werden könnte.</translation>
    </message>
    <message>
        <source>Open footage first.</source>
        <translation>Öffnen Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
        <source>No footage is shown.</source>
        <translation>Keine Aufnahme wird gezeigt.</translation>
    </message>
    <message>
        <source>Open a case with footage first.</source>
        <translation>Öffnen Sie zuerst einen Fall mit Aufnahmen.</translation>
    </message>
    <message>
        <source>Open a case first; its footage is labelled.</source>
        <translation>Öffnen Sie zuerst einen Fall; seine Aufnahmen werden gekennzeichnet.</translation>
    </message>
    <message>
        <source>Choose one, or pick several with Shift.</source>
        <translation>Wählen Sie einen, oder mehrere mit Umschalt.</translation>
    </message>
    <message>
        <source>Write the clips into</source>
        <translation>Clips schreiben in</translation>
    </message>
    <message>
        <source>Write the clip into</source>
        <translation>Clip schreiben in</translation>
    </message>
    <message>
        <source>Put the case away</source>
        <translation>Fall archivieren</translation>
    </message>
    <message>
        <source>Cases put away (*.tvad)</source>
        <translation>Archivierte Fälle (*.tvad)</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Make or open a case first; it keeps its prompts.</source>
        <translation>Legen Sie zuerst einen Fall an, oder öffnen Sie einen; er bewahrt seine Prompts auf.</translation>
    </message>
    <message>
        <source>There is no footage yet that was recorded.</source>
        <translation>Noch gibt es keine Aufnahme.</translation>
    </message>
    <message>
        <source>Import footage first.</source>
        <translation>Importieren Sie zuerst Aufnahmen.</translation>
    </message>
    <message>
        <source>There is no footage to rename.</source>
        <translation>Es gibt keine Aufnahme zum Umbenennen.</translation>
    </message>
    <message>
        <source>new name of {name}</source>
        <translation>neuer Name von {name}</translation>
    </message>
    <message>
        <source>There is no footage to remove.</source>
        <translation>Es gibt keine Aufnahme zu entfernen.</translation>
    </message>
    <message>
        <source>removal of {name}</source>
        <translation>Entfernen von {name}</translation>
    </message>
    <message>
        <source>No footage was removed from this case.</source>
        <translation>Aus diesem Fall wurde keine Aufnahme entfernt.</translation>
    </message>
    <message>
        <source>There is nothing to put back.</source>
        <translation>Es gibt nichts wieder aufzunehmen.</translation>
    </message>
    <message>
        <source>recording time of {name}</source>
        <translation>Aufnahmezeit von {name}</translation>
    </message>
    <message>
        <source>other prompts</source>
        <translation>andere Prompts</translation>
    </message>
    <message>
        <source>Look at the demo first; the tour leads through it.</source>
        <translation>Sehen Sie sich zuerst die Demo an; der Rundgang führt hindurch.</translation>
    </message>
    <message>
        <source>Open a case first; its cameras are shown then.</source>
        <translation>Öffnen Sie zuerst einen Fall; dann werden seine Kameras gezeigt.</translation>
    </message>
    <message>
        <source>No picture of {camera} is shown on which a zone could be drawn.</source>
        <translation>Es ist kein Bild von {camera} zu sehen, auf dem eine Zone gezeichnet werden könnte.</translation>
    </message>
    <message>
        <source>Choose footage of this camera first.</source>
        <translation>Wählen Sie zuerst Aufnahmen dieser Kamera.</translation>
    </message>
    <message>
        <source>There is no footage to learn from yet.</source>
        <translation>Noch gibt es keine Aufnahmen, aus denen gelernt werden könnte.</translation>
    </message>
    <message>
        <source>Import normal footage first.</source>
        <translation>Importieren Sie zuerst normale Aufnahmen.</translation>
    </message>
    <message>
        <source>The camera of this footage has not learned anything yet.</source>
        <translation>Die Kamera dieser Aufnahme hat noch nichts gelernt.</translation>
    </message>
    <message>
        <source>A case is closed by whoever can change it.</source>
        <translation>Einen Fall schließt, wer ihn ändern kann.</translation>
    </message>
    <message>
        <source>⚠ untrained model</source>
        <translation>⚠ untrainiertes Modell</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New case (Ctrl+N)</source>
        <translation>Neuer Fall (Strg+N)</translation>
    </message>
    <message>
        <source>Open a case (Ctrl+O)</source>
        <translation>Fall öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case, a button</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find objects in whole recordings (Ctrl+Shift+O)</source>
        <translation>Objekte in ganzen Aufnahmen suchen (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>Analyse this footage, or go on with it</source>
        <translation>Diese Aufnahme analysieren oder damit fortfahren</translation>
    </message>
    <message>
        <source>What is normal and what is not, in words (Ctrl+P)</source>
        <translation>Was normal ist und was nicht, in Worten (Strg+P)</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation>Hell oder dunkel (Strg+T)</translation>
    </message>
    <message>
        <source>User guide (F1)</source>
        <translation>Benutzerhandbuch (F1)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Neu analysieren</translation>
    </message>
    <message>
        <source>Go on analysing</source>
        <translation>Weiter analysieren</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Reports, clips, and what is covered in them</source>
        <translation>Berichte, Clips, und was darin verdeckt ist</translation>
    </message>
    <message>
        <source>Write the report …	Ctrl+E</source>
        <translation>Bericht schreiben …	Strg+E</translation>
    </message>
    <message>
        <source>Write clips of what is picked …	Ctrl+Shift+E</source>
        <translation>Clips der Auswahl schreiben …	Strg+Umschalt+E</translation>
    </message>
    <message>
        <source>Write all incidents as one clip …</source>
        <translation>Alle Vorfälle als einen Clip schreiben …</translation>
    </message>
    <message>
        <source>Cover people and faces …	Ctrl+Shift+R</source>
        <translation>Personen und Gesichter verdecken …	Strg+Umschalt+R</translation>
    </message>
    <message>
        <source>What happened here? …	Ctrl+Shift+F</source>
        <translation>Was geschah hier? …	Strg+Umschalt+F</translation>
    </message>
    <message>
        <source>Put the case away as one file …</source>
        <translation>Fall als eine Datei archivieren …</translation>
    </message>
    <message>
        <source>Write a bundle that others can verify …</source>
        <translation>Bündel schreiben, das andere prüfen können …</translation>
    </message>
    <message>
        <source>Seal the case …</source>
        <translation>Den Fall versiegeln …</translation>
    </message>
    <message>
        <source>How the case is kept</source>
        <translation>Wie der Fall aufbewahrt wird</translation>
    </message>
    <message>
        <source>Close or reopen the case …	Ctrl+Shift+L</source>
        <translation>Fall schließen oder wieder öffnen …	Strg+Umschalt+L</translation>
    </message>
    <message>
        <source>Verify the case …	Ctrl+Shift+V</source>
        <translation>Fall prüfen …	Strg+Umschalt+V</translation>
    </message>
    <message>
        <source>Passphrase …</source>
        <translation>Passphrase …</translation>
    </message>
    <message>
        <source>Verdicts that an incident needs …</source>
        <translation>Entscheidungen, die ein Vorfall braucht …</translation>
    </message>
    <message>
        <source>What counts for nothing …</source>
        <translation>Was nicht zählt …</translation>
    </message>
    <message>
        <source>Bring back a case that was put away …</source>
        <translation>Archivierten Fall zurückholen …</translation>
    </message>
    <message>
        <source>Footage that several cases have …</source>
        <translation>Aufnahmen, die mehrere Fälle haben …</translation>
    </message>
    <message>
        <source>Compare the case with a seal …</source>
        <translation>Den Fall mit einem Siegel vergleichen …</translation>
    </message>
    <message>
        <source>Verify a bundle …</source>
        <translation>Ein Bündel prüfen …</translation>
    </message>
    <message>
        <source>Bookmarks …	Ctrl+Shift+D</source>
        <translation>Lesezeichen …	Strg+Umschalt+D</translation>
    </message>
    <message>
        <source>What the camera has learned, and when it recorded</source>
        <translation>Was die Kamera gelernt hat, und wann sie aufnahm</translation>
    </message>
    <message>
        <source>Learn what is normal …	Ctrl+L</source>
        <translation>Normalzustand lernen …	Strg+L</translation>
    </message>
    <message>
        <source>Undo the camera&apos;s last learning	Ctrl+U</source>
        <translation>Letztes Lernen der Kamera rückgängig	Strg+U</translation>
    </message>
    <message>
        <source>Set recording time …	Ctrl+K</source>
        <translation>Aufnahmezeit festlegen …	Strg+K</translation>
    </message>
    <message>
        <source>What cameras have learned …	Ctrl+Shift+K</source>
        <translation>Was Kameras gelernt haben …	Strg+Umschalt+K</translation>
    </message>
    <message>
        <source>Models …	Ctrl+Shift+M</source>
        <translation>Modelle …	Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Label for training …	Ctrl+Shift+B</source>
        <translation>Für das Training kennzeichnen …	Strg+Umschalt+B</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>In der Zeit bewegen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder Pause</translation>
    </message>
    <message>
        <source>Play on; again: faster</source>
        <translation>Abspielen; noch einmal: schneller</translation>
    </message>
    <message>
        <source>Play back; again: faster</source>
        <translation>Rückwärts; noch einmal: schneller</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Eine Sekunde weiter</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>Slower, down to an eighth</source>
        <translation>Langsamer, bis zu einem Achtel</translation>
    </message>
    <message>
        <source>Faster, up to sixteen times</source>
        <translation>Schneller, bis zum Sechzehnfachen</translation>
    </message>
    <message>
        <source>Go to a moment</source>
        <translation>Zu einem Moment gehen</translation>
    </message>
    <message>
        <source>Play the incident again and again</source>
        <translation>Vorfall immer wieder abspielen</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton ein oder aus</translation>
    </message>
    <message>
        <source>Same moment, next camera</source>
        <translation>Derselbe Moment, nächste Kamera</translation>
    </message>
    <message>
        <source>Same moment, camera before</source>
        <translation>Derselbe Moment, vorige Kamera</translation>
    </message>
    <message>
        <source>Other cameras beside it, up to four</source>
        <translation>Andere Kameras daneben, bis zu vier</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>Nächster Vorfall</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>Voriger Vorfall</translation>
    </message>
    <message>
        <source>Duplicate of another one</source>
        <translation>Duplikat eines anderen</translation>
    </message>
    <message>
        <source>Review: a verdict leads to the next</source>
        <translation>Sichtung: Eine Entscheidung führt zum Nächsten</translation>
    </message>
    <message>
        <source>Next open incident</source>
        <translation>Nächster offener Vorfall</translation>
    </message>
    <message>
        <source>Pick the next one too</source>
        <translation>Den nächsten mit auswählen</translation>
    </message>
    <message>
        <source>Pick the one before too</source>
        <translation>Den vorigen mit auswählen</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Teach the camera; again: keep it</source>
        <translation>Kamera anlernen; noch einmal: behalten</translation>
    </message>
    <message>
        <source>Leave the camera as it is</source>
        <translation>Kamera lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Diesen Moment vermerken</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>Lesezeichen für diesen Moment</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmark before</source>
        <translation>Lesezeichen davor</translation>
    </message>
    <message>
        <source>In: an incident begins here</source>
        <translation>In: Hier beginnt ein Vorfall</translation>
    </message>
    <message>
        <source>Out: it ends here</source>
        <translation>Out: Hier endet er</translation>
    </message>
    <message>
        <source>Forget In, Out and boxes</source>
        <translation>In, Out und Rahmen vergessen</translation>
    </message>
    <message>
        <source>Record an incident from In to Out</source>
        <translation>Vorfall von In bis Out erfassen</translation>
    </message>
    <message>
        <source>Cut the incident to In and Out</source>
        <translation>Vorfall auf In und Out beschneiden</translation>
    </message>
    <message>
        <source>Ignore heat in the box, or from In to Out</source>
        <translation>Heatmap im Rahmen oder In–Out ignorieren</translation>
    </message>
    <message>
        <source>Split the incident here</source>
        <translation>Vorfall hier teilen</translation>
    </message>
    <message>
        <source>Merge the picked incidents</source>
        <translation>Ausgewählte Vorfälle vereinen</translation>
    </message>
    <message>
        <source>Take back one recorded by hand</source>
        <translation>Von Hand erfassten zurücknehmen</translation>
    </message>
    <message>
        <source>Find objects in the recordings</source>
        <translation>Objekte in den Aufnahmen suchen</translation>
    </message>
    <message>
        <source>What happened here? (draw a region)</source>
        <translation>Was geschah hier? (Bereich zeichnen)</translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation>Das Modell fragen</translation>
    </message>
    <message>
        <source>Leave a text field</source>
        <translation>Textfeld verlassen</translation>
    </message>
    <message>
        <source>Press what has the focus</source>
        <translation>Drücken, was den Fokus hat</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Before and after it</source>
        <translation>Davor und danach</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>View settings</source>
        <translation>Ansichtseinstellungen</translation>
    </message>
    <message>
        <source>Picture alone</source>
        <translation>Nur das Bild</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Close the case, or reopen it</source>
        <translation>Fall schließen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Write clips of what is picked</source>
        <translation>Clips der Auswahl schreiben</translation>
    </message>
    <message>
        <source>Analyse all footage</source>
        <translation>Alle Aufnahmen analysieren</translation>
    </message>
    <message>
        <source>Watch folders for new footage</source>
        <translation>Ordner auf neue Aufnahmen beobachten</translation>
    </message>
    <message>
        <source>Remove the footage shown from the case</source>
        <translation>Gezeigte Aufnahme aus dem Fall entfernen</translation>
    </message>
    <message>
        <source>Put removed footage back</source>
        <translation>Entfernte Aufnahmen wieder aufnehmen</translation>
    </message>
    <message>
        <source>Rename the footage shown</source>
        <translation>Die gezeigte Aufnahme umbenennen</translation>
    </message>
    <message>
        <source>Edit the prompts</source>
        <translation>Prompts bearbeiten</translation>
    </message>
    <message>
        <source>Set the recording time</source>
        <translation>Aufnahmezeit festlegen</translation>
    </message>
    <message>
        <source>What cameras have learned</source>
        <translation>Was Kameras gelernt haben</translation>
    </message>
    <message>
        <source>Look at what incident {number} would teach</source>
        <translation>Ansehen, was Vorfall {number} lehren würde</translation>
    </message>
    <message>
        <source>{camera} has learned it</source>
        <translation>{camera} hat es gelernt</translation>
    </message>
    <message>
        <source>Learn what is normal for {camera}</source>
        <translation>Normalzustand für {camera} lernen</translation>
    </message>
    <message>
        <source>{camera} has learned what is normal</source>
        <translation>{camera} hat den Normalzustand gelernt</translation>
    </message>
    <message>
        <source>{camera} has forgotten what it learned last</source>
        <translation>{camera} hat das zuletzt Gelernte vergessen</translation>
    </message>
    <message>
        <source>Read what cameras learned</source>
        <translation>Lesen, was Kameras gelernt haben</translation>
    </message>
    <message>
        <source>Read the zones</source>
        <translation>Zonen lesen</translation>
    </message>
    <message>
        <source>Keep the zones</source>
        <translation>Zonen behalten</translation>
    </message>
    <message>
        <source>{said} (version {version}).</source>
        <translation>{said} (Version {version}).</translation>
    </message>
    <message>
        <source>Analyse its footage again to see the effect.</source>
        <translation>Analysieren Sie ihre Aufnahmen erneut, um die Wirkung zu sehen.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>Written: {path}. The log of the case does not know it.</source>
        <translation>Geschrieben: {path}. Das Protokoll des Falls kennt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s); left out: {left}</source>
        <translation>
            <numerusform>Geschrieben: {path}, %n Vorfall; ausgelassen: {left}</numerusform>
            <numerusform>Geschrieben: {path}, %n Vorfälle; ausgelassen: {left}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s)</source>
        <translation>
            <numerusform>Geschrieben: {path}, %n Vorfall</numerusform>
            <numerusform>Geschrieben: {path}, %n Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Write all incidents as one clip</source>
        <translation>Alle Vorfälle als einen Clip schreiben</translation>
    </message>
    <message>
        <source>Put away: {path}</source>
        <translation>Archiviert: {path}</translation>
    </message>
    <message>
        <source>Write clips</source>
        <translation>Clips schreiben</translation>
    </message>
    <message>
        <source>Clips written into {folder}: {count}</source>
        <translation>In {folder} geschriebene Clips: {count}</translation>
    </message>
    <message>
        <source>Read scores</source>
        <translation>Scores lesen</translation>
    </message>
    <message>
        <source>Keep what was seen</source>
        <translation>Gesehenes festhalten</translation>
    </message>
    <message>
        <source>Everything is analysed.</source>
        <translation>Alles ist analysiert.</translation>
    </message>
    <message>
        <source>Derive incidents</source>
        <translation>Vorfälle ableiten</translation>
    </message>
    <message>
        <source>Keep the recording time</source>
        <translation>Aufnahmezeit behalten</translation>
    </message>
    <message>
        <source>Name the camera</source>
        <translation>Kamera benennen</translation>
    </message>
    <message>
        <source>Rename footage</source>
        <translation>Aufnahme umbenennen</translation>
    </message>
    <message>
        <source>Remove footage</source>
        <translation>Aufnahme entfernen</translation>
    </message>
    <message>
        <source>Put footage back</source>
        <translation>Aufnahme wieder aufnehmen</translation>
    </message>
    <message>
        <source>Compare {name}</source>
        <translation>{name} vergleichen</translation>
    </message>
    <message>
        <source>Keep the prompts</source>
        <translation>Prompts behalten</translation>
    </message>
    <message>
        <source>Choosing {name}</source>
        <translation>{name} wird gewählt</translation>
    </message>
    <message>
        <source>Read targets</source>
        <translation>Ziele lesen</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>Nichts wurde geändert. {why}</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Antworten lesen</translation>
    </message>
    <message>
        <source>Answer “{question}”</source>
        <translation>„{question}“ beantworten</translation>
    </message>
    <message>
        <source>Keep what you say about an answer</source>
        <translation>Behalten, was Sie zu einer Antwort sagen</translation>
    </message>
    <message>
        <source>Describe incidents</source>
        <translation>Vorfälle beschreiben</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Analyse {name}</source>
        <translation>{name} analysieren</translation>
    </message>
    <message>
        <source>Look for what is to be covered</source>
        <translation>Zu Verdeckendes suchen</translation>
    </message>
    <message>
        <source>Follow the region</source>
        <translation>Dem Bereich folgen</translation>
    </message>
    <message>
        <source>Change the masks</source>
        <translation>Masken ändern</translation>
    </message>
    <message>
        <source>Write the covered clip</source>
        <translation>Verdeckten Clip schreiben</translation>
    </message>
    <message>
        <source>Search the region</source>
        <translation>Bereich durchsuchen</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>Bewertung speichern</translation>
    </message>
    <message>
        <source>What is found is reviewed here: decided, tagged, asked about.</source>
        <translation>Was gefunden wird, wird hier gesichtet: entschieden, verschlagwortet, befragt.</translation>
    </message>
    <message>
        <source>Choose an incident to review it.
↑ and ↓ walk through them.</source>
        <translation>Wählen Sie einen Vorfall, um ihn zu sichten.
↑ und ↓ gehen hindurch.</translation>
    </message>
    <message>
        <source>threshold {before:.2f} → {threshold:.2f}</source>
        <translation>Schwelle {before:.2f} → {threshold:.2f}</translation>
    </message>
    <message>
        <source>Earlier builds let a library (onnxruntime) keep a device id and reports of its use on this machine, and try to send them. That has been stopped; what it left can be deleted.</source>
        <translation>Frühere Versionen ließen eine Bibliothek (onnxruntime) eine Gerätekennung und Berichte über ihre Benutzung auf diesem Rechner ablegen und zu senden versuchen. Das wurde abgestellt; was sie hinterließ, kann gelöscht werden.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>The demo clip is missing: {path}.</source>
        <translation>Der Demo-Clip fehlt: {path}.</translation>
    </message>
    <message>
        <source>Open footage of your own instead.</source>
        <translation>Öffnen Sie stattdessen eigene Aufnahmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n person/people</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cyclist(s)</source>
        <translation>
            <numerusform>eine radfahrende Person</numerusform>
            <numerusform>%n Radfahrende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n car(s)</source>
        <translation>
            <numerusform>ein Auto</numerusform>
            <numerusform>%n Autos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n truck(s)</source>
        <translation>
            <numerusform>ein Lkw</numerusform>
            <numerusform>%n Lkw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bus(es)</source>
        <translation>
            <numerusform>ein Bus</numerusform>
            <numerusform>%n Busse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>ein Fahrzeug</numerusform>
            <numerusform>%n Fahrzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bicycle(s)</source>
        <translation>
            <numerusform>ein Fahrrad</numerusform>
            <numerusform>%n Fahrräder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n motorcycle(s)</source>
        <translation>
            <numerusform>ein Motorrad</numerusform>
            <numerusform>%n Motorräder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>ein Zweirad</numerusform>
            <numerusform>%n Zweiräder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dog(s)</source>
        <translation>
            <numerusform>ein Hund</numerusform>
            <numerusform>%n Hunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backpack(s)</source>
        <translation>
            <numerusform>ein Rucksack</numerusform>
            <numerusform>%n Rucksäcke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handbag(s)</source>
        <translation>
            <numerusform>eine Handtasche</numerusform>
            <numerusform>%n Handtaschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suitcase(s)</source>
        <translation>
            <numerusform>ein Koffer</numerusform>
            <numerusform>%n Koffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bag(s)</source>
        <translation>
            <numerusform>eine Tasche</numerusform>
            <numerusform>%n Taschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>ein Ding</numerusform>
            <numerusform>%n Dinge</numerusform>
        </translation>
    </message>
    <message>
        <source>{object} in {colours}</source>
        <translation>{object} (Kleidung: {colours})</translation>
    </message>
    <message>
        <source>{object}, partly {colours}</source>
        <translation>{object} (teils {colours})</translation>
    </message>
    <message>
        <source>A verdict counts when so many reviewers say the same. Cards and reports show how many have said it. Each reviewer works under a name of their own.</source>
        <translation>Eine Entscheidung zählt, wenn so viele Prüfende dasselbe sagen. Karten und Berichte zeigen, wie viele es gesagt haben. Alle arbeiten unter eigenem Namen.</translation>
    </message>
    <message>
        <source>Verdicts that an incident needs</source>
        <translation>Entscheidungen, die ein Vorfall braucht</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Prüfende</translation>
    </message>
    <message>
        <source>Footage that several cases have</source>
        <translation>Aufnahmen, die mehrere Fälle haben</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) is/are there more than once, by SHA-256.</source>
        <translation>
            <numerusform>%n Aufnahme ist nach SHA-256 mehr als einmal da.</numerusform>
            <numerusform>%n Aufnahmen sind nach SHA-256 mehr als einmal da.</numerusform>
        </translation>
    </message>
    <message>
        <source>No footage is there twice.</source>
        <translation>Keine Aufnahme ist zweimal da.</translation>
    </message>
    <message>
        <source>A lost passphrase is lost: nobody can open the case without it, and it cannot be recovered.</source>
        <translation>Eine verlorene Passphrase ist verloren: Niemand kann den Fall ohne sie öffnen, und sie kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase, again</source>
        <translation>Neue Passphrase, noch einmal</translation>
    </message>
    <message>
        <source>At least {count} characters; several words are best.</source>
        <translation>Mindestens {count} Zeichen; mehrere Wörter sind am besten.</translation>
    </message>
    <message>
        <source>They are not the same.</source>
        <translation>Sie sind nicht gleich.</translation>
    </message>
    <message>
        <source>Reports, clips and bundles that are written of the case are not encrypted.</source>
        <translation>Berichte, Clips und Bündel, die aus dem Fall geschrieben werden, sind nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>What lay on the disk before may still be found there with special tools.</source>
        <translation>Was vorher auf dem Datenträger lag, kann mit besonderen Werkzeugen noch gefunden werden.</translation>
    </message>
    <message>
        <source>Encrypting or decrypting it was interrupted; with the same passphrase it goes on.</source>
        <translation>Das Ver- oder Entschlüsseln wurde unterbrochen; mit derselben Passphrase geht es weiter.</translation>
    </message>
    <message>
        <source>The case {name} is encrypted.</source>
        <translation>Der Fall {name} ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Passphrase of the case</source>
        <translation>Passphrase des Falls</translation>
    </message>
    <message>
        <source>Encrypt the case</source>
        <translation>Fall verschlüsseln</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Eine andere Passphrase</translation>
    </message>
    <message>
        <source>No passphrase: the case lies open</source>
        <translation>Keine Passphrase: Der Fall liegt offen</translation>
    </message>
    <message>
        <source>Decrypt the case</source>
        <translation>Fall entschlüsseln</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Something is still being done to the case.</source>
        <translation>Mit dem Fall geschieht noch etwas.</translation>
    </message>
    <message>
        <source>Wait until the tasks are over, or stop them.</source>
        <translation>Warten Sie, bis die Aufgaben beendet sind, oder halten Sie sie an.</translation>
    </message>
    <message>
        <source>Open a case first; it is compared with its log.</source>
        <translation>Öffnen Sie zuerst einen Fall; er wird mit seinem Protokoll verglichen.</translation>
    </message>
    <message>
        <source>Bring back a case</source>
        <translation>Fall zurückholen</translation>
    </message>
    <message>
        <source>Bring it back into</source>
        <translation>Zurückholen nach</translation>
    </message>
    <message>
        <source>There is no case in {place}.</source>
        <translation>In {place} gibt es keinen Fall.</translation>
    </message>
    <message>
        <source>Open a case beside which others lie.</source>
        <translation>Öffnen Sie einen Fall, neben dem andere liegen.</translation>
    </message>
    <message>
        <source>Choose footage first.</source>
        <translation>Wählen Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Öffnen Sie zuerst einen Fall.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>{name} aufschließen</translation>
    </message>
    <message>
        <source>The case is encrypted.</source>
        <translation>Der Fall ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The case is encrypted. Not part of it, and still readable in its folder: {names}.</source>
        <translation>Der Fall ist verschlüsselt. Nicht Teil von ihm und in seinem Ordner weiterhin lesbar: {names}.</translation>
    </message>
    <message>
        <source>The case is not encrypted any more.</source>
        <translation>Der Fall ist nicht mehr verschlüsselt.</translation>
    </message>
    <message>
        <source>The new passphrase opens the case.</source>
        <translation>Die neue Passphrase öffnet den Fall.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>{name} zurückholen</translation>
    </message>
    <message>
        <source>Compare the footage of cases</source>
        <translation>Aufnahmen der Fälle vergleichen</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Regel behalten</translation>
    </message>
    <message>
        <source>Read what counts for nothing</source>
        <translation>Lesen, was nicht zählt</translation>
    </message>
    <message>
        <source>Keep what counts for nothing</source>
        <translation>Behalten, was nicht zählt</translation>
    </message>
    <message>
        <source>Draw a box.</source>
        <translation>Ziehen Sie einen Rahmen.</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>Es muss nach seinem Beginn enden.</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>Sagen Sie, was es ist.</translation>
    </message>
    <message>
        <source>What is to be labelled</source>
        <translation>Was zu kennzeichnen ist</translation>
    </message>
    <message>
        <source>＋ {name}: something new</source>
        <translation>＋ {name}: etwas Neues</translation>
    </message>
    <message>
        <source>normal here</source>
        <translation>hier normal</translation>
    </message>
    <message>
        <source>Read the labels</source>
        <translation>Kennzeichnungen lesen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>Mark the video</source>
        <translation>Video einordnen</translation>
    </message>
    <message>
        <source>what was said of the video</source>
        <translation>was über das Video gesagt wurde</translation>
    </message>
    <message>
        <source>Write the training set</source>
        <translation>Trainingssatz schreiben</translation>
    </message>
    <message>
        <source>It is no more listed, searched or reported. Nothing is deleted: neither the file nor what was found and said. The log keeps who removed it and why, and it can be put back.</source>
        <translation>Sie wird nicht mehr aufgelistet, durchsucht oder berichtet. Gelöscht wird nichts: weder die Datei noch was gefunden und gesagt wurde. Das Protokoll hält fest, wer sie entfernt hat und warum, und sie kann wieder aufgenommen werden.</translation>
    </message>
    <message>
        <source>What was found and said comes back with it. The log keeps that it was put back.</source>
        <translation>Was gefunden und gesagt wurde, kommt mit ihr zurück. Das Protokoll hält fest, dass sie wieder aufgenommen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>With it go %n incident(s).</source>
        <translation>
            <numerusform>Mit ihr geht %n Vorfall.</numerusform>
            <numerusform>Mit ihr gehen %n Vorfälle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name} from the case</source>
        <translation>{name} aus dem Fall entfernen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removed footage</source>
        <translation>Entfernte Aufnahmen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>No footage was removed.</source>
        <translation>Es wurde keine Aufnahme entfernt.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Footage that lies there, or comes later, is imported and analysed, in subfolders too. A file that still grows waits until it is whole. Folders are watched while this case is open.</source>
        <translation>Aufnahmen, die dort liegen oder später kommen, werden importiert und analysiert, auch in Unterordnern. Eine Datei, die noch wächst, wartet, bis sie vollständig ist. Ordner werden beobachtet, solange dieser Fall geöffnet ist.</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Weiterer Ordner</translation>
    </message>
    <message>
        <source>Its camera</source>
        <translation>Seine Kamera</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Einen Ordner beobachten</translation>
    </message>
    <message>
        <source>as decoded</source>
        <translation>wie dekodiert</translation>
    </message>
    <message>
        <source>upper field alone</source>
        <translation>nur oberes Halbbild</translation>
    </message>
    <message>
        <source>lower field alone</source>
        <translation>nur unteres Halbbild</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie aufgezeichnet</translation>
    </message>
    <message>
        <source>No footage of this moment.</source>
        <translation>Keine Aufnahme von diesem Moment.</translation>
    </message>
    <message>
        <source>as colours</source>
        <translation>als Farben</translation>
    </message>
    <message>
        <source>as contours</source>
        <translation>als Höhenlinien</translation>
    </message>
    <message>
        <source>nine cells</source>
        <translation>neun Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) at the same moment.</source>
        <translation>
            <numerusform>%n Kamera.</numerusform>
            <numerusform>%n Kameras im selben Moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>Look into watched folders</source>
        <translation>In beobachtete Ordner sehen</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in {folder}.</source>
        <translation>
            <numerusform>%n neue Datei in {folder}.</numerusform>
            <numerusform>%n neue Dateien in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Das Bündel schreiben</translation>
    </message>
    <message>
        <source>Compare the case with a seal</source>
        <translation>Den Fall mit einem Siegel vergleichen</translation>
    </message>
    <message>
        <source>Verify the case</source>
        <translation>Den Fall prüfen</translation>
    </message>
    <message>
        <source>The name stands in lists, search and report of this case. The file keeps its own name, and the report names both.</source>
        <translation>Der Name steht in Listen, Suche und Bericht dieses Falls. Die Datei behält ihren eigenen Namen, und der Bericht nennt beide.</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Whoever sets foot in a zone is an incident, be it usual or not. Click its corners on the picture, or drag a box. The detector is not run again.</source>
        <translation>Wer eine Zone betritt, ist ein Vorfall, ob es üblich ist oder nicht. Klicken Sie ihre Ecken im Bild an, oder ziehen Sie ein Rechteck. Der Detektor läuft nicht noch einmal.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zweiräder</translation>
    </message>
    <message>
        <source>Dogs</source>
        <translation>Hunde</translation>
    </message>
    <message>
        <source>Zones of {camera}</source>
        <translation>Zonen von {camera}</translation>
    </message>
    <message>
        <source>Picture in which zones are drawn</source>
        <translation>Bild, in dem Zonen gezeichnet werden</translation>
    </message>
    <message>
        <source>No zone yet.</source>
        <translation>Noch keine Zone.</translation>
    </message>
    <message>
        <source>yard, behind the counter</source>
        <translation>Hof, hinter der Theke</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>Name der Zone</translation>
    </message>
    <message>
        <source>Undo corner</source>
        <translation>Letzte Ecke weg</translation>
    </message>
    <message>
        <source>Add zone</source>
        <translation>Zone hinzufügen</translation>
    </message>
    <message>
        <source>Enter gives the tag to every incident that is picked  (#)</source>
        <translation>Eingabe gibt das Schlagwort allen ausgewählten Vorfällen  (#)</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>Schlagwort geben</translation>
    </message>
    <message>
        <source>Take the tag “{tag}” away</source>
        <translation>Das Schlagwort „{tag}“ wegnehmen</translation>
    </message>
    <message>
        <source>tag “{tag}” given</source>
        <translation>Schlagwort „{tag}“ gegeben</translation>
    </message>
    <message>
        <source>tag “{tag}” taken away</source>
        <translation>Schlagwort „{tag}“ weggenommen</translation>
    </message>
</context>
</TS>
