<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n video(s), {duration} in all</source>
        <translation>
            <numerusform>%n video, {duration} in all</numerusform>
            <numerusform>%n videos, {duration} in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{before} incidents before, {after} after, in %n video(s) analysed with both</source>
        <translation>
            <numerusform>{before} incidents before, {after} after, in %n video analysed with both</numerusform>
            <numerusform>{before} incidents before, {after} after, in %n videos analysed with both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n found</source>
        <translation>
            <numerusform>The first %n found</numerusform>
            <numerusform>The first %n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) not dismissed</source>
        <translation>
            <numerusform>%n incident not dismissed</numerusform>
            <numerusform>%n incidents not dismissed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Analyse all %n video(s) of the case, not only the one shown</source>
        <translation>
            <numerusform>Analyse the %n video of the case, not only the one shown</numerusform>
            <numerusform>Analyse all %n videos of the case, not only the one shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found. Choose one to see it.</source>
        <translation>
            <numerusform>%n found. Choose it to see it.</numerusform>
            <numerusform>%n found. Choose one to see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of footage is/are still being imported or analysed. It goes on when this case is opened again.</source>
        <translation>
            <numerusform>%n piece of footage is still being imported or analysed. It goes on when this case is opened again.</numerusform>
            <numerusform>%n pieces of footage are still being imported or analysed. It goes on when this case is opened again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n analysed</source>
        <translation>
            <numerusform>%n analysed</numerusform>
            <numerusform>%n analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation>
            <numerusform>%n in the queue</numerusform>
            <numerusform>%n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Incident(s) {numbers} would vanish ({peaks}).</source>
        <translation>
            <numerusform>Incident {numbers} would vanish ({peaks}).</numerusform>
            <numerusform>Incidents {numbers} would vanish ({peaks}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other incident(s) nearby would stay.</source>
        <translation>
            <numerusform>%n other incident nearby would stay.</numerusform>
            <numerusform>%n other incidents nearby would stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n farther away in this video was/were not looked at.</source>
        <translation>
            <numerusform>%n farther away in this video was not looked at.</numerusform>
            <numerusform>%n farther away in this video were not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Incident(s) {numbers} was/were confirmed.</source>
        <translation>
            <numerusform>⚠ Incident {numbers} was confirmed.</numerusform>
            <numerusform>⚠ Incidents {numbers} were confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is open any more among the %n incident(s) shown.</source>
        <translation>
            <numerusform>Nothing is open any more among the %n incident shown.</numerusform>
            <numerusform>Nothing is open any more among the %n incidents shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): {verdict}</source>
        <translation>
            <numerusform>%n incident: {verdict}</numerusform>
            <numerusform>%n incidents: {verdict}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s); left out: {left}</source>
        <translation>
            <numerusform>Written: {path}, %n incident; left out: {left}</numerusform>
            <numerusform>Written: {path}, %n incidents; left out: {left}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s)</source>
        <translation>
            <numerusform>Written: {path}, %n incident</numerusform>
            <numerusform>Written: {path}, %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person/people</source>
        <translation>
            <numerusform>a person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cyclist(s)</source>
        <translation>
            <numerusform>a cyclist</numerusform>
            <numerusform>%n cyclists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n car(s)</source>
        <translation>
            <numerusform>a car</numerusform>
            <numerusform>%n cars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n truck(s)</source>
        <translation>
            <numerusform>a truck</numerusform>
            <numerusform>%n trucks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bus(es)</source>
        <translation>
            <numerusform>a bus</numerusform>
            <numerusform>%n buses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>a vehicle</numerusform>
            <numerusform>%n vehicles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bicycle(s)</source>
        <translation>
            <numerusform>a bicycle</numerusform>
            <numerusform>%n bicycles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n motorcycle(s)</source>
        <translation>
            <numerusform>a motorcycle</numerusform>
            <numerusform>%n motorcycles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>a cycle</numerusform>
            <numerusform>%n cycles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dog(s)</source>
        <translation>
            <numerusform>a dog</numerusform>
            <numerusform>%n dogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backpack(s)</source>
        <translation>
            <numerusform>a backpack</numerusform>
            <numerusform>%n backpacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handbag(s)</source>
        <translation>
            <numerusform>a handbag</numerusform>
            <numerusform>%n handbags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suitcase(s)</source>
        <translation>
            <numerusform>a suitcase</numerusform>
            <numerusform>%n suitcases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bag(s)</source>
        <translation>
            <numerusform>a bag</numerusform>
            <numerusform>%n bags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>a thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) is/are there more than once, by SHA-256.</source>
        <translation>
            <numerusform>%n recording is there more than once, by SHA-256.</numerusform>
            <numerusform>%n recordings are there more than once, by SHA-256.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your boxes</source>
        <translation>
            <numerusform>%n box of yours</numerusform>
            <numerusform>%n of your boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a name</source>
        <translation>
            <numerusform>%n without a name</numerusform>
            <numerusform>%n without a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a box</source>
        <translation>
            <numerusform>%n without a box</numerusform>
            <numerusform>%n without a box</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{confirmed} anomalies and {dismissed} normal stretches of %n video(s) in {folder}</source>
        <translation>
            <numerusform>{confirmed} anomalies and {dismissed} normal stretches of %n video in {folder}</numerusform>
            <numerusform>{confirmed} anomalies and {dismissed} normal stretches of %n videos in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your labels is/are not saved.</source>
        <translation>
            <numerusform>%n of your labels is not saved.</numerusform>
            <numerusform>%n of your labels are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed …</source>
        <translation>
            <numerusform>%n removed …</numerusform>
            <numerusform>%n removed …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) …</source>
        <translation>
            <numerusform>%n bookmark …</numerusform>
            <numerusform>%n bookmarks …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) at the same moment.</source>
        <translation>
            <numerusform>%n camera.</numerusform>
            <numerusform>%n cameras at the same moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in {folder}.</source>
        <translation>
            <numerusform>%n new file in {folder}.</numerusform>
            <numerusform>%n new files in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With it go %n incident(s).</source>
        <translation>
            <numerusform>With it goes %n incident.</numerusform>
            <numerusform>With it go %n incidents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) is/are not as the log says.</source>
        <translation>
            <numerusform>%n thing is not as the log says.</numerusform>
            <numerusform>%n things are not as the log says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be proven.</source>
        <translation>
            <numerusform>%n thing could not be proven.</numerusform>
            <numerusform>%n things could not be proven.</numerusform>
        </translation>
    </message>
</context>
</TS>
