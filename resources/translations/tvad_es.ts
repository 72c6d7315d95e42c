<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No other camera recorded this moment, or it is not known when footage was recorded (Ctrl+K).</source>
        <translation>Ninguna otra cámara grabó este momento, o no se sabe cuándo se grabó (Ctrl+K).</translation>
    </message>
    <message>
        <source>Open {folder}</source>
        <translation>Abrir {folder}</translation>
    </message>
    <message>
        <source>Create {name}</source>
        <translation>Crear {name}</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Leer el caso</translation>
    </message>
    <message>
        <source>Close or reopen</source>
        <translation>Cerrar o reabrir</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation>Mirar el caso</translation>
    </message>
    <message>
        <source>Look whether the case is free</source>
        <translation>Comprobar si el caso está libre</translation>
    </message>
    <message>
        <source>It has not learned anything yet. Let it learn from footage on which nothing unusual happens.</source>
        <translation>Todavía no ha aprendido nada. Hágala aprender de grabaciones en las que no ocurre nada inusual.</translation>
    </message>
    <message>
        <source>The case has no camera yet. Footage is given one at import, or in its properties.</source>
        <translation>El caso todavía no tiene ninguna cámara. Las grabaciones reciben una al importarlas o en sus propiedades.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cámaras</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo …</translation>
    </message>
    <message>
        <source>Learn what is normal …</source>
        <translation>Aprender lo normal …</translation>
    </message>
    <message>
        <source>Undo the last learning</source>
        <translation>Deshacer el último aprendizaje</translation>
    </message>
    <message>
        <source>Zones …</source>
        <translation>Zonas …</translation>
    </message>
    <message>
        <source>Zones in which nobody shall be</source>
        <translation>Zonas en las que nadie debe estar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), {duration} in all</source>
        <translation>
            <numerusform>%n vídeo, {duration} en total</numerusform>
            <numerusform>%n vídeos, {duration} en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>{threshold:.2f}, set for this camera; drag it on the timeline</source>
        <translation>{threshold:.2f}, fijado para esta cámara; arrástrelo en la línea de tiempo</translation>
    </message>
    <message>
        <source>{threshold:.2f}, that of the case; drag it on the timeline</source>
        <translation>{threshold:.2f}, el del caso; arrástrelo en la línea de tiempo</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Aprendido</translation>
    </message>
    <message>
        <source>about {alarms:g} an hour expected in normal footage, at threshold {threshold:.2f}</source>
        <translation>unas {alarms:g} por hora previstas en grabaciones normales, con el umbral {threshold:.2f}</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Falsas alarmas</translation>
    </message>
    <message numerus="yes">
        <source>{before} incidents before, {after} after, in %n video(s) analysed with both</source>
        <translation>
            <numerusform>{before} incidentes antes, {after} después, en %n vídeo analizado con ambos</numerusform>
            <numerusform>{before} incidentes antes, {after} después, en %n vídeos analizados con ambos</numerusform>
        </translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Nothing to compare yet: analyse footage again that was analysed before it.</source>
        <translation>Todavía no hay nada que comparar: vuelva a analizar una grabación que ya se había analizado.</translation>
    </message>
    <message>
        <source>{day:date} {time} UTC, from {source}</source>
        <translation>{day:date} {time} UTC, de {source}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>y %n anterior</numerusform>
            <numerusform>y %n anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>as the recording tells</source>
        <translation>la que indica la grabación</translation>
    </message>
    <message>
        <source>Choose one, if it was right</source>
        <translation>Elija una, si era correcta</translation>
    </message>
    <message>
        <source>No rate is told by {names}. 25 pictures a second are assumed; times are wrong where that is not so. Give the rate.</source>
        <translation>{names}: sin frecuencia de imagen. Se suponen 25 imágenes por segundo; si no es así, los tiempos son erróneos. Indique la frecuencia.</translation>
    </message>
    <message>
        <source>Videos begin at different times: add one alone, or set each one&apos;s time later by a right click on it.</source>
        <translation>Los vídeos empiezan en momentos distintos: añada uno solo, o fije la hora de cada uno después con el botón derecho.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A case keeps footage references, findings, reviews and their log in one folder. Footage stays where it is.</source>
        <translation>Un caso guarda en una carpeta las referencias a las grabaciones, los hallazgos, las valoraciones y su registro. Las grabaciones se quedan donde están.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Crear el caso</translation>
    </message>
    <message>
        <source>Car park, night of 12 March</source>
        <translation>Aparcamiento, noche del 12 de marzo</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Guardar en</translation>
    </message>
    <message>
        <source>Encrypt it with a passphrase</source>
        <translation>Cifrarlo con una contraseña</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Carpeta: {folder}</translation>
    </message>
    <message>
        <source>Keep the case in</source>
        <translation>Guardar el caso en</translation>
    </message>
    <message>
        <source>Originals are only read: their fingerprint is kept in the case, nothing is copied or changed.</source>
        <translation>Los originales solo se leen: su huella se guarda en el caso, no se copia ni se modifica nada.</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Importar grabaciones</translation>
    </message>
    <message>
        <source>Import and analyse</source>
        <translation>Importar y analizar</translation>
    </message>
    <message>
        <source>Add videos or folders of images, or drop them on the window.</source>
        <translation>Añada vídeos o carpetas de imágenes, o suéltelos en la ventana.</translation>
    </message>
    <message>
        <source>Footage to import</source>
        <translation>Grabaciones que se importarán</translation>
    </message>
    <message>
        <source>Unknown camera</source>
        <translation>Cámara desconocida</translation>
    </message>
    <message>
        <source> images a second</source>
        <translation> imágenes por segundo</translation>
    </message>
    <message>
        <source> pictures a second</source>
        <translation> imágenes por segundo</translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation>Carpetas de imágenes</translation>
    </message>
    <message>
        <source>Raw streams</source>
        <translation>Flujos sin contenedor</translation>
    </message>
    <message>
        <source>Recording began</source>
        <translation>Inicio de la grabación</translation>
    </message>
    <message>
        <source>Clocks found in the footage</source>
        <translation>Relojes hallados en la grabación</translation>
    </message>
    <message>
        <source>Clocks found</source>
        <translation>Relojes hallados</translation>
    </message>
    <message>
        <source>Add videos …</source>
        <translation>Añadir vídeos …</translation>
    </message>
    <message>
        <source>Add a folder of images …</source>
        <translation>Añadir una carpeta de imágenes …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Añadir vídeos</translation>
    </message>
    <message>
        <source>Videos ({patterns});;All files (*)</source>
        <translation>Vídeos ({patterns});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>Añadir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>When {footage} began. Clock times then stand beside footage times, in the window, in the report, and among the facts that the model is given.</source>
        <translation>Cuándo empezó {footage}. Las horas aparecen entonces junto a los tiempos del vídeo, en la ventana, en el informe y entre los datos que recibe el modelo.</translation>
    </message>
    <message>
        <source>Recording time</source>
        <translation>Hora de grabación</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>It holds for</source>
        <translation>Vale para</translation>
    </message>
    <message>
        <source>Something went wrong inside T-VAD Desktop</source>
        <translation>Algo ha fallado dentro de T-VAD Desktop</translation>
    </message>
    <message>
        <source>Your case is safe. The report below is also in {log_path}. It names files, but holds no footage.</source>
        <translation>Su caso está a salvo. El informe de abajo está también en {log_path}. Nombra archivos, pero no contiene imágenes.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Only incidents that fit all of it are shown, counted and walked through.</source>
        <translation>Solo se muestran, cuentan y recorren los incidentes que cumplen todo.</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation>Filtrar incidentes</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Mostrar estos</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Indicio</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation>Puntuación mínima</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Place in the picture</source>
        <translation>Lugar en la imagen</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Nothing that was seen fits all of it.
Leave something out, or press “Anything”.</source>
        <translation>Nada de lo visto cumple todo.
Quite algo, o pulse «Cualquier cosa».</translation>
    </message>
    <message>
        <source>The footage of this case was analysed before objects were kept.
Analyse it again to search it.</source>
        <translation>Las grabaciones de este caso se analizaron antes de que se guardaran objetos.
Analícelas de nuevo para buscar en ellas.</translation>
    </message>
    <message>
        <source>No object has been seen yet.
They can be searched for when an analysis is done.</source>
        <translation>Todavía no se ha visto ningún objeto.
Se podrán buscar cuando termine un análisis.</translation>
    </message>
    <message>
        <source>Only what was recognised and measured is found. Colours need light: grey and dark footage has none.</source>
        <translation>Solo se encuentra lo que se reconoció y midió. Los colores necesitan luz: las grabaciones grises u oscuras no los tienen.</translation>
    </message>
    <message>
        <source>Find objects</source>
        <translation>Buscar objetos</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Seen for</source>
        <translation>Visto durante</translation>
    </message>
    <message>
        <source>At one spot for</source>
        <translation>En un sitio durante</translation>
    </message>
    <message>
        <source>From this time of day</source>
        <translation>Desde esta hora del día</translation>
    </message>
    <message>
        <source>To this time of day</source>
        <translation>Hasta esta hora del día</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquier cosa</translation>
    </message>
    <message>
        <source>Ask for nothing in particular</source>
        <translation>No pedir nada en particular</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n hallado</numerusform>
            <numerusform>%n hallados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n found</source>
        <translation>
            <numerusform>El primero</numerusform>
            <numerusform>Los primeros %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not searched, because analysed before objects were kept: {names}</source>
        <translation>no se buscó, por haberse analizado antes de que se guardaran objetos: {names}</translation>
    </message>
    <message>
        <source>left out, because its recording time is not known: {names}</source>
        <translation>omitido, por no conocerse su hora de grabación: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} y %n más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>cualquier tiempo</translation>
    </message>
    <message>
        <source>What was kept at import and by the last analysis. The file itself is only ever read.</source>
        <translation>Lo que se guardó al importar y en el último análisis. El archivo mismo solo se lee, siempre.</translation>
    </message>
    <message>
        <source>It lies elsewhere …</source>
        <translation>Está en otro lugar …</translation>
    </message>
    <message>
        <source>Choose where the same footage lies now; its content is compared</source>
        <translation>Elegir dónde está ahora la misma grabación; se compara su contenido</translation>
    </message>
    <message>
        <source>Where does it lie now?</source>
        <translation>¿Dónde está ahora?</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>{width} × {height}, {frames:,} frames</source>
        <translation>{width} × {height}, {frames:,} fotogramas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Grabado</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>Write it like 1:02:03.5, 02:03, 12.5 or +5.</source>
        <translation>Escríbalo como 1:02:03.5, 02:03, 12.5 o +5.</translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here.</source>
        <translation>Un momento hasta {end}, o +5 y -5 para segundos desde aquí.</translation>
    </message>
    <message>
        <source>A moment up to {end}, or +5 and -5 for seconds from here. The time of day by the recorder&apos;s clock will do as well.</source>
        <translation>Un momento hasta {end}, o +5 y -5 para segundos desde aquí. También sirve la hora del día según el reloj de la grabadora.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>The English page has changed since this one was translated.</source>
        <translation>La página en inglés ha cambiado desde que se tradujo esta.</translation>
    </message>
    <message>
        <source>The user guide is missing: {path}.</source>
        <translation>Falta la guía del usuario: {path}.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instale el programa de nuevo.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Choose the folder of a published model with its safetensors files, or with a GGUF file and its mmproj file. Nothing is fetched from a network, and no code of the folder is run.</source>
        <translation>Elija la carpeta de un modelo publicado con sus archivos safetensors, o con un archivo GGUF y su archivo mmproj. No se obtiene nada de ninguna red ni se ejecuta código de la carpeta.</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>The folder of the model</source>
        <translation>La carpeta del modelo</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Mirando …</translation>
    </message>
    <message>
        <source>Look at the model</source>
        <translation>Mirar el modelo</translation>
    </message>
    <message>
        <source>It takes {most:.1f} GB of the disk while it runs, {kept:.1f} GB for good.</source>
        <translation>Ocupa {most:.1f} GB del disco mientras se ejecuta, {kept:.1f} GB de forma permanente.</translation>
    </message>
    <message>
        <source>Choose footage on which nothing unusual happens. The camera remembers how things look and how fast they move there, and is alarmed by what is otherwise. Earlier learning is kept and can be brought back.</source>
        <translation>Elija grabaciones en las que no ocurre nada inusual. La cámara recuerda qué aspecto tienen allí las cosas y a qué velocidad se mueven, y avisa de lo que es distinto. Lo aprendido antes se conserva y puede recuperarse.</translation>
    </message>
    <message>
        <source>Train at length (5 to 15 minutes)</source>
        <translation>Entrenar a fondo (de 5 a 15 minutos)</translation>
    </message>
    <message>
        <source>Train briefly (1 to 4 minutes)</source>
        <translation>Entrenar brevemente (de 1 a 4 minutos)</translation>
    </message>
    <message>
        <source>Choose at least one video.</source>
        <translation>Elija al menos un vídeo.</translation>
    </message>
    <message>
        <source>Give the camera a name.</source>
        <translation>Dé un nombre a la cámara.</translation>
    </message>
    <message>
        <source>Learn what is normal</source>
        <translation>Aprender lo normal</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Name of the camera</source>
        <translation>Nombre de la cámara</translation>
    </message>
    <message>
        <source> an hour at most</source>
        <translation> por hora como máximo</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) not dismissed</source>
        <translation>
            <numerusform>%n incidente no descartado</numerusform>
            <numerusform>%n incidentes no descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (import stopped)</source>
        <translation>{name} (importación detenida)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>aún no medido</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Drag a box over it, one more where it has moved to, and say what it is. Enter saves and goes to the next. Without a box of yours those that were found are taken.</source>
        <translation>Arrastre un recuadro encima, otro adonde se haya movido, y diga qué es. Intro guarda y va al siguiente. Sin recuadro suyo se toman los hallados.</translation>
    </message>
    <message>
        <source>Space plays, ← → step, I O begin and end, C D anomaly or normal, E the name, Page Up Down, Ctrl Z undoes.</source>
        <translation>Espacio reproduce, ← → paso a paso, I O principio y fin, C D anomalía o normal, E el nombre, Re Pág Av Pág, Ctrl Z deshace.</translation>
    </message>
    <message>
        <source>to train on</source>
        <translation>para entrenar</translation>
    </message>
    <message>
        <source>to test with</source>
        <translation>para probar</translation>
    </message>
    <message>
        <source>Label for training</source>
        <translation>Etiquetar para el entrenamiento</translation>
    </message>
    <message>
        <source>Begins here</source>
        <translation>Empieza aquí</translation>
    </message>
    <message>
        <source>Forget my boxes</source>
        <translation>Olvidar mis recuadros</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>An anomaly</source>
        <translation>Una anomalía</translation>
    </message>
    <message>
        <source>Normal here</source>
        <translation>Normal aquí</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y siguiente</translation>
    </message>
    <message>
        <source>Nothing else in this video is unusual</source>
        <translation>Nada más es inusual en este vídeo</translation>
    </message>
    <message>
        <source>What this video is for</source>
        <translation>Para qué es este vídeo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Write the training set …</source>
        <translation>Escribir el conjunto …</translation>
    </message>
    <message>
        <source>{ready} of {enough} labelled</source>
        <translation>{ready} de {enough} etiquetados</translation>
    </message>
    <message>
        <source>{ready} labelled: enough to train</source>
        <translation>{ready} etiquetados: suficientes para entrenar</translation>
    </message>
    <message numerus="yes">
        <source>%n of your boxes</source>
        <translation>
            <numerusform>%n recuadro suyo</numerusform>
            <numerusform>%n recuadros suyos</numerusform>
        </translation>
    </message>
    <message>
        <source>no box of yours</source>
        <translation>ningún recuadro suyo</translation>
    </message>
    <message>
        <source>Saved: incident {number}.</source>
        <translation>Guardado: incidente {number}.</translation>
    </message>
    <message>
        <source>Write the training set into</source>
        <translation>Escribir el conjunto de entrenamiento en</translation>
    </message>
    <message numerus="yes">
        <source>%n without a name</source>
        <translation>
            <numerusform>%n sin nombre</numerusform>
            <numerusform>%n sin nombre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a box</source>
        <translation>
            <numerusform>%n sin recuadro</numerusform>
            <numerusform>%n sin recuadro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{confirmed} anomalies and {dismissed} normal stretches of %n video(s) in {folder}</source>
        <translation>
            <numerusform>{confirmed} anomalías y {dismissed} tramos normales de %n vídeo en {folder}</numerusform>
            <numerusform>{confirmed} anomalías y {dismissed} tramos normales de %n vídeos en {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your labels is/are not saved.</source>
        <translation>
            <numerusform>%n de sus etiquetas no está guardada.</numerusform>
            <numerusform>%n de sus etiquetas no están guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and lose them?</source>
        <translation>¿Cerrar y perderlas?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Looking at the device</source>
        <translation>Mirando el dispositivo</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>Comprobar archivos</translation>
    </message>
    <message>
        <source>Compare every file with its SHA-256</source>
        <translation>Comparar cada archivo con su SHA-256</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Measure how fast it is on this machine</source>
        <translation>Medir la velocidad en este equipo</translation>
    </message>
    <message>
        <source>Use for this case</source>
        <translation>Usar en este caso</translation>
    </message>
    <message>
        <source>Import a model …</source>
        <translation>Importar un modelo …</translation>
    </message>
    <message>
        <source>Remove what is left</source>
        <translation>Eliminar los restos</translation>
    </message>
    <message>
        <source>The import of {name} was stopped. Import it again, and it goes on.</source>
        <translation>La importación de {name} se detuvo. Impórtelo de nuevo y continuará.</translation>
    </message>
    <message>
        <source>No models.</source>
        <translation>No hay modelos.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Comprobando {name}</translation>
    </message>
    <message>
        <source>{name}: every file and every graph is what it should be.</source>
        <translation>{name}: cada archivo y cada grafo es lo que debe ser.</translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation>Midiendo {name}</translation>
    </message>
    <message>
        <source>This case is analysed with {name} from now on.</source>
        <translation>A partir de ahora este caso se analiza con {name}.</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Importando {name}</translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation>{name} está importado.</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>Detenido. Lo terminado se conserva.</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Velocidad aquí</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>File: {role}</source>
        <translation>Archivo: {role}</translation>
    </message>
    <message>
        <source>{steps:.2f} steps of 720p a second, {tokens:.1f} tokens of an answer a second ({device})</source>
        <translation>{steps:.2f} pasos de 720p por segundo, {tokens:.1f} tokens de respuesta por segundo ({device})</translation>
    </message>
    <message>
        <source>A moment to come back to. It is no finding: the report names it as what somebody noted.</source>
        <translation>Un momento al que volver. No es un hallazgo: el informe lo menciona como algo que alguien anotó.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Anotado por</translation>
    </message>
    <message>
        <source>No moment has been noted yet.
Ctrl+D notes the one that is shown.</source>
        <translation>Todavía no se ha anotado ningún momento.
Ctrl+D anota el que se muestra.</translation>
    </message>
    <message>
        <source>No bookmark fits the search.</source>
        <translation>Ningún marcador coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>Bookmark at {time}</source>
        <translation>Marcador en {time}</translation>
    </message>
    <message>
        <source>Note of the bookmark at {time}</source>
        <translation>Nota del marcador en {time}</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Search the notes</source>
        <translation>Buscar en las notas</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Escribir …</translation>
    </message>
    <message>
        <source>Take it back; Ctrl+Z puts it back</source>
        <translation>Retirarlo; Ctrl+Z lo devuelve</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Puntuación máxima</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>sin analizar</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>marcador</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>Línea de tiempo como tabla</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>There is no heat at {at}.</source>
        <translation>No hay mapa de calor en {at}.</translation>
    </message>
    <message>
        <source>Heat at {at}: {cells}.</source>
        <translation>Calor en {at}: {cells}.</translation>
    </message>
    <message>
        <source>The detector compares every place of the picture with these words. Write one phrase a line.</source>
        <translation>El detector compara cada lugar de la imagen con estas palabras (en inglés). Escriba una expresión por línea.</translation>
    </message>
    <message>
        <source>A camera that has learned what is normal still marks what is unlike its normal footage, whatever the words say. Earlier analyses stay in the case: with their words again, their scores are back at once.</source>
        <translation>Una cámara que ha aprendido lo normal sigue marcando lo que no se parece a sus grabaciones normales, digan lo que digan las palabras. Los análisis anteriores se quedan en el caso: con sus palabras vuelven de inmediato sus puntuaciones.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Indicaciones</translation>
    </message>
    <message>
        <source>Keep and analyse again</source>
        <translation>Guardar y analizar de nuevo</translation>
    </message>
    <message>
        <source>Heat in these places and times counts for nothing. Incidents are derived anew, the detector is not run again. A place is drawn on the picture: press I, drag a box, then “Ignore here”.</source>
        <translation>El calor en estos lugares y horas no cuenta. Los incidentes se derivan de nuevo; el detector no vuelve a ejecutarse. Un lugar se dibuja en la imagen: pulse I, arrastre un recuadro y después «Ignorar aquí».</translation>
    </message>
    <message>
        <source>When this footage was recorded is not known: a time of day holds once that is set (Ctrl+K).</source>
        <translation>No se sabe cuándo se hizo esta grabación: una hora del día vale en cuanto eso se fije (Ctrl+K).</translation>
    </message>
    <message>
        <source>This footage has no camera: what is added holds for this video alone.</source>
        <translation>Esta grabación no tiene cámara: lo que se añada vale solo para este vídeo.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What counts for nothing</source>
        <translation>Lo que no cuenta</translation>
    </message>
    <message>
        <source>Nothing is ignored yet.</source>
        <translation>Todavía no se ignora nada.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>a lamp, the cleaners</source>
        <translation>una lámpara, la limpieza</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>in the box drawn</source>
        <translation>en el recuadro dibujado</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Each day from</source>
        <translation>Cada día de</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>this video: {rule}</source>
        <translation>este vídeo: {rule}</translation>
    </message>
    <message numerus="yes">
        <source>Analyse all %n video(s) of the case, not only the one shown</source>
        <translation>
            <numerusform>Analizar el %n vídeo del caso, no solo el mostrado</numerusform>
            <numerusform>Analizar los %n vídeos del caso, no solo el mostrado</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} (this case)</source>
        <translation>{title} (este caso)</translation>
    </message>
    <message>
        <source>START FROM</source>
        <translation>PARTIR DE</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>Normal things, one a line</source>
        <translation>Cosas normales, una por línea</translation>
    </message>
    <message>
        <source>Anomalous things, one a line</source>
        <translation>Cosas anómalas, una por línea</translation>
    </message>
    <message>
        <source>NORMAL</source>
        <translation>NORMAL</translation>
    </message>
    <message>
        <source>ANOMALOUS</source>
        <translation>ANÓMALO</translation>
    </message>
    <message>
        <source>The prompts {fault}.</source>
        <translation>Las indicaciones {fault}.</translation>
    </message>
    <message>
        <source>Nothing is changed in a closed case: it can be looked at, searched, exported and sealed.</source>
        <translation>En un caso cerrado no se cambia nada: puede verse, consultarse, exportarse y sellarse.</translation>
    </message>
    <message>
        <source>The case can be changed again. The log keeps that it was reopened, by whom and why.</source>
        <translation>El caso puede volver a modificarse. El registro guarda que se reabrió, quién lo hizo y por qué.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Cerrar el caso</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>Reabrir el caso</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrarlo</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>Reabrirlo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Date and time at the first frame, as the recorder&apos;s own clock showed them</source>
        <translation>Fecha y hora del primer fotograma, tal como las mostraba el reloj de la grabadora</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Se conoce</translation>
    </message>
    <message>
        <source>Known ({source} says so)</source>
        <translation>Se conoce (lo dice: {source})</translation>
    </message>
    <message>
        <source>Click a mask to choose it; drag to cover something else. A target out of sight keeps its mask, which grows: end it where nothing is left. Play every stretch before you say that you have looked at it.</source>
        <translation>Haga clic en una máscara para elegirla; arrastre para ocultar otra cosa. Un objetivo fuera de la vista conserva su máscara, que crece: termínela donde ya no quede nada. Reproduzca cada tramo antes de decir que lo ha visto.</translation>
    </message>
    <message>
        <source>a plain colour</source>
        <translation>un color liso</translation>
    </message>
    <message>
        <source>a few large blocks</source>
        <translation>unos pocos bloques grandes</translation>
    </message>
    <message>
        <source>Cover people and faces</source>
        <translation>Ocultar personas y rostros</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Add all people</source>
        <translation>Añadir todas las personas</translation>
    </message>
    <message>
        <source>Add all faces</source>
        <translation>Añadir todos los rostros</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>Mostrar este</translation>
    </message>
    <message>
        <source>Cover it again</source>
        <translation>Ocultarlo de nuevo</translation>
    </message>
    <message>
        <source>Ends here</source>
        <translation>Termina aquí</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>I have looked at this stretch</source>
        <translation>He visto este tramo</translation>
    </message>
    <message>
        <source>Write the covered clip …</source>
        <translation>Escribir el clip con ocultación …</translation>
    </message>
    <message>
        <source>Covered with</source>
        <translation>Ocultar con</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>La imagen no se puede mostrar.</translation>
    </message>
    <message>
        <source>Nothing is covered yet.</source>
        <translation>Todavía no se cubre nada.</translation>
    </message>
    <message>
        <source>out of sight from {moment}</source>
        <translation>fuera de la vista desde {moment}</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>not looked at as it is now</source>
        <translation>no visto tal como está ahora</translation>
    </message>
    <message>
        <source>looked at by {reviewer}</source>
        <translation>visto por {reviewer}</translation>
    </message>
    <message>
        <source>{share:.0%} of it was shown: play it first.</source>
        <translation>Se mostró el {share:.0%}: reprodúzcalo primero.</translation>
    </message>
    <message>
        <source>Write the covered clip into</source>
        <translation>Escribir el clip con ocultación en</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>Draw a box over the picture. Everything that was hot in it is listed, in all footage of the case.</source>
        <translation>Dibuje un recuadro sobre la imagen. Se enumera todo lo que destacó en él, en todas las grabaciones del caso.</translation>
    </message>
    <message>
        <source>Nothing was hot there.</source>
        <translation>Allí no destacó nada.</translation>
    </message>
    <message>
        <source>What happened here?</source>
        <translation>¿Qué pasó aquí?</translation>
    </message>
    <message>
        <source>Nothing is listed yet.</source>
        <translation>Todavía no hay nada en la lista.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando …</translation>
    </message>
    <message numerus="yes">
        <source>%n found. Choose one to see it.</source>
        <translation>
            <numerusform>%n hallado. Elíjalo para verlo.</numerusform>
            <numerusform>%n hallados. Elija uno para verlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>incident {numbers}</source>
        <translation>incidente {numbers}</translation>
    </message>
    <message>
        <source>{seconds:.1f} s, heat {heat:.2f}</source>
        <translation>{seconds:.1f} s, calor {heat:.2f}</translation>
    </message>
    <message>
        <source>The file of each report is noted in the case&apos;s log by its SHA-256.</source>
        <translation>El archivo de cada informe se anota en el registro del caso con su SHA-256.</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Escribir el informe</translation>
    </message>
    <message>
        <source>One file with report, log and hashes, for somebody who has not got this program: the verify.py in it needs only Python.</source>
        <translation>Un archivo con informe, registro y huellas para quien no tiene este programa: el verify.py que contiene solo necesita Python.</translation>
    </message>
    <message>
        <source>Everything is compared with the log, recordings too, which takes as long as reading them. Nothing is changed.</source>
        <translation>Todo se compara con el registro, también las grabaciones, lo que tarda tanto como leerlas. Nada se modifica.</translation>
    </message>
    <message>
        <source>a seal&apos;s file, or “12: 3f9a…”; empty: none</source>
        <translation>archivo de un sello, o «12: 3f9a…»; vacío: ninguno</translation>
    </message>
    <message>
        <source>Hand this over apart from the file, on paper or by telephone: it proves the rest.</source>
        <translation>Entregue esto aparte del archivo, en papel o por teléfono: prueba lo demás.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Write a bundle</source>
        <translation>Escribir un paquete</translation>
    </message>
    <message>
        <source>the recordings themselves, else only their hashes</source>
        <translation>las propias grabaciones; si no, solo sus huellas</translation>
    </message>
    <message>
        <source>clips and covered stills that were written</source>
        <translation>clips y fotogramas cubiertos que se escribieron</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>Verify {name}</source>
        <translation>Verificar {name}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Kept elsewhere</source>
        <translation>Guardado en otra parte</translation>
    </message>
    <message>
        <source>Seals (*.json *.seal *.txt);;All files (*)</source>
        <translation>Sellos (*.json *.seal *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>audit entries</source>
        <translation>entradas del registro</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de datos</translation>
    </message>
    <message>
        <source>exported files</source>
        <translation>archivos exportados</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>cabezas de la cadena</translation>
    </message>
    <message>
        <source>heatmap files</source>
        <translation>archivos de mapas de calor</translation>
    </message>
    <message>
        <source>model packs</source>
        <translation>paquetes de modelos</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>originales</translation>
    </message>
    <message>
        <source>profile files</source>
        <translation>archivos de perfil</translation>
    </message>
    <message>
        <source>seals</source>
        <translation>sellos</translation>
    </message>
    <message>
        <source>tables and triggers</source>
        <translation>tablas y disparadores</translation>
    </message>
    <message>
        <source>tracks of objects</source>
        <translation>trayectorias de objetos</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>cadena</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>perfil</translation>
    </message>
    <message>
        <source>record</source>
        <translation>registro</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>esquema</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segmento</translation>
    </message>
    <message>
        <source>track</source>
        <translation>trayectoria</translation>
    </message>
    <message>
        <source>BROKEN</source>
        <translation>ALTERADO</translation>
    </message>
    <message>
        <source>UNPROVEN</source>
        <translation>NO PROBADO</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) is/are not as the log says.</source>
        <translation>
            <numerusform>%n cosa no es como dice el registro.</numerusform>
            <numerusform>%n cosas no son como dice el registro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is broken.</source>
        <translation>Nada está alterado.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be proven.</source>
        <translation>
            <numerusform>%n cosa no se pudo probar.</numerusform>
            <numerusform>%n cosas no se pudieron probar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is broken: the case is as its log says.</source>
        <translation>Nada está alterado: el caso es como dice su registro.</translation>
    </message>
    <message>
        <source>Compared: {things}.</source>
        <translation>Comparado: {things}.</translation>
    </message>
    <message>
        <source>only what happened on</source>
        <translation>solo lo ocurrido el</translation>
    </message>
    <message>
        <source>No footage has a recording time yet (Ctrl+K)</source>
        <translation>Ninguna grabación tiene todavía hora de grabación (Ctrl+K)</translation>
    </message>
    <message>
        <source>only stills that a finished redaction covers</source>
        <translation>solo imágenes fijas cubiertas por una ocultación terminada</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firmar</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Write the report into</source>
        <translation>Escribir el informe en</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>Firmar con</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx);;All files (*)</source>
        <translation>Certificados (*.p12 *.pfx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Only a PDF is signed: choose it too.</source>
        <translation>Solo se firma un PDF: elíjalo también.</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>¿Quién trabaja aquí?</translation>
    </message>
    <message>
        <source>Ada Lovelace</source>
        <translation>Ada Lovelace</translation>
    </message>
    <message>
        <source>examiner, witness …</source>
        <translation>perito, testigo …</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Usar este nombre</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Your name stands in the log of every case and in every report. Until you give one, the login name does.</source>
        <translation>Su nombre consta en el registro de cada caso y en cada informe. Hasta que dé uno, consta el nombre de inicio de sesión.</translation>
    </message>
    <message>
        <source>Everything here is remembered on this computer.</source>
        <translation>Todo lo de aquí se recuerda en este equipo.</translation>
    </message>
    <message>
        <source>The window speaks it when the program starts next.</source>
        <translation>La ventana lo habla a partir del próximo inicio del programa.</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>12 hours, AM and PM</source>
        <translation>12 horas, AM y PM</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> píxeles</translation>
    </message>
    <message>
        <source>Viridis and cividis are told apart by colour-blind people too</source>
        <translation>Viridis y cividis los distinguen también las personas daltónicas</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Cambiar teclas …</translation>
    </message>
    <message>
        <source>The list of all keys (?)</source>
        <translation>La lista de todas las teclas (?)</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Calor</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>New cases: threshold</source>
        <translation>Casos nuevos: umbral</translation>
    </message>
    <message>
        <source>New cases: folder</source>
        <translation>Casos nuevos: carpeta</translation>
    </message>
    <message>
        <source>until then, the login name</source>
        <translation>hasta entonces, el nombre de usuario</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
    <message>
        <source>Press other keys for what is listed here</source>
        <translation>Pulse otras teclas para lo que aparece aquí</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>Take back every change of keys</source>
        <translation>Anular todos los cambios de teclas</translation>
    </message>
    <message>
        <source>Keys for: {words}</source>
        <translation>Teclas para: {words}</translation>
    </message>
    <message>
        <source>{keys} already does: {taken}. Change that first.</source>
        <translation>{keys} ya sirve para: {taken}. Cambie eso primero.</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Ver la demo</translation>
    </message>
    <message>
        <source>Find what does not belong</source>
        <translation>Encuentre lo que no encaja</translation>
    </message>
    <message>
        <source>Open recorded footage and see when, where and what is unusual.
Nothing ever leaves this computer.</source>
        <translation>Abra grabaciones y vea cuándo, dónde y qué es inusual.
Nada sale nunca de este equipo.</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>RECIENTES</translation>
    </message>
    <message>
        <source>changed on the disk, being compared</source>
        <translation>cambiada en el disco, se está comparando</translation>
    </message>
    <message>
        <source>altered since it was imported</source>
        <translation>alterada desde que se importó</translation>
    </message>
    <message>
        <source>Look at the footage</source>
        <translation>Mirar las grabaciones</translation>
    </message>
    <message>
        <source>In and Out are not set.</source>
        <translation>Entrada y Salida no están fijadas.</translation>
    </message>
    <message>
        <source>Press I where it begins and O where it ends.</source>
        <translation>Pulse I donde empieza y O donde termina.</translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation>No hay nada dibujado.</translation>
    </message>
    <message>
        <source>Press I, drag a box on the picture, then say that it is ignored.</source>
        <translation>Pulse I, arrastre un recuadro en la imagen y después indique que se ignora.</translation>
    </message>
    <message>
        <source>No incident is chosen.</source>
        <translation>No hay ningún incidente elegido.</translation>
    </message>
    <message>
        <source>Choose one in the list, then try again.</source>
        <translation>Elija uno en la lista e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>heat {place} counts for nothing</source>
        <translation>el calor {place} no cuenta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Change incidents</source>
        <translation>Cambiar incidentes</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Undone: {words}. Ctrl+Shift+Z does it again.</source>
        <translation>Deshecho: {words}. Ctrl+Mayús+Z lo rehace.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>Done again: {words}.</source>
        <translation>Rehecho: {words}.</translation>
    </message>
    <message>
        <source>A box lies in the picture: all its edges from 0 to 1.</source>
        <translation>Un recuadro está dentro de la imagen: todos sus bordes entre 0 y 1.</translation>
    </message>
    <message>
        <source>A camera needs a name.</source>
        <translation>Una cámara necesita un nombre.</translation>
    </message>
    <message>
        <source>A correction needs words, and only a correction has some.</source>
        <translation>Una corrección necesita palabras, y solo una corrección las tiene.</translation>
    </message>
    <message>
        <source>A duplicate names the other incident that it repeats.</source>
        <translation>Un duplicado nombra el otro incidente que repite.</translation>
    </message>
    <message>
        <source>A folder of images has no stream that could be copied.</source>
        <translation>Una carpeta de imágenes no tiene ningún flujo que se pueda copiar.</translation>
    </message>
    <message>
        <source>A heatmap of the case is damaged.</source>
        <translation>Un mapa de calor del caso está dañado.</translation>
    </message>
    <message>
        <source>A heatmap of the case is not that of its scores.</source>
        <translation>Un mapa de calor del caso no corresponde a sus puntuaciones.</translation>
    </message>
    <message>
        <source>A key lies outside the stretch that is covered.</source>
        <translation>Un fotograma clave está fuera del tramo que se oculta.</translation>
    </message>
    <message>
        <source>A mask needs one key at each moment that is named.</source>
        <translation>Una máscara necesita un fotograma clave en cada momento indicado.</translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation>Una indicación está vacía.</translation>
    </message>
    <message>
        <source>A reviewer needs a name that can be read.</source>
        <translation>Quien revisa necesita un nombre legible.</translation>
    </message>
    <message>
        <source>A stretch that is to be covered has a length.</source>
        <translation>Un tramo que se va a ocultar tiene una duración.</translation>
    </message>
    <message>
        <source>A tag has 1 to {longest_tag} characters.</source>
        <translation>Una etiqueta tiene de 1 a {longest_tag} caracteres.</translation>
    </message>
    <message>
        <source>A verdict needs 1 to {most} reviewers.</source>
        <translation>Una valoración necesita de 1 a {most} revisores.</translation>
    </message>
    <message>
        <source>An incident ends after it begins, and begins within its footage.</source>
        <translation>Un incidente termina después de empezar y empieza dentro de su grabación.</translation>
    </message>
    <message>
        <source>An incident ends after it begins, and lies within its footage.</source>
        <translation>Un incidente termina después de empezar y está dentro de su grabación.</translation>
    </message>
    <message>
        <source>Analyse the video again.</source>
        <translation>Analice el vídeo de nuevo.</translation>
    </message>
    <message>
        <source>Analyse the video first.</source>
        <translation>Analice primero el vídeo.</translation>
    </message>
    <message>
        <source>A prompt is too long: {count} tokens, at most {max_tokens} are read.</source>
        <translation>Una indicación es demasiado larga: {count} tokens, se leen {max_tokens} como máximo.</translation>
    </message>
    <message>
        <source>Analysis {analysis} has already been saved up to or beyond these steps.</source>
        <translation>El análisis {analysis} ya se guardó hasta estos pasos o más allá.</translation>
    </message>
    <message>
        <source>Ask a shorter question.</source>
        <translation>Haga una pregunta más corta.</translation>
    </message>
    <message>
        <source>Ask the time-stamping authority again with the request of this very seal.</source>
        <translation>Consulte de nuevo a la autoridad de sellado de tiempo con la solicitud de este mismo sello.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} is not the one that it was: the log was written anew.</source>
        <translation>La entrada {sequence} del registro no es la que era: el registro se reescribió.</translation>
    </message>
    <message>
        <source>Bring the language model and the mmproj file of a Qwen2.5-VL, as llama.cpp&apos;s converter writes them.</source>
        <translation>Aporte el modelo de lenguaje y el archivo mmproj de un Qwen2.5-VL, tal como los escribe el conversor de llama.cpp.</translation>
    </message>
    <message>
        <source>Bring the whole folder of the model as it was published, with its .safetensors files.</source>
        <translation>Aporte la carpeta completa del modelo tal como se publicó, con sus archivos .safetensors.</translation>
    </message>
    <message>
        <source>CPU, {value} cores</source>
        <translation>CPU, {value} núcleos</translation>
    </message>
    <message>
        <source>Change them and try again.</source>
        <translation>Cámbielos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Change to another one.</source>
        <translation>Vaya a otra.</translation>
    </message>
    <message>
        <source>Check its permissions, or copy the case to a folder of your own.</source>
        <translation>Compruebe sus permisos, o copie el caso a una carpeta suya.</translation>
    </message>
    <message>
        <source>Check its permissions, or take a file of this name away that is not one of ours.</source>
        <translation>Compruebe sus permisos, o retire un archivo con este nombre que no sea de los nuestros.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Compruebe que existe y que puede leerlo.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Compruebe que puede leerlo.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>Compruebe el espacio libre y los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Check the free space.</source>
        <translation>Compruebe el espacio libre.</translation>
    </message>
    <message>
        <source>Check the path and that the disk is connected.</source>
        <translation>Compruebe la ruta y que el disco esté conectado.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Compruebe la ruta.</translation>
    </message>
    <message>
        <source>Check the times.</source>
        <translation>Compruebe los tiempos.</translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case in another folder.</source>
        <translation>Elija la carpeta de un caso, o cree un caso en otra carpeta.</translation>
    </message>
    <message>
        <source>Choose a case folder, or make a case.</source>
        <translation>Elija la carpeta de un caso, o cree un caso.</translation>
    </message>
    <message>
        <source>Choose a case folder.</source>
        <translation>Elija la carpeta de un caso.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Elija uno más largo.</translation>
    </message>
    <message>
        <source>Choose a moment within it.</source>
        <translation>Elija un momento dentro de él.</translation>
    </message>
    <message>
        <source>Choose a place inside one of the masks.</source>
        <translation>Elija un lugar dentro de una de las máscaras.</translation>
    </message>
    <message>
        <source>Choose a recording with pictures.</source>
        <translation>Elija una grabación con imágenes.</translation>
    </message>
    <message>
        <source>Choose a video file or a folder of .jpg, .png, .bmp, .tif or .webp.</source>
        <translation>Elija un archivo de vídeo o una carpeta de .jpg, .png, .bmp, .tif o .webp.</translation>
    </message>
    <message>
        <source>Choose a video file or a folder of images.</source>
        <translation>Elija un archivo de vídeo o una carpeta de imágenes.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name; archives are not overwritten.</source>
        <translation>Elija otro nombre; los archivos de casos no se sobrescriben.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>Choose another stretch.</source>
        <translation>Elija otro tramo.</translation>
    </message>
    <message>
        <source>Choose other footage.</source>
        <translation>Elija otras grabaciones.</translation>
    </message>
    <message>
        <source>Choose other verdicts, or analyse footage first.</source>
        <translation>Elija otras valoraciones, o analice primero grabaciones.</translation>
    </message>
    <message>
        <source>Choose the original, or import what is there as footage of its own.</source>
        <translation>Elija el original, o importe lo que hay allí como grabación propia.</translation>
    </message>
    <message>
        <source>Choose the recording itself: only it can be hashed.</source>
        <translation>Elija la grabación misma: solo de ella se puede calcular el hash.</translation>
    </message>
    <message>
        <source>Choose the recordings themselves: only they can be hashed.</source>
        <translation>Elija las grabaciones mismas: solo de ellas se puede calcular el hash.</translation>
    </message>
    <message>
        <source>Close it there to change it here.</source>
        <translation>Ciérrelo allí para modificarlo aquí.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Cierre otros programas.</translation>
    </message>
    <message>
        <source>Close some of them.</source>
        <translation>Cierre algunos de ellos.</translation>
    </message>
    <message>
        <source>Closing and reopening a case takes a reason.</source>
        <translation>Cerrar y reabrir un caso requiere un motivo.</translation>
    </message>
    <message>
        <source>Compare the case with a backup.</source>
        <translation>Compare el caso con una copia de seguridad.</translation>
    </message>
    <message>
        <source>Compare with {folder}.</source>
        <translation>Compare con {folder}.</translation>
    </message>
    <message>
        <source>Content credentials cannot be signed with the certificate of {subject}: {error}</source>
        <translation>Las credenciales de contenido no se pueden firmar con el certificado de {subject}: {error}</translation>
    </message>
    <message>
        <source>Correct it, or restore it from the repository.</source>
        <translation>Corríjalo, o restáurelo desde el repositorio.</translation>
    </message>
    <message>
        <source>Cover whole persons, or draw regions.</source>
        <translation>Oculte personas enteras, o dibuje regiones.</translation>
    </message>
    <message>
        <source>Decide alike, then merge.</source>
        <translation>Valórelos igual y después combínelos.</translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation>Bórrelo a mano.</translation>
    </message>
    <message>
        <source>Different things were decided about these incidents: {said}.</source>
        <translation>Sobre estos incidentes se decidieron cosas distintas: {said}.</translation>
    </message>
    <message>
        <source>Dismiss it instead.</source>
        <translation>Descártelo en su lugar.</translation>
    </message>
    <message>
        <source>Do not trust this archive.</source>
        <translation>No se fíe de este archivo de caso.</translation>
    </message>
    <message>
        <source>Do not trust this case.</source>
        <translation>No se fíe de este caso.</translation>
    </message>
    <message>
        <source>Do not work on it; restore it from a backup.</source>
        <translation>No trabaje en él; restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Draw it anew.</source>
        <translation>Dibújelo de nuevo.</translation>
    </message>
    <message>
        <source>Draw regions by hand.</source>
        <translation>Dibuje regiones a mano.</translation>
    </message>
    <message>
        <source>Export an exact clip instead.</source>
        <translation>Exporte en su lugar un clip exacto.</translation>
    </message>
    <message>
        <source>Export both together as .p12.</source>
        <translation>Exporte ambos juntos como .p12.</translation>
    </message>
    <message>
        <source>Fighting is anomalous</source>
        <translation>Las peleas son anómalas</translation>
    </message>
    <message>
        <source>Footage was not recorded in the year {year}.</source>
        <translation>En el año {year} no se grabó.</translation>
    </message>
    <message>
        <source>Free about two gigabytes there, then learn again.</source>
        <translation>Libere allí unos dos gigabytes y vuelva a aprender.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>Libere espacio allí.</translation>
    </message>
    <message>
        <source>Free some space, or name another folder in TVAD_MODELS.</source>
        <translation>Libere espacio, o indique otra carpeta en TVAD_MODELS.</translation>
    </message>
    <message>
        <source>Give a place, a time, or both.</source>
        <translation>Indique un lugar, un tiempo o ambos.</translation>
    </message>
    <message>
        <source>Give a rate between 0 and 1000.</source>
        <translation>Indique una frecuencia entre 0 y 1000.</translation>
    </message>
    <message>
        <source>Give a year from {first_year} to {last_year}.</source>
        <translation>Indique un año de {first_year} a {last_year}.</translation>
    </message>
    <message>
        <source>Give another name, or remove that folder.</source>
        <translation>Indique otro nombre, o quite esa carpeta.</translation>
    </message>
    <message>
        <source>Give another path.</source>
        <translation>Indique otra ruta.</translation>
    </message>
    <message>
        <source>Give at least a few seconds without breaks.</source>
        <translation>Dé al menos unos segundos sin cortes.</translation>
    </message>
    <message>
        <source>Give at least two seconds of it.</source>
        <translation>Dé al menos dos segundos de ella.</translation>
    </message>
    <message>
        <source>Give at most {longest} characters.</source>
        <translation>Indique {longest} caracteres como máximo.</translation>
    </message>
    <message>
        <source>Give one of {known}, or a TOML file.</source>
        <translation>Indique uno de {known}, o un archivo TOML.</translation>
    </message>
    <message>
        <source>Give one of {names}.</source>
        <translation>Indique uno de {names}.</translation>
    </message>
    <message>
        <source>Import them as {names}.</source>
        <translation>Impórtelos como {names}.</translation>
    </message>
    <message>
        <source>Incident {incident} does not go on at {at}.</source>
        <translation>El incidente {incident} no transcurre en {at}.</translation>
    </message>
    <message>
        <source>Incident {incident} has changed since you read it: {latest}. Nothing was stored.</source>
        <translation>El incidente {incident} ha cambiado desde que lo leyó: {latest}. No se guardó nada.</translation>
    </message>
    <message>
        <source>It is damaged, or made to do harm.</source>
        <translation>Está dañada, o hecha para causar daño.</translation>
    </message>
    <message>
        <source>It is damaged, or no recording of a camera.</source>
        <translation>Está dañada, o no es la grabación de una cámara.</translation>
    </message>
    <message>
        <source>It is damaged, or no recording.</source>
        <translation>Está dañada, o no es una grabación.</translation>
    </message>
    <message>
        <source>It is empty, truncated or damaged.</source>
        <translation>Está vacía, truncada o dañada.</translation>
    </message>
    <message>
        <source>It lasts from {start} to {end}.</source>
        <translation>Dura de {start} a {end}.</translation>
    </message>
    <message>
        <source>Its video streams: none.</source>
        <translation>Sus flujos de vídeo: ninguno.</translation>
    </message>
    <message>
        <source>Known are {names}; install a newer version of the program.</source>
        <translation>Se conocen {names}; instale una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>Known are: {names}.</source>
        <translation>Se conocen: {names}.</translation>
    </message>
    <message>
        <source>Make it again: tvad models prepare {name}</source>
        <translation>Hágalo de nuevo: tvad models prepare {name}</translation>
    </message>
    <message>
        <source>Message {message} is a question.</source>
        <translation>El mensaje {message} es una pregunta.</translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {mask}.</source>
        <translation>La ocultación {redaction} no tiene máscara {mask}.</translation>
    </message>
    <message>
        <source>Redaction {redaction} has no mask {unknown}.</source>
        <translation>La ocultación {redaction} no tiene máscara {unknown}.</translation>
    </message>
    <message>
        <source>Start the program again; what was finished is kept, and it goes on where it stopped.</source>
        <translation>Inicie el programa de nuevo; lo terminado se conserva, y continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>Detenga eso primero.</translation>
    </message>
    <message>
        <source>The GPU has too little memory for {what}.</source>
        <translation>La GPU tiene muy poca memoria para {what}.</translation>
    </message>
    <message>
        <source>The answer states the{label} position {stated}; measured is {names}.</source>
        <translation>La respuesta afirma la posición{label} {stated}; lo medido es {names}.</translation>
    </message>
    <message>
        <source>The answer states {match}; measured is {measured}, {duration} seconds.</source>
        <translation>La respuesta afirma {match}; lo medido es {measured}, {duration} segundos.</translation>
    </message>
    <message>
        <source>The case has no {kind} {row}.</source>
        <translation>El caso no tiene {kind} {row}.</translation>
    </message>
    <message>
        <source>The case {folder} was being decrypted, which was interrupted. Nothing is lost.</source>
        <translation>El descifrado del caso {folder} se interrumpió. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>The case {folder} was being encrypted, which was interrupted. Nothing is lost.</source>
        <translation>El cifrado del caso {folder} se interrumpió. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} (and {count} more) in its database.</source>
        <translation>El caso {folder} fue manipulado: {strange} (y {count} más) en su base de datos.</translation>
    </message>
    <message>
        <source>The footage lasts {duration}.</source>
        <translation>La grabación dura {duration}.</translation>
    </message>
    <message>
        <source>The images in {path} can no longer be read.</source>
        <translation>Las imágenes de {path} ya no se pueden leer.</translation>
    </message>
    <message>
        <source>The question has {count} characters; at most {max_question_characters} are read.</source>
        <translation>La pregunta tiene {count} caracteres; se leen {max_question_characters} como máximo.</translation>
    </message>
    <message>
        <source>There are: {args}.</source>
        <translation>Hay: {args}.</translation>
    </message>
    <message>
        <source>There is footage of {names} ….</source>
        <translation>Hay grabaciones de {names} ….</translation>
    </message>
    <message>
        <source>There is footage of {names}.</source>
        <translation>Hay grabaciones de {names}.</translation>
    </message>
    <message>
        <source>There is no ignored place {rule}.</source>
        <translation>No hay ningún lugar ignorado {rule}.</translation>
    </message>
    <message>
        <source>config.json does not tell {names}.</source>
        <translation>config.json no indica {names}.</translation>
    </message>
    <message>
        <source>ignore list</source>
        <translation>lista de lo ignorado</translation>
    </message>
    <message>
        <source>incident made by hand</source>
        <translation>incidente registrado a mano</translation>
    </message>
    <message>
        <source>incident {incident} cut</source>
        <translation>incidente {incident} recortado</translation>
    </message>
    <message>
        <source>incident {incident} split: the rest is incident {made}</source>
        <translation>incidente {incident} dividido: el resto es el incidente {made}</translation>
    </message>
    <message>
        <source>incident {incident} taken back</source>
        <translation>incidente {incident} retirado</translation>
    </message>
    <message>
        <source>incidents of video</source>
        <translation>incidentes del vídeo</translation>
    </message>
    <message>
        <source>index</source>
        <translation>índice</translation>
    </message>
    <message>
        <source>index of segment {row}</source>
        <translation>índice del segmento {row}</translation>
    </message>
    <message>
        <source>intrusion</source>
        <translation>intrusión</translation>
    </message>
    <message>
        <source>lock of case</source>
        <translation>cierre del caso</translation>
    </message>
    <message>
        <source>login name {user}, not confirmed</source>
        <translation>nombre de usuario {user}, sin confirmar</translation>
    </message>
    <message>
        <source>manifest.json</source>
        <translation>manifest.json</translation>
    </message>
    <message>
        <source>manifest.json: does not name what the last entry of the log says that it names</source>
        <translation>manifest.json: no nombra lo que la última entrada del registro dice que nombra</translation>
    </message>
    <message>
        <source>manifest.json: is not the one that was written</source>
        <translation>manifest.json: no es el que se escribió</translation>
    </message>
    <message>
        <source>manifest.json: names a file twice</source>
        <translation>manifest.json: nombra un archivo dos veces</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>merged from {names}</source>
        <translation>combinado de {names}</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>none: {duration} seconds are too short to learn from</source>
        <translation>ninguno: {duration} segundos son muy pocos para aprender</translation>
    </message>
    <message>
        <source>nothing moved in {steps} time steps, which were not looked at again</source>
        <translation>nada se movió en {steps} pasos de tiempo, que no se volvieron a examinar</translation>
    </message>
    <message>
        <source>self-learned from {duration} minutes of this recording</source>
        <translation>aprendido por sí mismo de {duration} minutos de esta grabación</translation>
    </message>
    <message>
        <source>so are {count} more stretches</source>
        <translation>lo mismo {count} tramos más</translation>
    </message>
    <message>
        <source>the recording is cut off: by its own account {missing} s more belong to it</source>
        <translation>la grabación está cortada: según ella misma le faltan {missing} s</translation>
    </message>
    <message>
        <source>there are only {rate} pictures a minute: what is quick may be missed</source>
        <translation>solo hay {rate} imágenes por minuto: lo rápido puede escaparse</translation>
    </message>
    <message>
        <source>{folder} lacks {count} of {count2} shards: {absent}.</source>
        <translation>A {folder} le faltan {count} de {count2} fragmentos: {absent}.</translation>
    </message>
    <message>
        <source>{gguf} lacks {count} tensors: {missing}.</source>
        <translation>A {gguf} le faltan {count} tensores: {missing}.</translation>
    </message>
    <message>
        <source>{start} to {end} s cannot be relied on</source>
        <translation>de {start} a {end} s no es fiable</translation>
    </message>
    <message>
        <source>{start} to {end} s could not be read</source>
        <translation>de {start} a {end} s no se pudo leer</translation>
    </message>
    <message>
        <source>{start} to {end} s show one even colour (a covered lens, no light, no signal?)</source>
        <translation>de {start} a {end} s se ve un solo color uniforme (¿objetivo tapado, sin luz, sin señal?)</translation>
    </message>
    <message>
        <source>“{tag}” has {count}.</source>
        <translation>«{tag}» tiene {count}.</translation>
    </message>
    <message>
        <source>Give the file that tvad seal wrote.</source>
        <translation>Indique el archivo que escribió tvad seal.</translation>
    </message>
    <message>
        <source>A bookmark lies within its footage.</source>
        <translation>Un marcador está dentro de su grabación.</translation>
    </message>
    <message>
        <source>A file name in {folder} holds a line break: {file}.</source>
        <translation>Un nombre de archivo de {folder} contiene un salto de línea: {file}.</translation>
    </message>
    <message>
        <source>A name has at most {longest_title} characters.</source>
        <translation>Un nombre tiene como máximo {longest_title} caracteres.</translation>
    </message>
    <message>
        <source>A passphrase has at least {least_letters} characters.</source>
        <translation>Una contraseña tiene al menos {least_letters} caracteres.</translation>
    </message>
    <message>
        <source>A rollback journal lies beside the database, which this program leaves only where it is killed at once.</source>
        <translation>Junto a la base de datos hay un diario de reversión, que este programa solo deja si se lo mata de golpe.</translation>
    </message>
    <message>
        <source>Another version of this pack is installed here: results cannot be made again with it.</source>
        <translation>Aquí está instalada otra versión de este paquete: con ella no se pueden volver a obtener los resultados.</translation>
    </message>
    <message>
        <source>Audit entry {last} is missing, and every later one.</source>
        <translation>Falta la entrada {last} del registro y todas las posteriores.</translation>
    </message>
    <message>
        <source>Audit entry {last} is not the one that the case names as its last.</source>
        <translation>La entrada {last} del registro no es la que el caso nombra como última.</translation>
    </message>
    <message>
        <source>Audit entry {missing} is missing.</source>
        <translation>Falta la entrada {missing} del registro.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}) was written while the case was closed.</source>
        <translation>La entrada {sequence} del registro ({action}) se escribió mientras el caso estaba cerrado.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc})</source>
        <translation>Entrada {sequence} del registro ({action}, {at_utc})</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc}) does not follow the one before.</source>
        <translation>La entrada {sequence} del registro ({action}, {at_utc}) no sigue a la anterior.</translation>
    </message>
    <message>
        <source>Audit entry {sequence} ({action}, {at_utc}) was altered.</source>
        <translation>La entrada {sequence} del registro ({action}, {at_utc}) fue alterada.</translation>
    </message>
    <message>
        <source>Bookmark {bookmark} is not removed.</source>
        <translation>El marcador {bookmark} no está retirado.</translation>
    </message>
    <message>
        <source>Bookmark {bookmark} was removed.</source>
        <translation>El marcador {bookmark} fue retirado.</translation>
    </message>
    <message>
        <source>Bring the model at 16 or 32 bits; it is quantized here.</source>
        <translation>Traiga el modelo a 16 o 32 bits; se cuantiza aquí.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Elija uno más corto.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images of the footage.</source>
        <translation>Elija la carpeta que contiene las imágenes de la grabación.</translation>
    </message>
    <message>
        <source>Clock {started_at}.</source>
        <translation>Reloj {started_at}.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Ciérrelo allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Colour of the target: {names}.</source>
        <translation>Color del objetivo: {names}.</translation>
    </message>
    <message>
        <source>Draw a box where it is; another one where it has moved to.</source>
        <translation>Dibuje un recuadro donde está, y otro adonde se ha movido.</translation>
    </message>
    <message>
        <source>Entry {sequence} says {at_utc}, the one before {at_utc2}: a clock was set back.</source>
        <translation>La entrada {sequence} dice {at_utc}, la anterior {at_utc2}: se atrasó un reloj.</translation>
    </message>
    <message>
        <source>Entry {sequence} says {at_utc}, which is still to come: a clock is wrong.</source>
        <translation>La entrada {sequence} dice {at_utc}, que aún no ha llegado: un reloj va mal.</translation>
    </message>
    <message>
        <source>Every file is the one that the manifest names, and the log in the bundle is whole.</source>
        <translation>Cada archivo es el que nombra el manifiesto, y el registro del paquete está entero.</translation>
    </message>
    <message>
        <source>Finish it with the same passphrase: open it in the window, or tvad case decrypt --case {folder}.</source>
        <translation>Termínelo con la misma contraseña: ábralo en la ventana, o tvad case decrypt --case {folder}.</translation>
    </message>
    <message>
        <source>Finish it with the same passphrase: open it in the window, or tvad case encrypt --case {folder}.</source>
        <translation>Termínelo con la misma contraseña: ábralo en la ventana, o tvad case encrypt --case {folder}.</translation>
    </message>
    <message>
        <source>Footage is removed with a reason.</source>
        <translation>Las grabaciones se quitan con un motivo.</translation>
    </message>
    <message>
        <source>Footage {video} is already removed from the case.</source>
        <translation>La grabación {video} ya está quitada del caso.</translation>
    </message>
    <message>
        <source>Footage {video} is not removed from the case.</source>
        <translation>La grabación {video} no está quitada del caso.</translation>
    </message>
    <message>
        <source>Footage {video} was removed from the case.</source>
        <translation>La grabación {video} se quitó del caso.</translation>
    </message>
    <message>
        <source>Found in the whole picture at once: up to {around}.</source>
        <translation>Encontrado a la vez en toda la imagen: hasta {around}.</translation>
    </message>
    <message>
        <source>Found: {names}.</source>
        <translation>Hallado: {names}.</translation>
    </message>
    <message>
        <source>Free some space or check permissions, and import it again: it goes on where it stopped.</source>
        <translation>Libere espacio o compruebe los permisos e impórtelo de nuevo: continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>Free some space, or bring it back elsewhere.</source>
        <translation>Libere espacio, o recupérelo en otro lugar.</translation>
    </message>
    <message>
        <source>Free some space; then it can be changed again.</source>
        <translation>Libere espacio; entonces podrá cambiarse de nuevo.</translation>
    </message>
    <message>
        <source>From {from_cell} to {to_cell}.</source>
        <translation>De {from_cell} a {to_cell}.</translation>
    </message>
    <message>
        <source>Give it a name and at least three corners.</source>
        <translation>Dele un nombre y al menos tres esquinas.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Dele otro nombre.</translation>
    </message>
    <message>
        <source>Give its passphrase.</source>
        <translation>Indique su contraseña.</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Indique uno de los dos.</translation>
    </message>
    <message>
        <source>Give the first and the last.</source>
        <translation>Indique el primero y el último.</translation>
    </message>
    <message>
        <source>Give the passphrase again, or export the certificate with its key as .p12.</source>
        <translation>Indique de nuevo la contraseña, o exporte el certificado con su clave como .p12.</translation>
    </message>
    <message>
        <source>How fast does it move?</source>
        <translation>¿A qué velocidad se mueve?</translation>
    </message>
    <message>
        <source>Import the model again.</source>
        <translation>Importe el modelo de nuevo.</translation>
    </message>
    <message>
        <source>Import the model again: tvad models import.</source>
        <translation>Importe el modelo de nuevo: tvad models import.</translation>
    </message>
    <message>
        <source>In the database {what}.</source>
        <translation>En la base de datos: {what}.</translation>
    </message>
    <message>
        <source>Incident {incident} has no heatmaps.</source>
        <translation>El incidente {incident} no tiene mapas de calor.</translation>
    </message>
    <message>
        <source>Incident {incident} was found, not recorded by hand.</source>
        <translation>El incidente {incident} fue detectado, no registrado a mano.</translation>
    </message>
    <message>
        <source>Incident {incident} was merged into incident {shape}.</source>
        <translation>El incidente {incident} se combinó con el incidente {shape}.</translation>
    </message>
    <message>
        <source>Incident {incident} was taken back by {shape}.</source>
        <translation>El incidente {incident} lo retiró {shape}.</translation>
    </message>
    <message>
        <source>Incidents of different footage cannot be merged.</source>
        <translation>Los incidentes de grabaciones distintas no se pueden combinar.</translation>
    </message>
    <message>
        <source>Is another program analysing the same video in the same case? Wait for it to finish.</source>
        <translation>¿Está otro programa analizando el mismo vídeo en el mismo caso? Espere a que termine.</translation>
    </message>
    <message>
        <source>Is anything unusual here? Name the target, its motion, and from where to where it moves.</source>
        <translation>¿Hay aquí algo inusual? Indique el objetivo, su movimiento y de dónde a dónde se mueve.</translation>
    </message>
    <message>
        <source>Is the disk still connected?</source>
        <translation>¿Sigue conectado el disco?</translation>
    </message>
    <message>
        <source>Is the disk still connected? Open it again.</source>
        <translation>¿Sigue conectado el disco? Ábrala de nuevo.</translation>
    </message>
    <message>
        <source>It has no camera yet.</source>
        <translation>Todavía no tiene ninguna cámara.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>No tiene nombre.</translation>
    </message>
    <message>
        <source>It has no {kind} at all yet.</source>
        <translation>Todavía no tiene ningún {kind}.</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>No tiene ninguna.</translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation>Tiene {known}.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>Tiene {names}.</translation>
    </message>
    <message>
        <source>Its tables are not ours, so nothing more of it was read: what stands in their place may never end.</source>
        <translation>Sus tablas no son las nuestras, así que no se leyó más: lo que hay en su lugar puede no acabar nunca.</translation>
    </message>
    <message>
        <source>Its video streams: {offered}.</source>
        <translation>Sus pistas de vídeo: {offered}.</translation>
    </message>
    <message>
        <source>Learn each camera from its own footage.</source>
        <translation>Haga que cada cámara aprenda de sus propias grabaciones.</translation>
    </message>
    <message>
        <source>Learn it again from other footage instead.</source>
        <translation>Apréndalo de nuevo con otras grabaciones.</translation>
    </message>
    <message>
        <source>Learn it again.</source>
        <translation>Apréndalo de nuevo.</translation>
    </message>
    <message>
        <source>Learn its profile again from normal footage, or analyse with the pack it was learned with.</source>
        <translation>Aprenda de nuevo su perfil con grabaciones normales, o analice con el paquete con que se aprendió.</translation>
    </message>
    <message>
        <source>Learn the profile again: tvad profile learn.</source>
        <translation>Aprenda de nuevo el perfil: tvad profile learn.</translation>
    </message>
    <message>
        <source>Learn what is normal first, from footage without incidents.</source>
        <translation>Aprenda primero lo normal, con grabaciones sin incidentes.</translation>
    </message>
    <message>
        <source>Leave one of them there.</source>
        <translation>Deje una de ellas allí.</translation>
    </message>
    <message>
        <source>List the stretches and choose one of them.</source>
        <translation>Enumere los tramos y elija uno.</translation>
    </message>
    <message>
        <source>Log and files are those that were handed over, proven against everybody who lacks what was kept.</source>
        <translation>El registro y los archivos son los entregados, probado frente a quien no tenga lo guardado.</translation>
    </message>
    <message>
        <source>Look at each one and say so (tvad redact review), or give --reviewed if you have.</source>
        <translation>Mire cada uno e indíquelo (tvad redact review), o dé --reviewed si lo ha hecho.</translation>
    </message>
    <message>
        <source>Look at incident {shape}, or undo the merging.</source>
        <translation>Mire el incidente {shape}, o deshaga la combinación.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Mírelo de nuevo y después decida.</translation>
    </message>
    <message>
        <source>Look at the effect again.</source>
        <translation>Mire de nuevo el efecto.</translation>
    </message>
    <message>
        <source>Make the bundle without originals, or uncovered.</source>
        <translation>Haga el paquete sin originales, o sin ocultación.</translation>
    </message>
    <message>
        <source>Merging takes two incidents or more.</source>
        <translation>Para combinar hacen falta dos incidentes o más.</translation>
    </message>
    <message>
        <source>Models cannot be imported as “{family}”.</source>
        <translation>Los modelos no se pueden importar como «{family}».</translation>
    </message>
    <message>
        <source>Most sites that want a second opinion take 2.</source>
        <translation>La mayoría de los sitios que quieren una segunda opinión usan 2.</translation>
    </message>
    <message>
        <source>Motion {state}.</source>
        <translation>Movimiento: {state}.</translation>
    </message>
    <message>
        <source>Mount or make it, or stop watching it.</source>
        <translation>Móntela o créela, o deje de vigilarla.</translation>
    </message>
    <message>
        <source>Name a .p12 or .pfx file.</source>
        <translation>Indique un archivo .p12 o .pfx.</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet.</source>
        <translation>Indique una carpeta que aún no exista.</translation>
    </message>
    <message>
        <source>Name a moment and a region.</source>
        <translation>Indique un momento y una región.</translation>
    </message>
    <message>
        <source>Name it, and only for a duplicate.</source>
        <translation>Indíquelo, y solo para un duplicado.</translation>
    </message>
    <message>
        <source>No decoder can be started: {error}.</source>
        <translation>No se puede iniciar ningún decodificador: {error}.</translation>
    </message>
    <message>
        <source>No footage of this case is known to have been recorded on {day}.</source>
        <translation>De ninguna grabación de este caso se sabe que se hiciera el {day}.</translation>
    </message>
    <message>
        <source>No head of the chain is known outside this case: somebody who can write the whole folder and knows this program could have rebuilt it from nothing. Seal the case (tvad seal) and keep the seal elsewhere.</source>
        <translation>Fuera de este caso no se conoce ninguna cabeza de la cadena: quien pueda escribir toda la carpeta y conozca este programa podría haberla rehecho desde cero. Selle el caso (tvad seal) y guarde el sello en otro lugar.</translation>
    </message>
    <message>
        <source>No incident can be shown; incident {number}: {why}</source>
        <translation>No se puede mostrar ningún incidente; incidente {number}: {why}</translation>
    </message>
    <message>
        <source>No incident of this case is confirmed or dismissed.</source>
        <translation>Ningún incidente de este caso está confirmado o descartado.</translation>
    </message>
    <message>
        <source>No mask lies there at that moment.</source>
        <translation>En ese momento no hay ninguna máscara ahí.</translation>
    </message>
    <message>
        <source>No record names this file. A save that was killed leaves one, and the next overwrites it.</source>
        <translation>Ningún registro nombra este archivo. Un guardado interrumpido deja uno, y el siguiente lo sobrescribe.</translation>
    </message>
    <message>
        <source>None of the {count} images in {path} can be read.</source>
        <translation>Ninguna de las {count} imágenes de {path} se puede leer.</translation>
    </message>
    <message>
        <source>Nothing in this bundle should be relied on.</source>
        <translation>No hay que fiarse de nada de este paquete.</translation>
    </message>
    <message>
        <source>Only GGUF is loaded; run the set-up again.</source>
        <translation>Solo se carga GGUF; ejecute de nuevo la instalación.</translation>
    </message>
    <message>
        <source>Only an answer can be corrected or rejected.</source>
        <translation>Solo se puede corregir o rechazar una respuesta.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ábralo, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Open the case again.</source>
        <translation>Abra el caso de nuevo.</translation>
    </message>
    <message>
        <source>Originals show what is to be covered.</source>
        <translation>Los originales muestran lo que debe ocultarse.</translation>
    </message>
    <message>
        <source>People on foot are normal</source>
        <translation>Las personas a pie son normales</translation>
    </message>
    <message>
        <source>Pick them with Shift, or name them.</source>
        <translation>Selecciónelos con Mayús, o nómbrelos.</translation>
    </message>
    <message>
        <source>Pick those of one video.</source>
        <translation>Elija los de un solo vídeo.</translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare</source>
        <translation>Prepare el paquete: tvad models prepare</translation>
    </message>
    <message>
        <source>Prepare the pack: tvad models prepare; or train it for a pack of your own: tvad train.</source>
        <translation>Prepare el paquete: tvad models prepare; o entrénelo para un paquete propio: tvad train.</translation>
    </message>
    <message>
        <source>Put footage {rows} back first (tvad videos --restore).</source>
        <translation>Devuelva primero la grabación {rows} (tvad videos --restore).</translation>
    </message>
    <message>
        <source>Put it back first (tvad bookmark restore).</source>
        <translation>Devuélvalo primero (tvad bookmark restore).</translation>
    </message>
    <message>
        <source>Put it back first (tvad videos --restore).</source>
        <translation>Devuélvala primero (tvad videos --restore).</translation>
    </message>
    <message>
        <source>Put it back from a backup.</source>
        <translation>Repóngalo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Put the original back in its place, then try again.</source>
        <translation>Devuelva el original a su sitio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Put the original back in its place; the analysis then goes on.</source>
        <translation>Devuelva el original a su sitio; el análisis continuará entonces.</translation>
    </message>
    <message>
        <source>Put the original back, or make the bundle without originals.</source>
        <translation>Devuelva el original, o haga el paquete sin originales.</translation>
    </message>
    <message>
        <source>Put the real file in its place.</source>
        <translation>Ponga el archivo real en su sitio.</translation>
    </message>
    <message>
        <source>Put the real file or folder in its place.</source>
        <translation>Ponga el archivo o la carpeta real en su sitio.</translation>
    </message>
    <message>
        <source>Put the real folder in its place.</source>
        <translation>Ponga la carpeta real en su sitio.</translation>
    </message>
    <message>
        <source>Real targets are named wrongly at times, or become &quot;something unclear&quot;; colours in grey footage may be made up.</source>
        <translation>Los objetos reales a veces se nombran mal o quedan en «algo poco claro»; los colores en grabaciones grises pueden ser inventados.</translation>
    </message>
    <message>
        <source>Record it anew.</source>
        <translation>Regístrelo de nuevo.</translation>
    </message>
    <message>
        <source>Redaction {redaction} does not cover that moment.</source>
        <translation>La ocultación {redaction} no abarca ese momento.</translation>
    </message>
    <message>
        <source>Rename it, or write it in UTF-8.</source>
        <translation>Cámbiele el nombre, o escríbalo en UTF-8.</translation>
    </message>
    <message>
        <source>Rename the file, or leave it out.</source>
        <translation>Cambie el nombre del archivo o déjelo fuera.</translation>
    </message>
    <message>
        <source>Reopen it first, with a reason (tvad case reopen).</source>
        <translation>Reábralo primero, con un motivo (tvad case reopen).</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore it from a backup of the case.</source>
        <translation>Restáurelo desde una copia de seguridad del caso.</translation>
    </message>
    <message>
        <source>Restore it from the repository.</source>
        <translation>Restáurelo desde el repositorio.</translation>
    </message>
    <message>
        <source>Restore the case folder from a backup.</source>
        <translation>Restaure la carpeta del caso desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore the case folder from a backup; the case was left as it is.</source>
        <translation>Restaure la carpeta del caso desde una copia de seguridad; el caso se dejó como estaba.</translation>
    </message>
    <message>
        <source>Restore the case from a backup.</source>
        <translation>Restaure el caso desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore the original file; clips are made of the original only.</source>
        <translation>Restaure el archivo original; los clips se hacen solo del original.</translation>
    </message>
    <message>
        <source>Restore the original file; pictures are made of the original only.</source>
        <translation>Restaure el archivo original; las imágenes se hacen solo del original.</translation>
    </message>
    <message>
        <source>Restore the original, or import what is there now as footage of its own.</source>
        <translation>Restaure el original, o importe lo que hay ahora allí como grabación propia.</translation>
    </message>
    <message>
        <source>Review some of them first.</source>
        <translation>Valore primero algunos.</translation>
    </message>
    <message>
        <source>Row {row} of {table} points at a row of {parent} that is gone.</source>
        <translation>La fila {row} de {table} apunta a una fila de {parent} que ya no está.</translation>
    </message>
    <message>
        <source>Run the set-up again.</source>
        <translation>Ejecute de nuevo la instalación.</translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py</source>
        <translation>Ejecute de nuevo la instalación: python3 installer/bootstrap.py</translation>
    </message>
    <message>
        <source>Run the set-up again: python3 installer/bootstrap.py; or train it for a pack of your own: tvad train.</source>
        <translation>Ejecute de nuevo la instalación: python3 installer/bootstrap.py; o entrénelo para un paquete propio: tvad train.</translation>
    </message>
    <message>
        <source>Said by a language model that has not been trained on incidents, from the pictures and the measured facts alone.</source>
        <translation>Dicho por un modelo de lenguaje que no se ha entrenado con incidentes, solo a partir de las imágenes y los datos medidos.</translation>
    </message>
    <message>
        <source>Say in a few words what it is: “a person on a bicycle”.</source>
        <translation>Diga en pocas palabras qué es: «a person on a bicycle» (en inglés).</translation>
    </message>
    <message>
        <source>Say when footage was recorded: tvad videos --video N --recorded-from …, or Ctrl+K in the window.</source>
        <translation>Indique cuándo se grabó: tvad videos --video N --recorded-from …, o Ctrl+K en la ventana.</translation>
    </message>
    <message>
        <source>Say why it does not belong to the case.</source>
        <translation>Diga por qué no pertenece al caso.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Diga por qué.</translation>
    </message>
    <message>
        <source>Score {peak_score}.</source>
        <translation>Puntuación {peak_score}.</translation>
    </message>
    <message>
        <source>Set HOME to a folder of yours.</source>
        <translation>Ponga en HOME una carpeta suya.</translation>
    </message>
    <message>
        <source>Set HOME to a folder that you may write to.</source>
        <translation>Ponga en HOME una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Set In and Out anew.</source>
        <translation>Fije Entrada y Salida de nuevo.</translation>
    </message>
    <message>
        <source>Set TMPDIR to one you may write to.</source>
        <translation>Ponga en TMPDIR una en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Several words are best; spaces are allowed.</source>
        <translation>Lo mejor son varias palabras; se permiten espacios.</translation>
    </message>
    <message>
        <source>Shorten the one that begins with “{text}”.</source>
        <translation>Acorte la que empieza por «{text}».</translation>
    </message>
    <message>
        <source>Signs of {sign}.</source>
        <translation>Indicios de {sign}.</translation>
    </message>
    <message>
        <source>Size {width} x {height}.</source>
        <translation>Tamaño {width} × {height}.</translation>
    </message>
    <message>
        <source>Size {width} x {height}. Speed {speed}/s.</source>
        <translation>Tamaño {width} × {height}. Velocidad {speed}/s.</translation>
    </message>
    <message>
        <source>Speed {speed}/s.</source>
        <translation>Velocidad {speed}/s.</translation>
    </message>
    <message>
        <source>Such models are never loaded.</source>
        <translation>Tales modelos no se cargan nunca.</translation>
    </message>
    <message>
        <source>Supported: MP4, AVI, MKV, MOV, TS and the like.</source>
        <translation>Se admiten MP4, AVI, MKV, MOV, TS y similares.</translation>
    </message>
    <message>
        <source>T-VAD mini: EfficientNet-Lite0, optical flow and SmolLM2-135M, for any laptop</source>
        <translation>T-VAD mini: EfficientNet-Lite0, flujo óptico y SmolLM2-135M, para cualquier portátil</translation>
    </message>
    <message>
        <source>Take it away; the program makes a new one.</source>
        <translation>Retírelo; el programa hace uno nuevo.</translation>
    </message>
    <message>
        <source>That the bundle as a whole is the one that was made is shown only by comparing the SHA-256 of its manifest, {sha256}, or the last entry of its log, {head}, with what was handed over apart from it (--sealed).</source>
        <translation>Que el paquete entero es el que se hizo solo se ve comparando el SHA-256 de su manifiesto, {sha256}, o la última entrada de su registro, {head}, con lo que se entregó aparte (--sealed).</translation>
    </message>
    <message>
        <source>The GGUF does not tell {name}.</source>
        <translation>El GGUF no indica {name}.</translation>
    </message>
    <message>
        <source>The GPU cannot be used any more.</source>
        <translation>La GPU ya no se puede usar.</translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}.</source>
        <translation>El adaptador LoRA no encaja con {gguf}.</translation>
    </message>
    <message>
        <source>The LoRA adapter does not fit {gguf}: {lora}.</source>
        <translation>El adaptador LoRA no encaja con {gguf}: {lora}.</translation>
    </message>
    <message>
        <source>The answer says No; the score is {peak_score}.</source>
        <translation>La respuesta dice No; la puntuación es {peak_score}.</translation>
    </message>
    <message>
        <source>The answer says Yes; the score is {peak_score}.</source>
        <translation>La respuesta dice Sí; la puntuación es {peak_score}.</translation>
    </message>
    <message>
        <source>The answer states the direction to the {stated}; measured is {state}.</source>
        <translation>La respuesta afirma la dirección hacia {stated}; lo medido es {state}.</translation>
    </message>
    <message>
        <source>The answer states the time {match}; measured is {measured}.</source>
        <translation>La respuesta afirma la hora {match}; lo medido es {measured}.</translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is not known.</source>
        <translation>La respuesta afirma {match}; el reloj de la grabadora no se conoce.</translation>
    </message>
    <message>
        <source>The answer states {match}; the recorder&apos;s clock is {started_at}.</source>
        <translation>La respuesta afirma {match}; el reloj de la grabadora es {started_at}.</translation>
    </message>
    <message>
        <source>The audit log is empty: it was deleted.</source>
        <translation>El registro está vacío: fue borrado.</translation>
    </message>
    <message>
        <source>The base weights cannot be kept: {error}.</source>
        <translation>Los pesos base no se pueden guardar: {error}.</translation>
    </message>
    <message>
        <source>The camera of this incident has not learned what is normal yet, so that it cannot learn an exception.</source>
        <translation>La cámara de este incidente no ha aprendido todavía lo normal, así que no puede aprender una excepción.</translation>
    </message>
    <message>
        <source>The camera profile cannot be read: it is damaged or from another version.</source>
        <translation>El perfil de la cámara no se puede leer: está dañado o es de otra versión.</translation>
    </message>
    <message>
        <source>The case already has {path}.</source>
        <translation>El caso ya tiene {path}.</translation>
    </message>
    <message>
        <source>The case database {folder} is damaged: {what} cannot be read.</source>
        <translation>La base de datos del caso {folder} está dañada: {what} no se puede leer.</translation>
    </message>
    <message>
        <source>The case does not name its last audit entry.</source>
        <translation>El caso no nombra su última entrada del registro.</translation>
    </message>
    <message>
        <source>The case folder {folder} cannot be made: {error}.</source>
        <translation>La carpeta del caso {folder} no se puede crear: {error}.</translation>
    </message>
    <message>
        <source>The case has no camera “{name}”.</source>
        <translation>El caso no tiene ninguna cámara «{name}».</translation>
    </message>
    <message>
        <source>The case is closed already.</source>
        <translation>El caso ya está cerrado.</translation>
    </message>
    <message>
        <source>The case is not closed.</source>
        <translation>El caso no está cerrado.</translation>
    </message>
    <message>
        <source>The case names a file outside its own folder: {relative}.</source>
        <translation>El caso nombra un archivo fuera de su propia carpeta: {relative}.</translation>
    </message>
    <message>
        <source>The case names a heatmap of {steps} steps of {grid_h} × {grid_w}, which none has.</source>
        <translation>El caso nombra un mapa de calor de {steps} pasos de {grid_h} × {grid_w}, que no existe.</translation>
    </message>
    <message>
        <source>The case once had {sequence} audit entries and now has {sequence2}: an older copy was put back, or its last changes were lost.</source>
        <translation>El caso tuvo {sequence} entradas de registro y ahora tiene {sequence2}: se repuso una copia más antigua, o se perdieron sus últimos cambios.</translation>
    </message>
    <message>
        <source>The case was closed at {closed_utc}: nothing is changed in it.</source>
        <translation>El caso se cerró el {closed_utc}: no se cambia nada en él.</translation>
    </message>
    <message>
        <source>The case {folder} cannot be brought up to date: some of its rows point at rows that are gone.</source>
        <translation>El caso {folder} no se puede actualizar: algunas de sus filas apuntan a filas que ya no están.</translation>
    </message>
    <message>
        <source>The case {folder} cannot be written: it can only be looked at.</source>
        <translation>En el caso {folder} no se puede escribir: solo se puede ver.</translation>
    </message>
    <message>
        <source>The case {folder} is encrypted.</source>
        <translation>El caso {folder} está cifrado.</translation>
    </message>
    <message>
        <source>The case {folder} is not encrypted.</source>
        <translation>El caso {folder} no está cifrado.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere.</source>
        <translation>El caso {folder} está abierto en otro lugar.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere. Here it can only be looked at.</source>
        <translation>El caso {folder} está abierto en otro lugar. Aquí solo se puede ver.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere: somebody on {machine}, process {process}, since {since}. Here it can only be looked at.</source>
        <translation>El caso {folder} está abierto en otro lugar: alguien en {machine}, proceso {process}, desde {since}. Aquí solo se puede mirar.</translation>
    </message>
    <message>
        <source>The case {folder} is open elsewhere: {value} on {machine}, process {process}, since {since}. Here it can only be looked at.</source>
        <translation>El caso {folder} está abierto en otro lugar: {value} en {machine}, proceso {process}, desde {since}. Aquí solo se puede mirar.</translation>
    </message>
    <message>
        <source>The case {folder} was made by a newer version of T-VAD Desktop.</source>
        <translation>El caso {folder} se hizo con una versión más nueva de T-VAD Desktop.</translation>
    </message>
    <message>
        <source>The case {folder} was tampered with: {strange} in its database.</source>
        <translation>El caso {folder} fue manipulado: {strange} en su base de datos.</translation>
    </message>
    <message>
        <source>The case {folder} {otherwise}.</source>
        <translation>El caso {folder} {otherwise}.</translation>
    </message>
    <message>
        <source>The certificate {path} cannot be opened: the passphrase is wrong, or it is no PKCS#12 file.</source>
        <translation>El certificado {path} no se puede abrir: la contraseña es incorrecta, o no es un archivo PKCS#12.</translation>
    </message>
    <message>
        <source>The certificate {path} cannot be read.</source>
        <translation>El certificado {path} no se puede leer.</translation>
    </message>
    <message>
        <source>The certificate {path} is not for signing.</source>
        <translation>El certificado {path} no es para firmar.</translation>
    </message>
    <message>
        <source>The certificate {path} is valid from {not_valid_before_utc} to {not_valid_after_utc}, and not today.</source>
        <translation>El certificado {path} es válido de {not_valid_before_utc} a {not_valid_after_utc}, y hoy no.</translation>
    </message>
    <message>
        <source>The chain of custody is broken. {message}</source>
        <translation>La cadena de custodia está rota. {message}</translation>
    </message>
    <message>
        <source>The database is damaged: {complaint}.</source>
        <translation>La base de datos está dañada: {complaint}.</translation>
    </message>
    <message>
        <source>The database is that of another case.</source>
        <translation>La base de datos es la de otro caso.</translation>
    </message>
    <message>
        <source>The database of the case {folder} was replaced while it was open.</source>
        <translation>La base de datos del caso {folder} se sustituyó mientras estaba abierto.</translation>
    </message>
    <message>
        <source>The database of {folder} could not be converted.</source>
        <translation>La base de datos de {folder} no se pudo convertir.</translation>
    </message>
    <message>
        <source>The detector gives heat that is no number.</source>
        <translation>El detector da valores de calor que no son números.</translation>
    </message>
    <message>
        <source>The disk that holds the case {folder} is full: it can only be looked at.</source>
        <translation>El disco que contiene el caso {folder} está lleno: solo se puede mirar.</translation>
    </message>
    <message>
        <source>The export of audit entry {sequence} was stopped before its file got its name: export again.</source>
        <translation>La exportación de la entrada {sequence} se detuvo antes de que su archivo recibiera su nombre: exporte de nuevo.</translation>
    </message>
    <message>
        <source>The file is not the one that audit entry {sequence} exported.</source>
        <translation>El archivo no es el que exportó la entrada {sequence}.</translation>
    </message>
    <message>
        <source>The file that audit entry {sequence} exported is no longer there.</source>
        <translation>El archivo que exportó la entrada {sequence} ya no está.</translation>
    </message>
    <message>
        <source>The folder this runs in does not exist any more.</source>
        <translation>La carpeta en la que se ejecuta esto ya no existe.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {error}.</source>
        <translation>La carpeta {folder} no se puede crear: {error}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation>En la carpeta {folder} no se puede escribir.</translation>
    </message>
    <message>
        <source>The folder {out} cannot be made: {error}.</source>
        <translation>La carpeta {out} no se puede crear: {error}.</translation>
    </message>
    <message>
        <source>The folder {out} is full of other reports.</source>
        <translation>La carpeta {out} está llena de otros informes.</translation>
    </message>
    <message>
        <source>The folder {place} is a link.</source>
        <translation>La carpeta {place} es un enlace.</translation>
    </message>
    <message>
        <source>The footage has changed since it was imported: {path}.</source>
        <translation>La grabación ha cambiado desde que se importó: {path}.</translation>
    </message>
    <message>
        <source>The footage is missing: {path}.</source>
        <translation>Falta la grabación: {path}.</translation>
    </message>
    <message>
        <source>The footage of incident {incident} was removed from the case.</source>
        <translation>La grabación del incidente {incident} se quitó del caso.</translation>
    </message>
    <message>
        <source>The import cannot go on: {value}.</source>
        <translation>La importación no puede continuar: {value}.</translation>
    </message>
    <message>
        <source>The import needs {largest} GB of free memory.</source>
        <translation>La importación necesita {largest} GB de memoria libre.</translation>
    </message>
    <message>
        <source>The index of segment {row} does not say what its heatmap says.</source>
        <translation>El índice del segmento {row} no dice lo que dice su mapa de calor.</translation>
    </message>
    <message>
        <source>The key of the certificate is of a kind that cannot sign pictures.</source>
        <translation>La clave del certificado es de un tipo que no puede firmar imágenes.</translation>
    </message>
    <message>
        <source>The language model does not fit into memory.</source>
        <translation>El modelo de lenguaje no cabe en la memoria.</translation>
    </message>
    <message>
        <source>The language model is damaged: {gguf}.</source>
        <translation>El modelo de lenguaje está dañado: {gguf}.</translation>
    </message>
    <message>
        <source>The last {kind} was number {highest}; the database says that {table} were numbered.</source>
        <translation>Último número: {kind} {highest}; la base de datos dice que se numeraron {table}.</translation>
    </message>
    <message>
        <source>The log does not name the files of this bundle: an entry of it that was kept elsewhere proves nothing of them.</source>
        <translation>El registro no nombra los archivos de este paquete: una entrada guardada en otro lugar no prueba nada de ellos.</translation>
    </message>
    <message>
        <source>The log in {path} is not the one that was put away.</source>
        <translation>El registro de {path} no es el que se archivó.</translation>
    </message>
    <message>
        <source>The log up to entry {number} is the one that was kept; the files of the bundle are not proven by it.</source>
        <translation>El registro hasta la entrada {number} es el guardado; los archivos del paquete no quedan probados por él.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} agrees with {name}: it is proven against everybody who lacks the seal.</source>
        <translation>El registro hasta la entrada {sequence} coincide con {name}: queda probado frente a quien no tenga el sello.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} agrees with {name}: it is proven so far as this machine is trusted.</source>
        <translation>El registro hasta la entrada {sequence} coincide con {name}: queda probado en la medida en que se confíe en este equipo.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}</source>
        <translation>El registro hasta la entrada {sequence} fue sellado por {authority} el {at}</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}: proven to whoever trusts this authority.</source>
        <translation>El registro hasta la entrada {sequence} fue sellado por {authority} el {at}: probado para quien confíe en esa autoridad.</translation>
    </message>
    <message>
        <source>The log up to entry {sequence} was stamped by {authority} at {at}; its signature was not verified (give the authority&apos;s root certificate by --tsa-root).</source>
        <translation>El registro hasta la entrada {sequence} fue sellado por {authority} el {at}; su firma no se verificó (indique el certificado raíz de la autoridad con --tsa-root).</translation>
    </message>
    <message>
        <source>The manifest of the model pack {parent} cannot be read: {error}.</source>
        <translation>El manifiesto del paquete de modelos {parent} no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>The model file {path} is a pickle or of an unknown kind; only safetensors, GGUF and ONNX are loaded.</source>
        <translation>El archivo de modelo {path} es un pickle o de tipo desconocido; solo se cargan safetensors, GGUF y ONNX.</translation>
    </message>
    <message>
        <source>The model file {path} is missing or cannot be read.</source>
        <translation>El archivo de modelo {path} falta o no se puede leer.</translation>
    </message>
    <message>
        <source>The model file {path} is not the one its pack names (wrong SHA-256).</source>
        <translation>El archivo de modelo {path} no es el que nombra su paquete (SHA-256 incorrecto).</translation>
    </message>
    <message>
        <source>The model pack cannot be copied to {folder}: {error}.</source>
        <translation>El paquete de modelos no se puede copiar a {folder}: {error}.</translation>
    </message>
    <message>
        <source>The model pack {pack} finds no faces.</source>
        <translation>El paquete de modelos {pack} no encuentra rostros.</translation>
    </message>
    <message>
        <source>The model pack {pack} finds no people.</source>
        <translation>El paquete de modelos {pack} no encuentra personas.</translation>
    </message>
    <message>
        <source>The model pack {pack} is not prepared: {name} {fault}.</source>
        <translation>El paquete de modelos {pack} no está preparado: {name} {fault}.</translation>
    </message>
    <message>
        <source>The model pack {pack} is of the family “{family}”, which this version does not know.</source>
        <translation>El paquete de modelos {pack} es de la familia «{family}», que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The model pack {self} has no file for the role “{role}”.</source>
        <translation>El paquete de modelos {self} no tiene archivo para la función «{role}».</translation>
    </message>
    <message>
        <source>The old one was left as it is.</source>
        <translation>La anterior se dejó como estaba.</translation>
    </message>
    <message>
        <source>The original cannot be compared: {message}</source>
        <translation>El original no se puede comparar: {message}</translation>
    </message>
    <message>
        <source>The original has changed since it was imported: its SHA-256 is now {sha256}.</source>
        <translation>El original ha cambiado desde que se importó: su SHA-256 es ahora {sha256}.</translation>
    </message>
    <message>
        <source>The original has changed: {message}</source>
        <translation>El original ha cambiado: {message}</translation>
    </message>
    <message>
        <source>The original {path} is missing or has changed, and cannot go into the bundle.</source>
        <translation>El original {path} falta o ha cambiado, y no puede entrar en el paquete.</translation>
    </message>
    <message>
        <source>The pack has no trained AHD, which the camera&apos;s own heads belong to.</source>
        <translation>El paquete no tiene ningún AHD entrenado, al que pertenecen las cabezas propias de la cámara.</translation>
    </message>
    <message>
        <source>The picture has no colours.</source>
        <translation>La imagen no tiene colores.</translation>
    </message>
    <message>
        <source>The prompts in {path} are malformed: {error}.</source>
        <translation>Las indicaciones de {path} están mal formadas: {error}.</translation>
    </message>
    <message>
        <source>The prompts in {path} {fault}.</source>
        <translation>Las indicaciones de {path} {fault}.</translation>
    </message>
    <message>
        <source>The prompts “{name}” cannot be read.</source>
        <translation>Las indicaciones «{name}» no se pueden leer.</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>La pregunta está vacía.</translation>
    </message>
    <message>
        <source>The question is too long for the language model: {tokens} tokens with its evidence, at most {limit} can be read.</source>
        <translation>La pregunta es demasiado larga para el modelo de lenguaje: {tokens} tokens con sus pruebas, se pueden leer {limit} como máximo.</translation>
    </message>
    <message>
        <source>The recorder&apos;s clock is described by at most two comparisons.</source>
        <translation>El reloj de la grabadora se describe con dos comparaciones como máximo.</translation>
    </message>
    <message>
        <source>The recording is damaged, or made to do harm.</source>
        <translation>La grabación está dañada, o hecha para causar daño.</translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again or repair it.</source>
        <translation>La grabación o la copia se interrumpió: cópiela de nuevo o repárela.</translation>
    </message>
    <message>
        <source>The recording or the copy was interrupted: copy it again.</source>
        <translation>La grabación o la copia se interrumpió: cópiela de nuevo.</translation>
    </message>
    <message>
        <source>The search index {index} does not say what its table says.</source>
        <translation>El índice de búsqueda {index} no dice lo que dice su tabla.</translation>
    </message>
    <message>
        <source>The settings of an analysis cannot be read.</source>
        <translation>Los ajustes de un análisis no se pueden leer.</translation>
    </message>
    <message>
        <source>The signature of the time stamp of seal {seal} does not hold: {error}.</source>
        <translation>La firma del sello de tiempo del sello {seal} no es válida: {error}.</translation>
    </message>
    <message>
        <source>The tensor {name} belongs to no language model of this kind.</source>
        <translation>El tensor {name} no pertenece a ningún modelo de lenguaje de este tipo.</translation>
    </message>
    <message>
        <source>The time stamp of seal {seal} is that of something else.</source>
        <translation>El sello de tiempo del sello {seal} es de otra cosa.</translation>
    </message>
    <message>
        <source>The time-stamping authority refused the request.</source>
        <translation>La autoridad de sellado de tiempo rechazó la solicitud.</translation>
    </message>
    <message>
        <source>The two comparisons of the recorder&apos;s clock do not follow each other.</source>
        <translation>Las dos comparaciones del reloj de la grabadora no se siguen una a otra.</translation>
    </message>
    <message>
        <source>The verify.py in this bundle is not that of this version: run none that you have from nowhere else.</source>
        <translation>El verify.py de este paquete no es el de esta versión: no ejecute ninguno que no tenga de otra fuente.</translation>
    </message>
    <message>
        <source>The videos have pictures of different shapes.</source>
        <translation>Los vídeos tienen imágenes de formas distintas.</translation>
    </message>
    <message>
        <source>The watched folder cannot be read: {error}: {filename}.</source>
        <translation>No se puede leer la carpeta vigilada: {error}: {filename}.</translation>
    </message>
    <message>
        <source>The watched folder {path} is not there.</source>
        <translation>La carpeta vigilada {path} no está.</translation>
    </message>
    <message>
        <source>The {part} cannot be examined: {error}.</source>
        <translation>No se puede examinar: {part} ({error}).</translation>
    </message>
    <message>
        <source>The {role} cannot be read: {path}.</source>
        <translation>{role}: no se puede leer {path}.</translation>
    </message>
    <message>
        <source>The {role} is not a GGUF file: {path}.</source>
        <translation>{role}: {path} no es un archivo GGUF.</translation>
    </message>
    <message>
        <source>The {subject} is not as audit entry {sequence} left it.</source>
        <translation>{subject}: no está como lo dejó la entrada {sequence} del registro.</translation>
    </message>
    <message>
        <source>The {subject} was added behind the audit log.</source>
        <translation>{subject}: se añadió a espaldas del registro.</translation>
    </message>
    <message>
        <source>There are no incidents to be shown.</source>
        <translation>No hay incidentes que mostrar.</translation>
    </message>
    <message>
        <source>There is a model pack “{name}” already.</source>
        <translation>Ya hay un paquete de modelos «{name}».</translation>
    </message>
    <message>
        <source>There is no folder to keep interim results in: {error}.</source>
        <translation>No hay carpeta para guardar resultados intermedios: {error}.</translation>
    </message>
    <message>
        <source>There is no model pack</source>
        <translation>No existe el paquete de modelos</translation>
    </message>
    <message>
        <source>There is no model pack “{name}” (found: none).</source>
        <translation>No hay ningún paquete de modelos «{name}» (hallado: ninguno).</translation>
    </message>
    <message>
        <source>There is no model pack “{name}” (found: {known}).</source>
        <translation>No hay ningún paquete de modelo «{name}» (encontrados: {known}).</translation>
    </message>
    <message>
        <source>There is no picture in this stretch.</source>
        <translation>En este tramo no hay ninguna imagen.</translation>
    </message>
    <message>
        <source>There is no such stretch to be reviewed.</source>
        <translation>No hay tal tramo que revisar.</translation>
    </message>
    <message>
        <source>There is no zone {zone}.</source>
        <translation>No hay ninguna zona {zone}.</translation>
    </message>
    <message>
        <source>There is nothing to teach: with what the camera knows now, nothing of this incident is hot any more.</source>
        <translation>No hay nada que enseñar: con lo que la cámara sabe ahora, nada de este incidente destaca ya.</translation>
    </message>
    <message>
        <source>There is too little footage to learn from.</source>
        <translation>Hay muy pocas grabaciones para aprender.</translation>
    </message>
    <message>
        <source>There is too little footage to train on.</source>
        <translation>Hay muy pocas grabaciones para entrenar.</translation>
    </message>
    <message>
        <source>They are damaged, or no images.</source>
        <translation>Están dañadas, o no son imágenes.</translation>
    </message>
    <message>
        <source>They are too large.</source>
        <translation>Son demasiado grandes.</translation>
    </message>
    <message>
        <source>They need one that an authority issued, with an extended key usage such as e-mail protection.</source>
        <translation>Necesitan uno emitido por una autoridad, con un uso extendido de clave como la protección de correo electrónico.</translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings in.</source>
        <translation>Esta cuenta no tiene carpeta personal donde guardar los ajustes.</translation>
    </message>
    <message>
        <source>This cannot be ignored: {error}.</source>
        <translation>Esto no se puede ignorar: {error}.</translation>
    </message>
    <message>
        <source>This footage has no stream that could be copied.</source>
        <translation>Esta grabación no tiene ningún flujo que se pueda copiar.</translation>
    </message>
    <message>
        <source>This is no answer of a time-stamping authority (RFC 3161).</source>
        <translation>Esto no es una respuesta de una autoridad de sellado de tiempo (RFC 3161).</translation>
    </message>
    <message>
        <source>This is no zone: {error}.</source>
        <translation>Esto no es una zona: {error}.</translation>
    </message>
    <message>
        <source>This passphrase does not open the case {folder}.</source>
        <translation>Esta contraseña no abre el caso {folder}.</translation>
    </message>
    <message>
        <source>Time {start} to {end}, {seconds} s.</source>
        <translation>Tiempo {start} a {end}, {seconds} s.</translation>
    </message>
    <message>
        <source>Time {start} to {end}, {seconds} s. Clock {started_at}.</source>
        <translation>Tiempo {start} a {end}, {seconds} s. Reloj {started_at}.</translation>
    </message>
    <message>
        <source>Try another --quantize, or F16.</source>
        <translation>Pruebe otro --quantize, o F16.</translation>
    </message>
    <message>
        <source>Two pieces of footage cannot lie in one place.</source>
        <translation>Dos grabaciones no pueden estar en un mismo lugar.</translation>
    </message>
    <message>
        <source>Type it again. If it is surely right, case.key was altered: put it back from a backup.</source>
        <translation>Escríbala otra vez. Si seguro que es correcta, case.key se alteró: repóngalo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Untrained answers: the language model has not learned to answer about incidents.</source>
        <translation>Respuestas sin entrenar: el modelo de lenguaje no ha aprendido a responder sobre incidentes.</translation>
    </message>
    <message>
        <source>Untrained heat: it comes from prompts alone (zero-shot); no anomaly heatmap decoder was trained.</source>
        <translation>Calor sin entrenar: procede solo de indicaciones (zero-shot); no se entrenó ningún decodificador de mapas de calor de anomalías.</translation>
    </message>
    <message>
        <source>Update T-VAD Desktop to open it; the case was left as it is.</source>
        <translation>Actualice T-VAD Desktop para abrirlo; el caso se dejó como estaba.</translation>
    </message>
    <message>
        <source>Use RSA or P-256.</source>
        <translation>Use RSA o P-256.</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>Use otra copia.</translation>
    </message>
    <message>
        <source>Use another copy of the archive.</source>
        <translation>Use otra copia del archivo de caso.</translation>
    </message>
    <message>
        <source>Use another copy.</source>
        <translation>Use otra copia.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots and dashes.</source>
        <translation>Use letras, cifras, puntos y guiones.</translation>
    </message>
    <message>
        <source>Use one that is valid, or correct this computer&apos;s clock.</source>
        <translation>Use uno que sea válido, o corrija el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Use one whose key usage allows signatures.</source>
        <translation>Use uno cuyo uso de clave permita firmar.</translation>
    </message>
    <message>
        <source>Vehicles are anomalous</source>
        <translation>Los vehículos son anómalos</translation>
    </message>
    <message>
        <source>Verify the pack, and learn the camera again.</source>
        <translation>Verifique el paquete y haga aprender de nuevo a la cámara.</translation>
    </message>
    <message>
        <source>Wait for that, or give another name.</source>
        <translation>Espere a eso, o indique otro nombre.</translation>
    </message>
    <message>
        <source>Wait until the recording or copy has ended.</source>
        <translation>Espere a que termine la grabación o la copia.</translation>
    </message>
    <message>
        <source>Watch a folder of it.</source>
        <translation>Vigile una carpeta que esté dentro.</translation>
    </message>
    <message>
        <source>What an incident is takes at most {longest_label} characters.</source>
        <translation>Lo que es un incidente ocupa {longest_label} caracteres como máximo.</translation>
    </message>
    <message>
        <source>What is normal here?</source>
        <translation>¿Qué es normal aquí?</translation>
    </message>
    <message>
        <source>What this camera has learned (version {version}) belongs to another model pack.</source>
        <translation>Lo que ha aprendido esta cámara (versión {version}) pertenece a otro paquete de modelos.</translation>
    </message>
    <message>
        <source>When it was opened at {at_utc}, the case was older than it had been, or its log was another.</source>
        <translation>Cuando se abrió el {at_utc}, el caso era más antiguo que antes, o su registro era otro.</translation>
    </message>
    <message>
        <source>Whether something is unusual is the detector&apos;s to say; the language model of 135 million parameters tells it.</source>
        <translation>Si algo es inusual lo decide el detector; el modelo de lenguaje de 135 millones de parámetros lo expresa en palabras.</translation>
    </message>
    <message>
        <source>Without a camera profile a recording is judged by itself: what happens all the time in it is not found, and false alarms come more often.</source>
        <translation>Sin perfil de cámara, una grabación se juzga por sí misma: lo que ocurre en ella todo el tiempo no se encuentra, y las falsas alarmas son más frecuentes.</translation>
    </message>
    <message>
        <source>Write at least one word.</source>
        <translation>Escriba al menos una palabra.</translation>
    </message>
    <message>
        <source>Write both, like 2024-03-12 22:00:00.</source>
        <translation>Escriba ambas, como 2024-03-12 22:00:00.</translation>
    </message>
    <message>
        <source>Write it like 2024-03-12 22:00:00.</source>
        <translation>Escríbalo como 2024-03-12 22:00:00.</translation>
    </message>
    <message>
        <source>Write the recorder&apos;s own clock alone, like 2024-03-12 22:00:00.</source>
        <translation>Escriba solo el reloj propio de la grabadora, como 2024-03-12 22:00:00.</translation>
    </message>
    <message>
        <source>Write the rest as a note.</source>
        <translation>Escriba el resto como nota.</translation>
    </message>
    <message>
        <source>Write what is right.</source>
        <translation>Escriba lo que es correcto.</translation>
    </message>
    <message>
        <source>Write what you want to know about the incident.</source>
        <translation>Escriba lo que quiere saber sobre el incidente.</translation>
    </message>
    <message>
        <source>against everybody who lacks the seal</source>
        <translation>frente a quien no tenga el sello</translation>
    </message>
    <message>
        <source>against the way of {measure} others, {seconds} s</source>
        <translation>contra el sentido de otros {measure}, {seconds} s</translation>
    </message>
    <message>
        <source>analysed {reached} of {length} s</source>
        <translation>analizados {reached} de {length} s</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>análisis</translation>
    </message>
    <message>
        <source>and all others of its camera whose time is known, moved by as much</source>
        <translation>y todos los demás de su cámara cuya hora se conoce, desplazados lo mismo</translation>
    </message>
    <message>
        <source>and those after it, each where the one before ends</source>
        <translation>y los posteriores, cada uno donde termina el anterior</translation>
    </message>
    <message>
        <source>audit entry {last}</source>
        <translation>entrada {last} del registro</translation>
    </message>
    <message>
        <source>audit entry {missing}</source>
        <translation>entrada {missing} del registro</translation>
    </message>
    <message>
        <source>audit entry {number}: does not follow the one before</source>
        <translation>entrada {number} del registro: no sigue a la anterior</translation>
    </message>
    <message>
        <source>audit entry {number}: is missing or out of order</source>
        <translation>entrada {number} del registro: falta o está fuera de orden</translation>
    </message>
    <message>
        <source>audit entry {number}: is not the one that was kept: the log was written anew</source>
        <translation>entrada {number} del registro: no es la guardada: el registro se escribió de nuevo</translation>
    </message>
    <message>
        <source>audit entry {number}: was altered</source>
        <translation>entrada {number} del registro: fue alterada</translation>
    </message>
    <message>
        <source>audit entry {sequence}</source>
        <translation>entrada de registro {sequence}</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>registro</translation>
    </message>
    <message>
        <source>audit log: does not end with the entry that the manifest names</source>
        <translation>registro: no termina con la entrada que nombra el manifiesto</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>mochila</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>bolsa</translation>
    </message>
    <message>
        <source>batch of tracks</source>
        <translation>lote de trayectorias</translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation>porque {reason}</translation>
    </message>
    <message>
        <source>below today&apos;s threshold</source>
        <translation>por debajo del umbral actual</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>bicicleta</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>marrón</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>autobús</translation>
    </message>
    <message>
        <source>call the same words normal and anomalous: “{both}”</source>
        <translation>llaman normales y anómalas a las mismas palabras: «{both}»</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>cannot be relied on</source>
        <translation>no es fiable</translation>
    </message>
    <message>
        <source>car</source>
        <translation>coche</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
    <message>
        <source>case.head is missing: this may be a copy without its last changes, made while the case was open. Compare it with the original before you rely on it.</source>
        <translation>Falta case.head: puede ser una copia sin los últimos cambios, hecha mientras el caso estaba abierto. Compárela con el original antes de fiarse de ella.</translation>
    </message>
    <message>
        <source>case.sqlite-journal</source>
        <translation>case.sqlite-journal</translation>
    </message>
    <message>
        <source>center</source>
        <translation>centro</translation>
    </message>
    <message>
        <source>center left</source>
        <translation>centro izquierda</translation>
    </message>
    <message>
        <source>center right</source>
        <translation>centro derecha</translation>
    </message>
    <message>
        <source>config.json does not tell hidden_size of the vision transformer.</source>
        <translation>config.json no indica hidden_size del transformador de visión.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>no se pudo leer</translation>
    </message>
    <message>
        <source>crowd scatters</source>
        <translation>la multitud se dispersa</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>recortado</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>cian</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>ciclo</translation>
    </message>
    <message>
        <source>cyclist</source>
        <translation>ciclista</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>perro</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abajo</translation>
    </message>
    <message>
        <source>downward</source>
        <translation>hacia abajo</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplicado</translation>
    </message>
    <message>
        <source>duplicate of review</source>
        <translation>duplicado de la decisión</translation>
    </message>
    <message>
        <source>end</source>
        <translation>final</translation>
    </message>
    <message>
        <source>evidence of video</source>
        <translation>procedencia del vídeo</translation>
    </message>
    <message>
        <source>explosion</source>
        <translation>explosión</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportación</translation>
    </message>
    <message>
        <source>face</source>
        <translation>rostro</translation>
    </message>
    <message>
        <source>facts of video</source>
        <translation>datos del vídeo</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>caída</translation>
    </message>
    <message>
        <source>fast irregular movement, {seconds} s</source>
        <translation>movimiento rápido e irregular, {seconds} s</translation>
    </message>
    <message>
        <source>fight</source>
        <translation>pelea</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>fuego</translation>
    </message>
    <message>
        <source>flames flicker in {measure} of the picture, {seconds} s</source>
        <translation>parpadean llamas en {measure} de la imagen, {seconds} s</translation>
    </message>
    <message>
        <source>from {first} to {last} by the recorder&apos;s clock</source>
        <translation>de {first} a {last} según el reloj de la grabadora</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>de {start} a {end}</translation>
    </message>
    <message>
        <source>from {start} to {end} s the picture does not change at all (a frozen picture, a test card?)</source>
        <translation>de {start} a {end} s la imagen no cambia en absoluto (¿imagen congelada, carta de ajuste?)</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>handbag</source>
        <translation>bolso</translation>
    </message>
    <message>
        <source>head of the chain</source>
        <translation>cabeza de la cadena</translation>
    </message>
    <message>
        <source>hold a phrase that is too long: “{word} …”; about 200 letters are read</source>
        <translation>contienen una expresión demasiado larga: «{word} …»; se leen unas 200 letras</translation>
    </message>
    <message>
        <source>hold an empty phrase</source>
        <translation>contienen una expresión vacía</translation>
    </message>
    <message>
        <source>in the whole picture</source>
        <translation>en toda la imagen</translation>
    </message>
    <message>
        <source>in {width} × {height} from {x} right, {y} down</source>
        <translation>en {width} × {height} desde {x} a la derecha, {y} abajo</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>it could not be read on: {error}</source>
        <translation>no se pudo seguir leyendo: {error}</translation>
    </message>
    <message>
        <source>it could not be read on: {value}</source>
        <translation>no se pudo seguir leyendo: {value}</translation>
    </message>
    <message>
        <source>its files are touched again and again</source>
        <translation>sus archivos se tocan una y otra vez</translation>
    </message>
    <message>
        <source>its span or boxes are others</source>
        <translation>su intervalo o sus recuadros son otros</translation>
    </message>
    <message>
        <source>its span was set by {shaped_by}</source>
        <translation>su intervalo lo fijó {shaped_by}</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>llama.cpp could not quantize the language model to {quantization}.</source>
        <translation>llama.cpp no pudo cuantizar el modelo de lenguaje a {quantization}.</translation>
    </message>
    <message>
        <source>lower center</source>
        <translation>abajo centro</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>abajo izquierda</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>abajo derecha</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mediano</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>combinar</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>motocicleta</translation>
    </message>
    <message>
        <source>moving down</source>
        <translation>se mueve hacia abajo</translation>
    </message>
    <message>
        <source>moving fast {direction}</source>
        <translation>se mueve deprisa {direction}</translation>
    </message>
    <message>
        <source>moving left</source>
        <translation>se mueve a la izquierda</translation>
    </message>
    <message>
        <source>moving lower left</source>
        <translation>se mueve abajo a la izquierda</translation>
    </message>
    <message>
        <source>moving lower right</source>
        <translation>se mueve abajo a la derecha</translation>
    </message>
    <message>
        <source>moving right</source>
        <translation>se mueve a la derecha</translation>
    </message>
    <message>
        <source>moving slowly {direction}</source>
        <translation>se mueve despacio {direction}</translation>
    </message>
    <message>
        <source>moving up</source>
        <translation>se mueve hacia arriba</translation>
    </message>
    <message>
        <source>moving upper left</source>
        <translation>se mueve arriba a la izquierda</translation>
    </message>
    <message>
        <source>moving upper right</source>
        <translation>se mueve arriba a la derecha</translation>
    </message>
    <message>
        <source>moving {direction}</source>
        <translation>se mueve {direction}</translation>
    </message>
    <message>
        <source>need at least one normal and one anomalous word</source>
        <translation>necesitan al menos una palabra normal y una anómala</translation>
    </message>
    <message>
        <source>needs another look</source>
        <translation>mirar de nuevo</translation>
    </message>
    <message>
        <source>no box</source>
        <translation>sin recuadro</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>none: nothing was learned about this camera</source>
        <translation>ninguno: no se aprendió nada sobre esta cámara</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>numbers of {table}</source>
        <translation>números de {table}</translation>
    </message>
    <message>
        <source>object left</source>
        <translation>objeto abandonado</translation>
    </message>
    <message>
        <source>object taken</source>
        <translation>objeto sustraído</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>naranja</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>pack {name}</source>
        <translation>paquete {name}</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>morado</translation>
    </message>
    <message>
        <source>reach of analysis</source>
        <translation>alcance del análisis</translation>
    </message>
    <message>
        <source>reasons of video</source>
        <translation>indicios del vídeo</translation>
    </message>
    <message>
        <source>recorded by hand by {made_by}</source>
        <translation>registrado a mano por {made_by}</translation>
    </message>
    <message>
        <source>recording time of video</source>
        <translation>hora de grabación del vídeo</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>redaction</source>
        <translation>ocultación</translation>
    </message>
    <message>
        <source>region</source>
        <translation>región</translation>
    </message>
    <message>
        <source>removal</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>review</source>
        <translation>decisión</translation>
    </message>
    <message>
        <source>review of redaction</source>
        <translation>revisión de la ocultación</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>running</source>
        <translation>carrera</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>sello</translation>
    </message>
    <message>
        <source>seal {seal} of {at_utc}</source>
        <translation>sello {seal} del {at_utc}</translation>
    </message>
    <message>
        <source>segment {row} ({row2})</source>
        <translation>segmento {row} ({row2})</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>ajuste</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeño</translation>
    </message>
    <message>
        <source>so far as this machine is trusted</source>
        <translation>en la medida en que se confíe en este equipo</translation>
    </message>
    <message>
        <source>somebody upright went down and stayed there, {seconds} s</source>
        <translation>alguien que estaba de pie cayó y se quedó allí, {seconds} s</translation>
    </message>
    <message>
        <source>something</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>something is gone from where somebody was, {measure} s</source>
        <translation>algo ha desaparecido de donde había alguien, {measure} s</translation>
    </message>
    <message>
        <source>something moving</source>
        <translation>algo que se mueve</translation>
    </message>
    <message>
        <source>something stays where somebody was, {measure} s</source>
        <translation>algo permanece donde había alguien, {measure} s</translation>
    </message>
    <message>
        <source>split</source>
        <translation>dividido</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>quieto</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>staying in place</source>
        <translation>permanece en el sitio</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>maleta</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabla</translation>
    </message>
    <message>
        <source>tags of incident</source>
        <translation>etiquetas del incidente</translation>
    </message>
    <message>
        <source>taught: the camera&apos;s profile</source>
        <translation>enseñado: el perfil de la cámara</translation>
    </message>
    <message>
        <source>text that was recorded with the pictures</source>
        <translation>texto grabado con las imágenes</translation>
    </message>
    <message>
        <source>the bundle: cannot be read: {error}</source>
        <translation>el paquete: no se puede leer: {error}</translation>
    </message>
    <message>
        <source>the bundle: its files lie over each other</source>
        <translation>el paquete: sus archivos se solapan</translation>
    </message>
    <message>
        <source>the bundle: its list of files was altered</source>
        <translation>el paquete: su lista de archivos fue alterada</translation>
    </message>
    <message>
        <source>the camera moves most of the time: what is unusual can hardly be told</source>
        <translation>la cámara se mueve la mayor parte del tiempo: apenas se puede decir qué es inusual</translation>
    </message>
    <message>
        <source>the creation time in the file, which is often UTC or the end</source>
        <translation>la hora de creación del archivo, que a menudo es UTC o el final</translation>
    </message>
    <message>
        <source>the footage is gone</source>
        <translation>la grabación ya no está</translation>
    </message>
    <message>
        <source>the footage was changed while it was analysed</source>
        <translation>la grabación se modificó mientras se analizaba</translation>
    </message>
    <message>
        <source>the footage was not read to its end</source>
        <translation>la grabación no se leyó hasta el final</translation>
    </message>
    <message>
        <source>the log in this bundle has {count} entries, and none of number {number} to compare with</source>
        <translation>el registro de este paquete tiene {count} entradas y ninguna con el número {number} para comparar</translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>el nombre del archivo</translation>
    </message>
    <message>
        <source>the number “{name}” was altered</source>
        <translation>el número «{name}» fue alterado</translation>
    </message>
    <message>
        <source>the pictures are higher than they are wide (a phone?)</source>
        <translation>las imágenes son más altas que anchas (¿un teléfono?)</translation>
    </message>
    <message>
        <source>the pictures are looked at in a smaller size: what is smaller than {steps} of their pixels is hardly seen</source>
        <translation>las imágenes se examinan a menor tamaño: lo que mide menos de {steps} de sus píxeles apenas se ve</translation>
    </message>
    <message>
        <source>the pictures are round (a fisheye lens?): near their edge, ways and speeds are not what they seem</source>
        <translation>las imágenes son redondas (¿un ojo de pez?): cerca del borde, recorridos y velocidades no son lo que parecen</translation>
    </message>
    <message>
        <source>the pictures have no colours: none is told</source>
        <translation>las imágenes no tienen colores: no se indica ninguno</translation>
    </message>
    <message>
        <source>the recorder&apos;s clock in the file</source>
        <translation>el reloj de la grabadora en el archivo</translation>
    </message>
    <message>
        <source>the seal is of another case</source>
        <translation>el sello es de otro caso</translation>
    </message>
    <message>
        <source>the seal of entry {sequence}</source>
        <translation>el sello de la entrada {sequence}</translation>
    </message>
    <message>
        <source>the step “{name}” was planted</source>
        <translation>el paso «{name}» fue introducido</translation>
    </message>
    <message>
        <source>the table “_sqlite_migrations” was altered</source>
        <translation>la tabla «_sqlite_migrations» fue alterada</translation>
    </message>
    <message>
        <source>the {kind} “{name}” is missing</source>
        <translation>falta: {kind} «{name}»</translation>
    </message>
    <message>
        <source>the {kind} “{name}” was altered</source>
        <translation>{kind} «{name}»: alteración</translation>
    </message>
    <message>
        <source>the {kind} “{name}” was planted</source>
        <translation>{kind} «{name}»: introducción ajena</translation>
    </message>
    <message>
        <source>this video alone</source>
        <translation>solo este vídeo</translation>
    </message>
    <message>
        <source>time stamp of seal {seal}</source>
        <translation>sello de tiempo del sello {seal}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>a la izquierda</translation>
    </message>
    <message>
        <source>to the lower left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <source>to the lower right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>a la derecha</translation>
    </message>
    <message>
        <source>to the upper left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>to the upper right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <source>track {track}</source>
        <translation>trayectoria {track}</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>disparador</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>camión</translation>
    </message>
    <message>
        <source>two vehicles met; one at {measure} heights a second stopped or was turned</source>
        <translation>dos vehículos se encontraron; uno, a {measure} alturas por segundo, se detuvo o giró</translation>
    </message>
    <message>
        <source>upper center</source>
        <translation>arriba centro</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>arriba izquierda</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>arriba derecha</translation>
    </message>
    <message>
        <source>upward</source>
        <translation>hacia arriba</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>vehículo</translation>
    </message>
    <message>
        <source>vehicle accident</source>
        <translation>accidente de vehículos</translation>
    </message>
    <message>
        <source>version {version} of {camera} ({path})</source>
        <translation>versión {version} de {camera} ({path})</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>video {footage} ({path})</source>
        <translation>vídeo {footage} ({path})</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>viewing</source>
        <translation>visionado</translation>
    </message>
    <message>
        <source>what this machine remembers</source>
        <translation>lo que recuerda este equipo</translation>
    </message>
    <message>
        <source>white</source>
        <translation>blanco</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>retirar</translation>
    </message>
    <message>
        <source>wrong way</source>
        <translation>sentido contrario</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>amarillo</translation>
    </message>
    <message>
        <source>zone list</source>
        <translation>lista de zonas</translation>
    </message>
    <message>
        <source>{camera} has learned something else since the effect was shown.</source>
        <translation>{camera} ha aprendido otra cosa desde que se mostró el efecto.</translation>
    </message>
    <message>
        <source>{camera} has not learned anything yet.</source>
        <translation>{camera} todavía no ha aprendido nada.</translation>
    </message>
    <message>
        <source>{camera} knew nothing before version 1.</source>
        <translation>{camera} no sabía nada antes de la versión 1.</translation>
    </message>
    <message>
        <source>{count} of {count2} stretches of redaction {redaction} have not been looked at as they are now, the first from {start}.</source>
        <translation>{count} de {count2} tramos de la ocultación {redaction} no se han visto tal como están ahora, el primero desde {start}.</translation>
    </message>
    <message>
        <source>{cuda}, {free} of {total} GB free</source>
        <translation>{cuda}, {free} de {total} GB libres</translation>
    </message>
    <message>
        <source>{filename}: is packed, which nothing in a bundle is</source>
        <translation>{filename}: está comprimido, y en un paquete nada lo está</translation>
    </message>
    <message>
        <source>{filename}: is too large</source>
        <translation>{filename}: es demasiado grande</translation>
    </message>
    <message>
        <source>{filename}: its place in the bundle was altered</source>
        <translation>{filename}: su lugar en el paquete fue alterado</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {error}.</source>
        <translation>{file} no se puede borrar: {error}.</translation>
    </message>
    <message>
        <source>{file} is missing, damaged, or no safetensors file: {error}.</source>
        <translation>{file} falta, está dañado o no es un archivo safetensors: {error}.</translation>
    </message>
    <message>
        <source>{file} was not made by this version of the program.</source>
        <translation>{file} no se hizo con esta versión del programa.</translation>
    </message>
    <message>
        <source>{folder} already holds a case.</source>
        <translation>{folder} ya contiene un caso.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {error}.</source>
        <translation>{folder} no se puede crear: {error}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {error}.</source>
        <translation>{folder} no se puede escribir: {error}.</translation>
    </message>
    <message>
        <source>{folder} does not tell image_mean and image_std.</source>
        <translation>{folder} no indica image_mean ni image_std.</translation>
    </message>
    <message>
        <source>{folder} exists already.</source>
        <translation>{folder} ya existe.</translation>
    </message>
    <message>
        <source>{folder} has no room for what a camera is learned from: {error}.</source>
        <translation>{folder} no tiene espacio para aquello de lo que aprende una cámara: {error}.</translation>
    </message>
    <message>
        <source>{folder} holds a model of the kind “unknown”, not {model_type}.</source>
        <translation>{folder} contiene un modelo de tipo «desconocido», no {model_type}.</translation>
    </message>
    <message>
        <source>{folder} holds a model of the kind “{kind}”, not {model_type}.</source>
        <translation>{folder} contiene un modelo del tipo «{kind}», no {model_type}.</translation>
    </message>
    <message>
        <source>{folder} holds no safetensors files.</source>
        <translation>{folder} no contiene archivos safetensors.</translation>
    </message>
    <message>
        <source>{folder} holds pickles ({pickles}), which can run code.</source>
        <translation>{folder} contiene pickles ({pickles}), que pueden ejecutar código.</translation>
    </message>
    <message>
        <source>{folder} holds two files of the kind “{kind}”: {path}.</source>
        <translation>{folder} contiene dos archivos de tipo «{kind}»: {path}.</translation>
    </message>
    <message>
        <source>{folder} is damaged: without it the case cannot be opened.</source>
        <translation>{folder} está dañado: sin él no se puede abrir el caso.</translation>
    </message>
    <message>
        <source>{folder} is not a case: it has no case.sqlite.</source>
        <translation>{folder} no es un caso: no tiene case.sqlite.</translation>
    </message>
    <message>
        <source>{folder} is not a case: its case.sqlite is empty or was made by another program.</source>
        <translation>{folder} no es un caso: su case.sqlite está vacío o lo hizo otro programa.</translation>
    </message>
    <message>
        <source>{folder} lacks the GGUF of the kind “{absent}” (it holds: nothing).</source>
        <translation>A {folder} le falta el GGUF de tipo «{absent}» (contiene: nada).</translation>
    </message>
    <message>
        <source>{folder} lacks the GGUF of the kind “{absent}” (it holds: {held}).</source>
        <translation>A {folder} le falta el GGUF del tipo «{absent}» (contiene: {held}).</translation>
    </message>
    <message>
        <source>{folder} lacks {count} tensors of its {part} part, the first of them: {missing}.</source>
        <translation>A {folder} le faltan {count} tensores de su parte {part}, el primero: {missing}.</translation>
    </message>
    <message>
        <source>{folder} wants to run code of its own (auto_map).</source>
        <translation>{folder} quiere ejecutar código propio (auto_map).</translation>
    </message>
    <message>
        <source>{folder}, a part of the case, is a link.</source>
        <translation>{folder}, parte del caso, es un enlace.</translation>
    </message>
    <message>
        <source>{folder}: the tensor {part} {name} is stored as {dtype}, which is quantized already.</source>
        <translation>{folder}: el tensor {part} {name} está guardado como {dtype}, es decir, ya cuantizado.</translation>
    </message>
    <message>
        <source>{folder}: the tensor {part} {name} is {said}, but config.json says {wanted}.</source>
        <translation>{folder}: el tensor {part} {name} es {said}, pero config.json dice {wanted}.</translation>
    </message>
    <message>
        <source>{fps} frames a second is no usable rate.</source>
        <translation>{fps} fotogramas por segundo no es una frecuencia utilizable.</translation>
    </message>
    <message>
        <source>{gguf} is of the architecture “{kind}”, not qwen2vl.</source>
        <translation>{gguf} es de la arquitectura «{kind}», no qwen2vl.</translation>
    </message>
    <message>
        <source>{head_name} is missing or cannot be read: nothing shows that the last changes are all there.</source>
        <translation>{head_name} falta o no se puede leer: nada muestra que estén todos los últimos cambios.</translation>
    </message>
    <message>
        <source>{hint} Your note was: “{note}”</source>
        <translation>{hint} Su nota era: «{note}»</translation>
    </message>
    <message>
        <source>{index} names files outside the folder.</source>
        <translation>{index} nombra archivos fuera de la carpeta.</translation>
    </message>
    <message>
        <source>{kind} in the zone “{name}”, {seconds} s</source>
        <translation>{kind} en la zona «{name}», {seconds} s</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s</source>
        <translation>{kind}: analizado hasta {reached} de {length} s</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached} of {length} s, because {reason}</source>
        <translation>{kind}: analizado hasta {reached} de {length} s, porque {reason}</translation>
    </message>
    <message>
        <source>{measure} body heights a second, {seconds} s</source>
        <translation>{measure} alturas de cuerpo por segundo, {seconds} s</translation>
    </message>
    <message>
        <source>{measure} of the picture brightened at once in the colours of flames</source>
        <translation>{measure} de la imagen se iluminó de golpe con los colores de las llamas</translation>
    </message>
    <message>
        <source>{measure} people ran apart at once</source>
        <translation>{measure} personas se dispersaron de golpe</translation>
    </message>
    <message>
        <source>{message} Verify the case before you rely on it.</source>
        <translation>{message} Verifique el caso antes de confiar en él.</translation>
    </message>
    <message>
        <source>{mmproj} is the projector “nothing”, not {projector}.</source>
        <translation>{mmproj} es el proyector «nada», no {projector}.</translation>
    </message>
    <message>
        <source>{mmproj} lacks the tensor {name}.</source>
        <translation>A {mmproj} le falta el tensor {name}.</translation>
    </message>
    <message>
        <source>{mmproj} makes tokens of width {width}, and the language model reads {language_width}.</source>
        <translation>{mmproj} produce tokens de anchura {width}, y el modelo de lenguaje lee {language_width}.</translation>
    </message>
    <message>
        <source>{names} merged into incident {kept}</source>
        <translation>{names} combinados en el incidente {kept}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}.</source>
        <translation>{name} no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} no existe.</translation>
    </message>
    <message>
        <source>{name} is neither a file nor a folder.</source>
        <translation>{name} no es un archivo ni una carpeta.</translation>
    </message>
    <message>
        <source>{name} is no name of a file.</source>
        <translation>{name} no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8 and cannot stand in a bundle.</source>
        <translation>{name} no es texto en UTF-8 y no puede estar en un paquete.</translation>
    </message>
    <message>
        <source>{name}: cannot be read: {error}</source>
        <translation>{name}: no se puede leer: {error}</translation>
    </message>
    <message>
        <source>{name}: is in the bundle twice</source>
        <translation>{name}: está dos veces en el paquete</translation>
    </message>
    <message>
        <source>{name}: is missing</source>
        <translation>{name}: falta</translation>
    </message>
    <message>
        <source>{name}: is no name that a bundle gives</source>
        <translation>{name}: no es un nombre que dé un paquete</translation>
    </message>
    <message>
        <source>{name}: is not in the manifest</source>
        <translation>{name}: no está en el manifiesto</translation>
    </message>
    <message>
        <source>{name}: is not the file that the manifest names</source>
        <translation>{name}: no es el archivo que nombra el manifiesto</translation>
    </message>
    <message>
        <source>{name}: several files bear this name</source>
        <translation>{name}: varios archivos llevan este nombre</translation>
    </message>
    <message>
        <source>{name}: would be unpacked somewhere else</source>
        <translation>{name}: se desempaquetaría en otro lugar</translation>
    </message>
    <message>
        <source>{out} could not be written: {error}.</source>
        <translation>{out} no se pudo escribir: {error}.</translation>
    </message>
    <message>
        <source>{path} can no longer be read.</source>
        <translation>{path} ya no se puede leer.</translation>
    </message>
    <message>
        <source>{path} cannot be copied.</source>
        <translation>{path} no se puede copiar.</translation>
    </message>
    <message>
        <source>{path} cannot be described.</source>
        <translation>{path} no se puede describir.</translation>
    </message>
    <message>
        <source>{path} cannot be heard.</source>
        <translation>{path} no se puede oír.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {error}.</source>
        <translation>{path} no se puede crear: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} no se puede leer.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {value}.</source>
        <translation>{path} no se puede leer: {value}.</translation>
    </message>
    <message>
        <source>{path} could not be written: {error}.</source>
        <translation>{path} no se pudo escribir: {error}.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} no existe.</translation>
    </message>
    <message>
        <source>{path} does not tell {name}.</source>
        <translation>{path} no indica {name}.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} ya existe.</translation>
    </message>
    <message>
        <source>{path} has been replaced while it was read.</source>
        <translation>{path} se sustituyó mientras se leía.</translation>
    </message>
    <message>
        <source>{path} has changed while it was read.</source>
        <translation>{path} cambió mientras se leía.</translation>
    </message>
    <message>
        <source>{path} has more tokens than the model, which has {size}.</source>
        <translation>{path} tiene más tokens que el modelo, que tiene {size}.</translation>
    </message>
    <message>
        <source>{path} has no pictures there.</source>
        <translation>{path} no tiene imágenes ahí.</translation>
    </message>
    <message>
        <source>{path} has no video stream {wanted}.</source>
        <translation>{path} no tiene flujo de vídeo {wanted}.</translation>
    </message>
    <message>
        <source>{path} has pictures of {width} × {height} pixels.</source>
        <translation>{path} tiene imágenes de {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>{path} holds more than {most_files} videos.</source>
        <translation>{path} contiene más de {most_files} vídeos.</translation>
    </message>
    <message>
        <source>{path} holds no certificate with its key.</source>
        <translation>{path} no contiene ningún certificado con su clave.</translation>
    </message>
    <message>
        <source>{path} holds no images.</source>
        <translation>{path} no contiene imágenes.</translation>
    </message>
    <message>
        <source>{path} holds no picture that can be decoded.</source>
        <translation>{path} no contiene ninguna imagen que se pueda decodificar.</translation>
    </message>
    <message>
        <source>{path} holds no pictures, only nothing.</source>
        <translation>{path} no contiene imágenes, solo nada.</translation>
    </message>
    <message>
        <source>{path} holds no pictures, only {kinds}.</source>
        <translation>{path} no contiene imágenes, solo {kinds}.</translation>
    </message>
    <message>
        <source>{path} holds no readable picture.</source>
        <translation>{path} no contiene ninguna imagen legible.</translation>
    </message>
    <message>
        <source>{path} holds {extra}, which was not put away.</source>
        <translation>{path} contiene {extra}, que no se archivó.</translation>
    </message>
    <message>
        <source>{path} in {path2} is not what was put away.</source>
        <translation>{path} en {path2} no es lo que se archivó.</translation>
    </message>
    <message>
        <source>{path} is a list of other files, no recording.</source>
        <translation>{path} es una lista de otros archivos, no una grabación.</translation>
    </message>
    <message>
        <source>{path} is a single image.</source>
        <translation>{path} es una sola imagen.</translation>
    </message>
    <message>
        <source>{path} is also a file elsewhere, and is not written into.</source>
        <translation>{path} es también un archivo en otra parte, y no se escribe en él.</translation>
    </message>
    <message>
        <source>{path} is being written while it is read.</source>
        <translation>{path} se está escribiendo mientras se lee.</translation>
    </message>
    <message>
        <source>{path} is closed.</source>
        <translation>{path} está cerrado.</translation>
    </message>
    <message>
        <source>{path} is damaged, cut off, or no GGUF file: {error}.</source>
        <translation>{path} está dañado, cortado o no es un archivo GGUF: {error}.</translation>
    </message>
    <message>
        <source>{path} is edited in several parts, which cannot be copied.</source>
        <translation>{path} está editado en varias partes y no se puede copiar.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} está vacío.</translation>
    </message>
    <message>
        <source>{path} is malformed: {error}.</source>
        <translation>{path} está mal formado: {error}.</translation>
    </message>
    <message>
        <source>{path} is missing or cannot be read: {error}.</source>
        <translation>{path} falta o no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>{path} is missing.</source>
        <translation>Falta {path}.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder.</source>
        <translation>{path} no es un archivo ni una carpeta.</translation>
    </message>
    <message>
        <source>{path} is no byte-pair tokenizer that could be read.</source>
        <translation>{path} no es un tokenizador byte-pair que se pueda leer.</translation>
    </message>
    <message>
        <source>{path} is no regular file.</source>
        <translation>{path} no es un archivo normal.</translation>
    </message>
    <message>
        <source>{path} is no seal of a case.</source>
        <translation>{path} no es el sello de un caso.</translation>
    </message>
    <message>
        <source>{path} is not a video that can be read.</source>
        <translation>{path} no es un vídeo que se pueda leer.</translation>
    </message>
    <message>
        <source>{path} is not an archive of a case, or is damaged.</source>
        <translation>{path} no es el archivo de un caso, o está dañado.</translation>
    </message>
    <message>
        <source>{path} is not the footage that was imported as {path2}: its content differs.</source>
        <translation>{path} no es la grabación que se importó como {path2}: su contenido es distinto.</translation>
    </message>
    <message>
        <source>{path} is read by too many at once.</source>
        <translation>{path} lo leen demasiados a la vez.</translation>
    </message>
    <message>
        <source>{path} is truncated or damaged: what is needed to play it is missing.</source>
        <translation>{path} está truncado o dañado: falta lo necesario para reproducirlo.</translation>
    </message>
    <message>
        <source>{path} lacks the token {absent}: it belongs to another model.</source>
        <translation>A {path} le falta el token {absent}: es de otro modelo.</translation>
    </message>
    <message>
        <source>{path} lacks the token {absent}: its vocabulary is that of another model.</source>
        <translation>A {path} le falta el token {absent}: su vocabulario es el de otro modelo.</translation>
    </message>
    <message>
        <source>{path} lacks {count} tensors, the first of them: {absent}.</source>
        <translation>A {path} le faltan {count} tensores, el primero: {absent}.</translation>
    </message>
    <message>
        <source>{path} names {path2}, which no case holds.</source>
        <translation>{path} nombra {path2}, que ningún caso contiene.</translation>
    </message>
    <message>
        <source>{path} needs more memory than a recording may take.</source>
        <translation>{path} necesita más memoria de la que puede ocupar una grabación.</translation>
    </message>
    <message>
        <source>{path} needs {unpacked} GB, and {parent} has room for {free} GB.</source>
        <translation>{path} necesita {unpacked} GB, y {parent} tiene sitio para {free} GB.</translation>
    </message>
    <message>
        <source>{path} refers to pictures in other files.</source>
        <translation>{path} remite a imágenes de otros archivos.</translation>
    </message>
    <message>
        <source>{path} stamps no seal of this case.</source>
        <translation>{path} no sella ningún sello de este caso.</translation>
    </message>
    <message>
        <source>{path} unpacks to far more than it holds.</source>
        <translation>{path} se descomprime en mucho más de lo que contiene.</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved.</source>
        <translation>{path} se modificó después de guardarse.</translation>
    </message>
    <message>
        <source>{path} was altered after it was saved: {error}.</source>
        <translation>{path} se modificó después de guardarse: {error}.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, cannot be read: {error}.</source>
        <translation>{path}, parte del caso, no se puede leer: {error}.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, grew while it was read.</source>
        <translation>{path}, parte del caso, creció mientras se leía.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is a link.</source>
        <translation>{path}, parte del caso, es un enlace.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is larger than anything that is saved there.</source>
        <translation>{path}, parte del caso, es mayor que todo lo que se guarda ahí.</translation>
    </message>
    <message>
        <source>{path}, a part of the case, is not a regular file.</source>
        <translation>{path}, parte del caso, no es un archivo normal.</translation>
    </message>
    <message>
        <source>{path}.partial</source>
        <translation>{path}.partial</translation>
    </message>
    <message>
        <source>{people} people close</source>
        <translation>{people} personas juntas</translation>
    </message>
    <message>
        <source>{people} people close, fast irregular movement, {seconds} s</source>
        <translation>{people} personas juntas, movimiento rápido e irregular, {seconds} s</translation>
    </message>
    <message>
        <source>{quantization} is no quantization that is known here.</source>
        <translation>{quantization} no es una cuantización conocida aquí.</translation>
    </message>
    <message>
        <source>{target} has {free} GB free; the import needs {needed} GB.</source>
        <translation>{target} tiene {free} GB libres; la importación necesita {needed} GB.</translation>
    </message>
    <message>
        <source>{what} is no text in UTF-8: “{text}”.</source>
        <translation>{what} no es texto en UTF-8: «{text}».</translation>
    </message>
    <message>
        <source>“{name}” is being imported right now.</source>
        <translation>«{name}» se está importando ahora mismo.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a model pack.</source>
        <translation>«{name}» no es el nombre de un paquete de modelos.</translation>
    </message>
    <message>
        <source>“{shown} …” cannot be a file or folder here: {reason}.</source>
        <translation>«{shown} …» no puede ser aquí un archivo ni una carpeta: {reason}.</translation>
    </message>
    <message>
        <source>“{split}” is neither train nor test.</source>
        <translation>«{split}» no es ni train ni test.</translation>
    </message>
    <message>
        <source>“{text}” is a date without a time.</source>
        <translation>«{text}» es una fecha sin hora.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time.</source>
        <translation>«{text}» no es una fecha con hora.</translation>
    </message>
    <message>
        <source>“{text}” names a time zone.</source>
        <translation>«{text}» nombra una zona horaria.</translation>
    </message>
    <message>
        <source>“{word}” is no {what} that is known.</source>
        <translation>«{word}» no se conoce como {what}.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{person} in {colours}</source>
        <translation>{person} de {colours}</translation>
    </message>
    <message>
        <source>{colours} {object}</source>
        <translation>{object} ({colours})</translation>
    </message>
    <message>
        <source>“{task}” is under way. It begins anew another time.</source>
        <translation>«{task}» está en curso. Empezará de nuevo en otra ocasión.</translation>
    </message>
    <message>
        <source>“{name}” is still being imported or analysed. It goes on when this case is opened again.</source>
        <translation>«{name}» todavía se está importando o analizando. Continúa cuando se vuelva a abrir este caso.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of footage is/are still being imported or analysed. It goes on when this case is opened again.</source>
        <translation>
            <numerusform>%n grabación todavía se está importando o analizando. Continúa cuando se vuelva a abrir este caso.</numerusform>
            <numerusform>%n grabaciones todavía se están importando o analizando. Continúa cuando se vuelva a abrir este caso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close T-VAD Desktop?</source>
        <translation>¿Cerrar T-VAD Desktop?</translation>
    </message>
    <message numerus="yes">
        <source>%n analysed</source>
        <translation>
            <numerusform>%n analizada</numerusform>
            <numerusform>%n analizadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is done: {words}.</source>
        <translation>La cola ha terminado: {words}.</translation>
    </message>
    <message>
        <source>Reviews or notes are not saved yet. {error}</source>
        <translation>Valoraciones o notas aún no están guardadas. {error}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>All footage of this camera by the recorder&apos;s clock</source>
        <translation>Todas las grabaciones de esta cámara según el reloj de la grabadora</translation>
    </message>
    <message>
        <source>Read a picture</source>
        <translation>Leer una imagen</translation>
    </message>
    <message>
        <source>Read heatmaps</source>
        <translation>Leer mapas de calor</translation>
    </message>
    <message>
        <source>Picture of the moment under the pointer</source>
        <translation>Imagen del momento bajo el puntero</translation>
    </message>
    <message>
        <source>Close footage</source>
        <translation>Cerrar la grabación</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Overview of all of the footage</source>
        <translation>Vista general de toda la grabación</translation>
    </message>
    <message>
        <source>All of the footage; the frame is what the timeline above shows</source>
        <translation>Toda la grabación; el marco es lo que muestra la línea de tiempo de arriba</translation>
    </message>
    <message>
        <source>Read a near picture</source>
        <translation>Leer una imagen cercana</translation>
    </message>
    <message>
        <source>Read frames</source>
        <translation>Leer fotogramas</translation>
    </message>
    <message>
        <source>This recording has no sound.</source>
        <translation>Esta grabación no tiene sonido.</translation>
    </message>
    <message>
        <source>Sound cannot be played: the library miniaudio is missing.</source>
        <translation>No se puede reproducir el sonido: falta la biblioteca miniaudio.</translation>
    </message>
    <message>
        <source>No sound device can be opened.</source>
        <translation>No se puede abrir ningún dispositivo de sonido.</translation>
    </message>
    <message>
        <source>Connect speakers or headphones, then try again.</source>
        <translation>Conecte altavoces o auriculares e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Play sound</source>
        <translation>Reproducir sonido</translation>
    </message>
    <message>
        <source>threshold {value:.2f}</source>
        <translation>umbral {value:.2f}</translation>
    </message>
    <message>
        <source>not reliable from {start} to {end}</source>
        <translation>no fiable de {start} a {end}</translation>
    </message>
    <message>
        <source>not readable from {start} to {end}</source>
        <translation>ilegible de {start} a {end}</translation>
    </message>
    <message>
        <source>Seen by a person: {share:.0%} of this footage (the full part of the band)</source>
        <translation>Visto por una persona: {share:.0%} de esta grabación (la parte llena de la banda)</translation>
    </message>
    <message>
        <source>Previous incident (↑)</source>
        <translation>Incidente anterior (↑)</translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation>Un fotograma atrás (←)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation>Un fotograma adelante (→)</translation>
    </message>
    <message>
        <source>Next incident (↓)</source>
        <translation>Incidente siguiente (↓)</translation>
    </message>
    <message>
        <source>Sound (Shift+M)</source>
        <translation>Sonido (Mayús+M)</translation>
    </message>
    <message>
        <source>Fit the picture (double click)</source>
        <translation>Ajustar la imagen (doble clic)</translation>
    </message>
    <message>
        <source>Heatmap (H)</source>
        <translation>Mapa de calor (H)</translation>
    </message>
    <message>
        <source>Colours of the heat, light and contrast (V)</source>
        <translation>Colores del calor, luz y contraste (V)</translation>
    </message>
    <message>
        <source>Boxes (B)</source>
        <translation>Recuadros (B)</translation>
    </message>
    <message>
        <source>Path of the main target (P)</source>
        <translation>Trayectoria del objetivo principal (P)</translation>
    </message>
    <message>
        <source>The recorder&apos;s clock, on {day:date}</source>
        <translation>El reloj de la grabadora, el {day:date}</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>fotograma {number}</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Espacio)</translation>
    </message>
    <message>
        <source>Turn the sound on (Shift+M)</source>
        <translation>Activar el sonido (Mayús+M)</translation>
    </message>
    <message>
        <source>Turn the sound off (Shift+M)</source>
        <translation>Desactivar el sonido (Mayús+M)</translation>
    </message>
    <message>
        <source>Picture as it is</source>
        <translation>Imagen tal como es</translation>
    </message>
    <message>
        <source>Heat: opacity</source>
        <translation>Calor: opacidad</translation>
    </message>
    <message>
        <source>Heat: colours</source>
        <translation>Calor: colores</translation>
    </message>
    <message>
        <source>Heat: drawn</source>
        <translation>Calor: dibujo</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Nothing waits. Import footage, or analyse some again.</source>
        <translation>Nada espera. Importe grabaciones, o analice algunas de nuevo.</translation>
    </message>
    <message>
        <source>Footage that waits, failed or is done</source>
        <translation>Grabaciones que esperan, fallaron o están listas</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Let it come before the one above</source>
        <translation>Ponerlo antes que el de arriba</translation>
    </message>
    <message>
        <source>Let it come after the one below</source>
        <translation>Ponerlo después del de abajo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Clear what is over</source>
        <translation>Limpiar lo terminado</translation>
    </message>
    <message>
        <source>Close the queue (Q)</source>
        <translation>Cerrar la cola (Q)</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>COLA</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} y %n más</numerusform>
            <numerusform>{name} y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation>
            <numerusform>%n en la cola</numerusform>
            <numerusform>%n en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>falló: {reason}</translation>
    </message>
    <message>
        <source>waits for its analysis</source>
        <translation>espera su análisis</translation>
    </message>
    <message>
        <source>analysis stopped</source>
        <translation>análisis detenido</translation>
    </message>
    <message>
        <source>waits for its import</source>
        <translation>espera su importación</translation>
    </message>
    <message>
        <source>import stopped</source>
        <translation>importación detenida</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Yes, this is unusual.</source>
        <translation>Sí, es inusual.</translation>
    </message>
    <message>
        <source>Yes {share:.0%}</source>
        <translation>Sí {share:.0%}</translation>
    </message>
    <message>
        <source>How probable the model holds Yes to be, as against No</source>
        <translation>Cómo de probable considera el modelo el Sí frente al No</translation>
    </message>
    <message>
        <source>Given for {when}, which was the incident then.</source>
        <translation>Dada para {when}, que era entonces el incidente.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n dato</numerusform>
            <numerusform>%n datos</numerusform>
        </translation>
    </message>
    <message>
        <source>What was measured and given to the model</source>
        <translation>Lo que se midió y se dio al modelo</translation>
    </message>
    <message>
        <source>Corrected by {author}</source>
        <translation>Corregida por {author}</translation>
    </message>
    <message>
        <source>Rejected by {author}</source>
        <translation>Rechazada por {author}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Put this answer on the clipboard</source>
        <translation>Poner esta respuesta en el portapapeles</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Write what is right; you are its author then</source>
        <translation>Escriba lo correcto; entonces el autor es usted</translation>
    </message>
    <message>
        <source>This answer is wrong: it is not printed as a finding</source>
        <translation>Esta respuesta es errónea: no se imprime como hallazgo</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Take the correction or rejection back</source>
        <translation>Retirar la corrección o el rechazo</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Ask the model the same question again</source>
        <translation>Hacer al modelo la misma pregunta otra vez</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Lo que es correcto</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Guardar la corrección</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Footage of the case</source>
        <translation>Grabaciones del caso</translation>
    </message>
    <message>
        <source>Import footage (Ctrl+I)</source>
        <translation>Importar grabaciones (Ctrl+I)</translation>
    </message>
    <message>
        <source>FOOTAGE</source>
        <translation>GRABACIONES</translation>
    </message>
    <message>
        <source>Footage that was removed from the case: put it back</source>
        <translation>Grabaciones quitadas del caso: devolverlas</translation>
    </message>
    <message>
        <source>Moments that were noted (Ctrl+Shift+D)</source>
        <translation>Momentos anotados (Ctrl+Mayús+D)</translation>
    </message>
    <message numerus="yes">
        <source>%n removed …</source>
        <translation>
            <numerusform>%n quitada …</numerusform>
            <numerusform>%n quitadas …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) …</source>
        <translation>
            <numerusform>%n marcador …</numerusform>
            <numerusform>%n marcadores …</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Set recording time …</source>
        <translation>Fijar la hora de grabación …</translation>
    </message>
    <message>
        <source>Properties …</source>
        <translation>Propiedades …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Cambiar el nombre …</translation>
    </message>
    <message>
        <source>Remove from the case …</source>
        <translation>Quitar del caso …</translation>
    </message>
    <message>
        <source>Analyse all that is not</source>
        <translation>Analizar todo lo que falte</translation>
    </message>
    <message>
        <source>analysing</source>
        <translation>analizando</translation>
    </message>
    <message>
        <source>{kind}: analysed to {reached}</source>
        <translation>{kind}: analizado hasta {reached}</translation>
    </message>
    <message>
        <source>Double click, or Enter, goes to an incident.</source>
        <translation>Con doble clic o Intro se va a un incidente.</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Pictures of the incidents</source>
        <translation>Imágenes de los incidentes</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incidente</numerusform>
            <numerusform>%n incidentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Needs another look</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Something unusual</source>
        <translation>Algo inusual</translation>
    </message>
    <message>
        <source>{given} of {needed} verdicts</source>
        <translation>{given} de {needed} valoraciones</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>There is no footage to bookmark.</source>
        <translation>No hay grabación en la que poner un marcador.</translation>
    </message>
    <message>
        <source>bookmark at {time}</source>
        <translation>marcador en {time}</translation>
    </message>
    <message>
        <source>Bookmark made at {time}.</source>
        <translation>Marcador puesto en {time}.</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>note of the bookmark at {time}</source>
        <translation>nota del marcador en {time}</translation>
    </message>
    <message>
        <source>removal of the bookmark at {time}</source>
        <translation>retirada del marcador en {time}</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>No hay ningún caso abierto.</translation>
    </message>
    <message>
        <source>Open a case first; it keeps its bookmarks.</source>
        <translation>Abra primero un caso; él guarda sus marcadores.</translation>
    </message>
    <message>
        <source>A bookmark without a note.</source>
        <translation>Un marcador sin nota.</translation>
    </message>
    <message>
        <source>There is no bookmark further on.</source>
        <translation>No hay más marcadores en esa dirección.</translation>
    </message>
    <message>
        <source>This footage has no bookmark.</source>
        <translation>Esta grabación no tiene marcadores.</translation>
    </message>
    <message>
        <source>Open a case first; its bundle is written from it.</source>
        <translation>Abra primero un caso; de él se escribe el paquete.</translation>
    </message>
    <message>
        <source>Seal the case</source>
        <translation>Sellar el caso</translation>
    </message>
    <message>
        <source>Seals (*.seal)</source>
        <translation>Sellos (*.seal)</translation>
    </message>
    <message>
        <source>Verify a bundle</source>
        <translation>Verificar un paquete</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>Paquetes (*.zip)</translation>
    </message>
    <message>
        <source>Import footage to look for incidents.</source>
        <translation>Importe grabaciones para buscar incidentes.</translation>
    </message>
    <message>
        <source>The footage has not been analysed yet.</source>
        <translation>La grabación todavía no se ha analizado.</translation>
    </message>
    <message>
        <source>The analysis is not finished.
Incidents appear here while it goes on.</source>
        <translation>El análisis no ha terminado.
Los incidentes aparecen aquí mientras avanza.</translation>
    </message>
    <message>
        <source>Nothing rises above the threshold.
Drag it down on the timeline to see weaker traces.</source>
        <translation>Nada supera el umbral.
Arrástrelo hacia abajo en la línea de tiempo para ver indicios más débiles.</translation>
    </message>
    <message>
        <source>Walk through what is open: after each verdict comes the next (R)</source>
        <translation>Recorrer lo abierto: tras cada valoración viene el siguiente (R)</translation>
    </message>
    <message>
        <source>No incident fits the filter.</source>
        <translation>Ningún incidente cumple el filtro.</translation>
    </message>
    <message>
        <source>What the incidents are about is being read …</source>
        <translation>Se está leyendo de qué tratan los incidentes …</translation>
    </message>
    <message>
        <source>Search notes and answers   /</source>
        <translation>Buscar en notas y respuestas   /</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Choose by camera, target, sign, tag, score, direction, place, time of day</source>
        <translation>Elegir por cámara, objetivo, indicio, etiqueta, puntuación, dirección, lugar, hora del día</translation>
    </message>
    <message>
        <source>Order of the incidents</source>
        <translation>Orden de los incidentes</translation>
    </message>
    <message>
        <source>Search notes and answers</source>
        <translation>Buscar en notas y respuestas</translation>
    </message>
    <message>
        <source>INCIDENTS</source>
        <translation>INCIDENTES</translation>
    </message>
    <message>
        <source>{decided} of {count}</source>
        <translation>{decided} de {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>the model says {opinion}</source>
        <translation>el modelo dice {opinion}</translation>
    </message>
    <message>
        <source>The model says {opinion}: {title}</source>
        <translation>El modelo dice {opinion}: {title}</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Por tiempo</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Más largos</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>Abiertos primero</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>Por cámara</translation>
    </message>
    <message>
        <source>By time of day</source>
        <translation>Por hora del día</translation>
    </message>
    <message>
        <source>By target</source>
        <translation>Por objetivo</translation>
    </message>
    <message>
        <source>By direction</source>
        <translation>Por dirección</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Por lugar</translation>
    </message>
    <message>
        <source>score ≥ {score:.2f}</source>
        <translation>puntuación ≥ {score:.2f}</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Describir</translation>
    </message>
    <message>
        <source>How fast?</source>
        <translation>¿Qué velocidad?</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trayectoria</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Indicios</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Confirm: this matters (C)</source>
        <translation>Confirmar: esto importa (C)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss: this is normal here (D)</source>
        <translation>Descartar: esto es normal aquí (D)</translation>
    </message>
    <message>
        <source>Mark this moment in the note (M)</source>
        <translation>Anotar este momento en la nota (M)</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Preguntar (Intro)</translation>
    </message>
    <message>
        <source>Note for the report</source>
        <translation>Nota para el informe</translation>
    </message>
    <message>
        <source>Ask about this incident</source>
        <translation>Preguntar sobre este incidente</translation>
    </message>
    <message>
        <source>Not saved yet; it will be tried again. {why}</source>
        <translation>Aún sin guardar; se volverá a intentar. {why}</translation>
    </message>
    <message>
        <source>Clock {day:date} {time}</source>
        <translation>Reloj {day:date} {time}</translation>
    </message>
    <message>
        <source>Incident {number}  ·  {start} – {end}  ·  {duration:.1f} s</source>
        <translation>Incidente {number}  ·  {start} – {end}  ·  {duration:.1f} s</translation>
    </message>
    <message>
        <source>{score} at {moment}</source>
        <translation>{score} en {moment}</translation>
    </message>
    <message>
        <source>{object}, {seconds:.0f} s in the picture</source>
        <translation>{object}, {seconds:.0f} s en la imagen</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>{reason}, from {start}</source>
        <translation>{reason}, desde {start}</translation>
    </message>
    <message>
        <source>Objects found</source>
        <translation>Objetos hallados</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>What the incident is</source>
        <translation>Qué es el incidente</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record an incident from In to Out (E)</source>
        <translation>Registrar un incidente de Entrada a Salida (E)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Let the chosen incident begin at In and end at Out (Shift+E)</source>
        <translation>Hacer que el incidente elegido empiece en Entrada y termine en Salida (Mayús+E)</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Ignorar aquí</translation>
    </message>
    <message>
        <source>Heat in the box, or from In to Out, counts for nothing (Shift+I)</source>
        <translation>El calor del recuadro, o de Entrada a Salida, no cuenta (Mayús+I)</translation>
    </message>
    <message>
        <source>Forget In, Out and boxes (Shift+O)</source>
        <translation>Olvidar Entrada, Salida y recuadros (Mayús+O)</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n recuadro</numerusform>
            <numerusform>%n recuadros</numerusform>
        </translation>
    </message>
    <message>
        <source>drag a box</source>
        <translation>arrastre un recuadro</translation>
    </message>
    <message>
        <source>In {start}  ·  Out {end}  ·  {boxes}</source>
        <translation>Entrada {start}  ·  Salida {end}  ·  {boxes}</translation>
    </message>
    <message>
        <source>The camera can learn that this is normal. You see what would change before it is kept.</source>
        <translation>La cámara puede aprender que esto es normal. Verá qué cambiaría antes de guardarlo.</translation>
    </message>
    <message>
        <source>Looking at the footage again …</source>
        <translation>Examinando de nuevo la grabación …</translation>
    </message>
    <message>
        <source>Teach the camera</source>
        <translation>Enseñar a la cámara</translation>
    </message>
    <message>
        <source>Show what the camera would learn (T)</source>
        <translation>Mostrar lo que aprendería la cámara (T)</translation>
    </message>
    <message>
        <source>The camera learns it (T)</source>
        <translation>La cámara lo aprende (T)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>The camera stays as it is (Shift+T)</source>
        <translation>La cámara se queda como está (Mayús+T)</translation>
    </message>
    <message numerus="yes">
        <source>Incident(s) {numbers} would vanish ({peaks}).</source>
        <translation>
            <numerusform>El incidente {numbers} desaparecería ({peaks}).</numerusform>
            <numerusform>Los incidentes {numbers} desaparecerían ({peaks}).</numerusform>
        </translation>
    </message>
    <message>
        <source>This incident would grow weaker ({peak}) and stay.</source>
        <translation>Este incidente se debilitaría ({peak}) y permanecería.</translation>
    </message>
    <message numerus="yes">
        <source>%n other incident(s) nearby would stay.</source>
        <translation>
            <numerusform>%n incidente cercano permanecería.</numerusform>
            <numerusform>%n incidentes cercanos permanecerían.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other incident lies nearby.</source>
        <translation>No hay ningún otro incidente cerca.</translation>
    </message>
    <message numerus="yes">
        <source>%n farther away in this video was/were not looked at.</source>
        <translation>
            <numerusform>%n más lejano de este vídeo no se examinó.</numerusform>
            <numerusform>%n más lejanos de este vídeo no se examinaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ Incident(s) {numbers} was/were confirmed.</source>
        <translation>
            <numerusform>⚠ El incidente {numbers} estaba confirmado.</numerusform>
            <numerusform>⚠ Los incidentes {numbers} estaban confirmados.</numerusform>
        </translation>
    </message>
    <message>
        <source>{numbers} and {last}</source>
        <translation>{numbers} y {last}</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>Miniatura</translation>
    </message>
    <message>
        <source>This picture is damaged in the recording.</source>
        <translation>Esta imagen está dañada en la grabación.</translation>
    </message>
    <message>
        <source>A picture before this one is missing: what is shown here may not have been there.</source>
        <translation>Falta una imagen anterior: lo que se muestra aquí quizá no estaba.</translation>
    </message>
    <message>
        <source>A small picture of about this moment ({clock}): the exact one is being decoded.</source>
        <translation>Una imagen pequeña de aproximadamente este momento ({clock}): la exacta se está decodificando.</translation>
    </message>
    <message>
        <source>This footage is missing.</source>
        <translation>Falta esta grabación.</translation>
    </message>
    <message>
        <source>This footage is changed on the disk, being compared.</source>
        <translation>Esta grabación ha cambiado en el disco y se está comparando.</translation>
    </message>
    <message>
        <source>This footage is altered since it was imported.</source>
        <translation>Esta grabación se ha alterado desde que se importó.</translation>
    </message>
    <message>
        <source>Import footage, or drop it here.</source>
        <translation>Importe grabaciones, o suéltelas aquí.</translation>
    </message>
    <message>
        <source>What these scores rest on: what the camera was taught, the recording itself, or nothing.</source>
        <translation>En qué se basan estas puntuaciones: en lo que se enseñó a la cámara, en la propia grabación o en nada.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Abriendo …</translation>
    </message>
    <message>
        <source>Knowledge: {knowledge}</source>
        <translation>Conocimiento: {knowledge}</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>puntuación {score:.2f}</translation>
    </message>
    <message>
        <source>Prompts: {title}</source>
        <translation>Indicaciones: {title}</translation>
    </message>
    <message>
        <source>These scores were made with the prompts “{title}”.</source>
        <translation>Estas puntuaciones se hicieron con las indicaciones «{title}».</translation>
    </message>
    <message>
        <source>Normal: {words}</source>
        <translation>Normal: {words}</translation>
    </message>
    <message>
        <source>Anomalous: {words}</source>
        <translation>Anómalo: {words}</translation>
    </message>
    <message>
        <source>This analysis is not finished: where an earlier one is, incidents are still those of it.</source>
        <translation>Este análisis no ha terminado: donde hay uno anterior, los incidentes siguen siendo los de aquel.</translation>
    </message>
    <message>
        <source>Edit them: Ctrl+P</source>
        <translation>Editarlas: Ctrl+P</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Reabrir …</translation>
    </message>
    <message>
        <source>Let the case be changed again, with a reason</source>
        <translation>Permitir que se vuelva a modificar el caso, con un motivo</translation>
    </message>
    <message>
        <source>Read only. {why}</source>
        <translation>Solo lectura. {why}</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>No hay nada en curso</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>What is under way and what waits (Q)</source>
        <translation>Lo que está en curso y lo que espera (Q)</translation>
    </message>
    <message>
        <source>{speed:.1f}× real time</source>
        <translation>{speed:.1f}× tiempo real</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminar el recorrido</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is open any more among the %n incident(s) shown.</source>
        <translation>
            <numerusform>Ya no queda nada abierto en el %n incidente mostrado.</numerusform>
            <numerusform>Ya no queda nada abierto entre los %n incidentes mostrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>No se muestra nada.</translation>
    </message>
    <message>
        <source>incident {number}: {verdict}</source>
        <translation>incidente {number}: {verdict}</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): {verdict}</source>
        <translation>
            <numerusform>%n incidente: {verdict}</numerusform>
            <numerusform>%n incidentes: {verdict}</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Every incident of the case. ↓ and ↑ walk through them, R leads from open to open one.</source>
        <translation>Cada incidente del caso. ↓ y ↑ los recorren, R lleva de abierto en abierto.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>The footage, with the heat of what is unusual. H, B and P show or hide heat, boxes and path.</source>
        <translation>La grabación, con el mapa de calor de lo inusual. H, B y P muestran u ocultan calor, recuadros y trayectoria.</translation>
    </message>
    <message>
        <source>When it is</source>
        <translation>Cuándo ocurre</translation>
    </message>
    <message>
        <source>The score over time. Click to go there, drag the dashed line to find more or less.</source>
        <translation>La puntuación a lo largo del tiempo. Haga clic para ir allí; arrastre la línea discontinua para encontrar más o menos.</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Su decisión</translation>
    </message>
    <message>
        <source>C confirms, D dismisses. Write a note, or ask the model about the incident; Ctrl+Z undoes.</source>
        <translation>C confirma, D descarta. Escriba una nota, o pregunte al modelo por el incidente; Ctrl+Z deshace.</translation>
    </message>
    <message>
        <source>Your footage</source>
        <translation>Sus grabaciones</translation>
    </message>
    <message>
        <source>Drop footage here, or press Ctrl+I. Let the camera learn what is normal: Ctrl+L.</source>
        <translation>Suelte grabaciones aquí, o pulse Ctrl+I. Haga que la cámara aprenda lo normal: Ctrl+L.</translation>
    </message>
    <message>
        <source>Look into footage</source>
        <translation>Mirar dentro de la grabación</translation>
    </message>
    <message>
        <source>Open a case first; its recordings are searched.</source>
        <translation>Abra primero un caso; se busca en sus grabaciones.</translation>
    </message>
    <message>
        <source>{name} recorded by {camera}</source>
        <translation>{name} grabado por {camera}</translation>
    </message>
    <message>
        <source>Open a case first; its report is written from it.</source>
        <translation>Abra primero un caso; de él se escribe el informe.</translation>
    </message>
    <message>
        <source>No picture is shown in which a region could be drawn.</source>
        <translation>No se muestra ninguna imagen en la que dibujar una región.</translation>
    </message>
    <message>
        <source>Open footage first.</source>
        <translation>Abra primero una grabación.</translation>
    </message>
    <message>
        <source>No footage is shown.</source>
        <translation>No se muestra ninguna grabación.</translation>
    </message>
    <message>
        <source>Open a case with footage first.</source>
        <translation>Abra primero un caso con grabaciones.</translation>
    </message>
    <message>
        <source>Open a case first; its footage is labelled.</source>
        <translation>Abra primero un caso; se etiquetan sus grabaciones.</translation>
    </message>
    <message>
        <source>Choose one, or pick several with Shift.</source>
        <translation>Elija uno, o varios con Mayús.</translation>
    </message>
    <message>
        <source>Write the clips into</source>
        <translation>Escribir los clips en</translation>
    </message>
    <message>
        <source>Write the clip into</source>
        <translation>Escribir el clip en</translation>
    </message>
    <message>
        <source>Put the case away</source>
        <translation>Archivar el caso</translation>
    </message>
    <message>
        <source>Cases put away (*.tvad)</source>
        <translation>Casos archivados (*.tvad)</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>Make or open a case first; it keeps its prompts.</source>
        <translation>Cree o abra primero un caso; él guarda sus indicaciones.</translation>
    </message>
    <message>
        <source>There is no footage yet that was recorded.</source>
        <translation>Todavía no hay ninguna grabación.</translation>
    </message>
    <message>
        <source>Import footage first.</source>
        <translation>Importe primero grabaciones.</translation>
    </message>
    <message>
        <source>There is no footage to rename.</source>
        <translation>No hay grabación a la que cambiar el nombre.</translation>
    </message>
    <message>
        <source>new name of {name}</source>
        <translation>nombre nuevo de {name}</translation>
    </message>
    <message>
        <source>There is no footage to remove.</source>
        <translation>No hay ninguna grabación que quitar.</translation>
    </message>
    <message>
        <source>removal of {name}</source>
        <translation>retirada de {name}</translation>
    </message>
    <message>
        <source>No footage was removed from this case.</source>
        <translation>No se ha quitado ninguna grabación de este caso.</translation>
    </message>
    <message>
        <source>There is nothing to put back.</source>
        <translation>No hay nada que devolver.</translation>
    </message>
    <message>
        <source>recording time of {name}</source>
        <translation>hora de grabación de {name}</translation>
    </message>
    <message>
        <source>other prompts</source>
        <translation>otras indicaciones</translation>
    </message>
    <message>
        <source>Look at the demo first; the tour leads through it.</source>
        <translation>Mire primero la demo; el recorrido la atraviesa.</translation>
    </message>
    <message>
        <source>Open a case first; its cameras are shown then.</source>
        <translation>Abra primero un caso; entonces se muestran sus cámaras.</translation>
    </message>
    <message>
        <source>No picture of {camera} is shown on which a zone could be drawn.</source>
        <translation>No se muestra ninguna imagen de {camera} en la que dibujar una zona.</translation>
    </message>
    <message>
        <source>Choose footage of this camera first.</source>
        <translation>Elija primero una grabación de esta cámara.</translation>
    </message>
    <message>
        <source>There is no footage to learn from yet.</source>
        <translation>Todavía no hay grabaciones de las que aprender.</translation>
    </message>
    <message>
        <source>Import normal footage first.</source>
        <translation>Importe primero grabaciones normales.</translation>
    </message>
    <message>
        <source>The camera of this footage has not learned anything yet.</source>
        <translation>La cámara de esta grabación todavía no ha aprendido nada.</translation>
    </message>
    <message>
        <source>A case is closed by whoever can change it.</source>
        <translation>Un caso lo cierra quien puede modificarlo.</translation>
    </message>
    <message>
        <source>⚠ untrained model</source>
        <translation>⚠ modelo sin entrenar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New case (Ctrl+N)</source>
        <translation>Caso nuevo (Ctrl+N)</translation>
    </message>
    <message>
        <source>Open a case (Ctrl+O)</source>
        <translation>Abrir un caso (Ctrl+O)</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a case, a button</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find objects in whole recordings (Ctrl+Shift+O)</source>
        <translation>Buscar objetos en grabaciones enteras (Ctrl+Mayús+O)</translation>
    </message>
    <message>
        <source>Analyse this footage, or go on with it</source>
        <translation>Analizar esta grabación, o continuar con ella</translation>
    </message>
    <message>
        <source>What is normal and what is not, in words (Ctrl+P)</source>
        <translation>Qué es normal y qué no, en palabras (Ctrl+P)</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation>Claro u oscuro (Ctrl+T)</translation>
    </message>
    <message>
        <source>User guide (F1)</source>
        <translation>Guía del usuario (F1)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Pantalla completa (F11)</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Analizar de nuevo</translation>
    </message>
    <message>
        <source>Go on analysing</source>
        <translation>Seguir analizando</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Reports, clips, and what is covered in them</source>
        <translation>Informes, clips y lo que en ellos se oculta</translation>
    </message>
    <message>
        <source>Write the report …	Ctrl+E</source>
        <translation>Escribir el informe …	Ctrl+E</translation>
    </message>
    <message>
        <source>Write clips of what is picked …	Ctrl+Shift+E</source>
        <translation>Escribir clips de lo seleccionado …	Ctrl+Mayús+E</translation>
    </message>
    <message>
        <source>Write all incidents as one clip …</source>
        <translation>Escribir todos los incidentes en un clip …</translation>
    </message>
    <message>
        <source>Cover people and faces …	Ctrl+Shift+R</source>
        <translation>Ocultar personas y rostros …	Ctrl+Mayús+R</translation>
    </message>
    <message>
        <source>What happened here? …	Ctrl+Shift+F</source>
        <translation>¿Qué pasó aquí? …	Ctrl+Mayús+F</translation>
    </message>
    <message>
        <source>Put the case away as one file …</source>
        <translation>Archivar el caso en un solo archivo …</translation>
    </message>
    <message>
        <source>Write a bundle that others can verify …</source>
        <translation>Escribir un paquete que otros puedan verificar …</translation>
    </message>
    <message>
        <source>Seal the case …</source>
        <translation>Sellar el caso …</translation>
    </message>
    <message>
        <source>How the case is kept</source>
        <translation>Cómo se guarda el caso</translation>
    </message>
    <message>
        <source>Close or reopen the case …	Ctrl+Shift+L</source>
        <translation>Cerrar o reabrir el caso …	Ctrl+Mayús+L</translation>
    </message>
    <message>
        <source>Verify the case …	Ctrl+Shift+V</source>
        <translation>Verificar el caso …	Ctrl+Mayús+V</translation>
    </message>
    <message>
        <source>Passphrase …</source>
        <translation>Contraseña …</translation>
    </message>
    <message>
        <source>Verdicts that an incident needs …</source>
        <translation>Valoraciones que necesita un incidente …</translation>
    </message>
    <message>
        <source>What counts for nothing …</source>
        <translation>Lo que no cuenta …</translation>
    </message>
    <message>
        <source>Bring back a case that was put away …</source>
        <translation>Recuperar un caso archivado …</translation>
    </message>
    <message>
        <source>Footage that several cases have …</source>
        <translation>Grabaciones que tienen varios casos …</translation>
    </message>
    <message>
        <source>Compare the case with a seal …</source>
        <translation>Comparar el caso con un sello …</translation>
    </message>
    <message>
        <source>Verify a bundle …</source>
        <translation>Verificar un paquete …</translation>
    </message>
    <message>
        <source>Bookmarks …	Ctrl+Shift+D</source>
        <translation>Marcadores …	Ctrl+Mayús+D</translation>
    </message>
    <message>
        <source>What the camera has learned, and when it recorded</source>
        <translation>Qué ha aprendido la cámara y cuándo grabó</translation>
    </message>
    <message>
        <source>Learn what is normal …	Ctrl+L</source>
        <translation>Aprender lo normal …	Ctrl+L</translation>
    </message>
    <message>
        <source>Undo the camera&apos;s last learning	Ctrl+U</source>
        <translation>Deshacer el último aprendizaje de la cámara	Ctrl+U</translation>
    </message>
    <message>
        <source>Set recording time …	Ctrl+K</source>
        <translation>Fijar la hora de grabación …	Ctrl+K</translation>
    </message>
    <message>
        <source>What cameras have learned …	Ctrl+Shift+K</source>
        <translation>Qué han aprendido las cámaras …	Ctrl+Mayús+K</translation>
    </message>
    <message>
        <source>Models …	Ctrl+Shift+M</source>
        <translation>Modelos …	Ctrl+Mayús+M</translation>
    </message>
    <message>
        <source>Label for training …	Ctrl+Shift+B</source>
        <translation>Etiquetar para el entrenamiento …	Ctrl+Mayús+B</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>Moverse en el tiempo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Play on; again: faster</source>
        <translation>Reproducir; otra vez: más rápido</translation>
    </message>
    <message>
        <source>Play back; again: faster</source>
        <translation>Atrás; otra vez: más rápido</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Un fotograma adelante</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Un fotograma atrás</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Un segundo adelante</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Un segundo atrás</translation>
    </message>
    <message>
        <source>Slower, down to an eighth</source>
        <translation>Más lento, hasta un octavo</translation>
    </message>
    <message>
        <source>Faster, up to sixteen times</source>
        <translation>Más rápido, hasta dieciséis veces</translation>
    </message>
    <message>
        <source>Go to a moment</source>
        <translation>Ir a un momento</translation>
    </message>
    <message>
        <source>Play the incident again and again</source>
        <translation>Repetir el incidente una y otra vez</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Activar o desactivar el sonido</translation>
    </message>
    <message>
        <source>Same moment, next camera</source>
        <translation>Mismo momento, cámara siguiente</translation>
    </message>
    <message>
        <source>Same moment, camera before</source>
        <translation>Mismo momento, cámara anterior</translation>
    </message>
    <message>
        <source>Other cameras beside it, up to four</source>
        <translation>Otras cámaras al lado, hasta cuatro</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>Incidente siguiente</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>Incidente anterior</translation>
    </message>
    <message>
        <source>Duplicate of another one</source>
        <translation>Duplicado de otro</translation>
    </message>
    <message>
        <source>Review: a verdict leads to the next</source>
        <translation>Revisión: una valoración lleva al siguiente</translation>
    </message>
    <message>
        <source>Next open incident</source>
        <translation>Siguiente incidente abierto</translation>
    </message>
    <message>
        <source>Pick the next one too</source>
        <translation>Seleccionar también el siguiente</translation>
    </message>
    <message>
        <source>Pick the one before too</source>
        <translation>Seleccionar también el anterior</translation>
    </message>
    <message>
        <source>Pick all</source>
        <translation>Seleccionar todos</translation>
    </message>
    <message>
        <source>Teach the camera; again: keep it</source>
        <translation>Enseñar a la cámara; otra vez: guardarlo</translation>
    </message>
    <message>
        <source>Leave the camera as it is</source>
        <translation>Dejar la cámara como está</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Anotar este momento</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>Marcador en este momento</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Marcador siguiente</translation>
    </message>
    <message>
        <source>Bookmark before</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>In: an incident begins here</source>
        <translation>Entrada: aquí empieza un incidente</translation>
    </message>
    <message>
        <source>Out: it ends here</source>
        <translation>Salida: aquí termina</translation>
    </message>
    <message>
        <source>Forget In, Out and boxes</source>
        <translation>Olvidar Entrada, Salida y recuadros</translation>
    </message>
    <message>
        <source>Record an incident from In to Out</source>
        <translation>Registrar un incidente de Entrada a Salida</translation>
    </message>
    <message>
        <source>Cut the incident to In and Out</source>
        <translation>Recortar el incidente a Entrada y Salida</translation>
    </message>
    <message>
        <source>Ignore heat in the box, or from In to Out</source>
        <translation>Ignorar el calor de ahí, o de Entrada a Salida</translation>
    </message>
    <message>
        <source>Split the incident here</source>
        <translation>Dividir aquí el incidente</translation>
    </message>
    <message>
        <source>Merge the picked incidents</source>
        <translation>Combinar los incidentes seleccionados</translation>
    </message>
    <message>
        <source>Take back one recorded by hand</source>
        <translation>Retirar uno registrado a mano</translation>
    </message>
    <message>
        <source>Find objects in the recordings</source>
        <translation>Buscar objetos en las grabaciones</translation>
    </message>
    <message>
        <source>What happened here? (draw a region)</source>
        <translation>¿Qué pasó aquí? (dibujar una región)</translation>
    </message>
    <message>
        <source>Ask the model</source>
        <translation>Preguntar al modelo</translation>
    </message>
    <message>
        <source>Leave a text field</source>
        <translation>Salir de un campo de texto</translation>
    </message>
    <message>
        <source>Press what has the focus</source>
        <translation>Pulsar lo que tiene el foco</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Recuadros</translation>
    </message>
    <message>
        <source>Before and after it</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>View settings</source>
        <translation>Ajustes de la vista</translation>
    </message>
    <message>
        <source>Picture alone</source>
        <translation>Solo la imagen</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation>Un recorrido por la ventana</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Close the case, or reopen it</source>
        <translation>Cerrar el caso, o reabrirlo</translation>
    </message>
    <message>
        <source>Write clips of what is picked</source>
        <translation>Escribir clips de lo seleccionado</translation>
    </message>
    <message>
        <source>Analyse all footage</source>
        <translation>Analizar todas las grabaciones</translation>
    </message>
    <message>
        <source>Watch folders for new footage</source>
        <translation>Vigilar carpetas por si llegan grabaciones</translation>
    </message>
    <message>
        <source>Remove the footage shown from the case</source>
        <translation>Quitar del caso la grabación mostrada</translation>
    </message>
    <message>
        <source>Put removed footage back</source>
        <translation>Devolver grabaciones quitadas</translation>
    </message>
    <message>
        <source>Rename the footage shown</source>
        <translation>Cambiar el nombre de la grabación mostrada</translation>
    </message>
    <message>
        <source>Edit the prompts</source>
        <translation>Editar las indicaciones</translation>
    </message>
    <message>
        <source>Set the recording time</source>
        <translation>Fijar la hora de grabación</translation>
    </message>
    <message>
        <source>What cameras have learned</source>
        <translation>Qué han aprendido las cámaras</translation>
    </message>
    <message>
        <source>Look at what incident {number} would teach</source>
        <translation>Ver qué enseñaría el incidente {number}</translation>
    </message>
    <message>
        <source>{camera} has learned it</source>
        <translation>{camera} lo ha aprendido</translation>
    </message>
    <message>
        <source>Learn what is normal for {camera}</source>
        <translation>Aprender lo normal para {camera}</translation>
    </message>
    <message>
        <source>{camera} has learned what is normal</source>
        <translation>{camera} ha aprendido lo normal</translation>
    </message>
    <message>
        <source>{camera} has forgotten what it learned last</source>
        <translation>{camera} ha olvidado lo último que aprendió</translation>
    </message>
    <message>
        <source>Read what cameras learned</source>
        <translation>Leer lo que aprendieron las cámaras</translation>
    </message>
    <message>
        <source>Read the zones</source>
        <translation>Leer las zonas</translation>
    </message>
    <message>
        <source>Keep the zones</source>
        <translation>Guardar las zonas</translation>
    </message>
    <message>
        <source>{said} (version {version}).</source>
        <translation>{said} (versión {version}).</translation>
    </message>
    <message>
        <source>Analyse its footage again to see the effect.</source>
        <translation>Analice de nuevo sus grabaciones para ver el efecto.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Escrito: {path}</translation>
    </message>
    <message>
        <source>Written: {path}. The log of the case does not know it.</source>
        <translation>Escrito: {path}. El registro del caso no lo conoce.</translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s); left out: {left}</source>
        <translation>
            <numerusform>Escrito: {path}, %n incidente; omitidos: {left}</numerusform>
            <numerusform>Escrito: {path}, %n incidentes; omitidos: {left}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: {path}, %n incident(s)</source>
        <translation>
            <numerusform>Escrito: {path}, %n incidente</numerusform>
            <numerusform>Escrito: {path}, %n incidentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Write all incidents as one clip</source>
        <translation>Escribir todos los incidentes en un clip</translation>
    </message>
    <message>
        <source>Put away: {path}</source>
        <translation>Archivado: {path}</translation>
    </message>
    <message>
        <source>Write clips</source>
        <translation>Escribir clips</translation>
    </message>
    <message>
        <source>Clips written into {folder}: {count}</source>
        <translation>Clips escritos en {folder}: {count}</translation>
    </message>
    <message>
        <source>Read scores</source>
        <translation>Leer puntuaciones</translation>
    </message>
    <message>
        <source>Keep what was seen</source>
        <translation>Guardar lo visto</translation>
    </message>
    <message>
        <source>Everything is analysed.</source>
        <translation>Todo está analizado.</translation>
    </message>
    <message>
        <source>Derive incidents</source>
        <translation>Derivar incidentes</translation>
    </message>
    <message>
        <source>Keep the recording time</source>
        <translation>Guardar la hora de grabación</translation>
    </message>
    <message>
        <source>Name the camera</source>
        <translation>Nombrar la cámara</translation>
    </message>
    <message>
        <source>Rename footage</source>
        <translation>Cambiar el nombre de la grabación</translation>
    </message>
    <message>
        <source>Remove footage</source>
        <translation>Quitar grabación</translation>
    </message>
    <message>
        <source>Put footage back</source>
        <translation>Devolver grabación</translation>
    </message>
    <message>
        <source>Compare {name}</source>
        <translation>Comparar {name}</translation>
    </message>
    <message>
        <source>Keep the prompts</source>
        <translation>Guardar las indicaciones</translation>
    </message>
    <message>
        <source>Choosing {name}</source>
        <translation>Eligiendo {name}</translation>
    </message>
    <message>
        <source>Read targets</source>
        <translation>Leer objetivos</translation>
    </message>
    <message>
        <source>Nothing was changed. {why}</source>
        <translation>No se cambió nada. {why}</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Leer respuestas</translation>
    </message>
    <message>
        <source>Answer “{question}”</source>
        <translation>Responder «{question}»</translation>
    </message>
    <message>
        <source>Keep what you say about an answer</source>
        <translation>Guardar lo que dice sobre una respuesta</translation>
    </message>
    <message>
        <source>Describe incidents</source>
        <translation>Describir incidentes</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>Importar {name}</translation>
    </message>
    <message>
        <source>Analyse {name}</source>
        <translation>Analizar {name}</translation>
    </message>
    <message>
        <source>Look for what is to be covered</source>
        <translation>Buscar lo que hay que ocultar</translation>
    </message>
    <message>
        <source>Follow the region</source>
        <translation>Seguir la región</translation>
    </message>
    <message>
        <source>Change the masks</source>
        <translation>Cambiar las máscaras</translation>
    </message>
    <message>
        <source>Write the covered clip</source>
        <translation>Escribir el clip con ocultación</translation>
    </message>
    <message>
        <source>Search the region</source>
        <translation>Buscar en la región</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>Guardar la valoración</translation>
    </message>
    <message>
        <source>What is found is reviewed here: decided, tagged, asked about.</source>
        <translation>Lo que se encuentra se revisa aquí: se decide, se etiqueta, se pregunta.</translation>
    </message>
    <message>
        <source>Choose an incident to review it.
↑ and ↓ walk through them.</source>
        <translation>Elija un incidente para revisarlo.
↑ y ↓ los recorren.</translation>
    </message>
    <message>
        <source>threshold {before:.2f} → {threshold:.2f}</source>
        <translation>umbral {before:.2f} → {threshold:.2f}</translation>
    </message>
    <message>
        <source>Earlier builds let a library (onnxruntime) keep a device id and reports of its use on this machine, and try to send them. That has been stopped; what it left can be deleted.</source>
        <translation>Versiones anteriores dejaban que una biblioteca (onnxruntime) guardara en este equipo un identificador del dispositivo e informes de su uso e intentara enviarlos. Eso se ha detenido; lo que dejó puede borrarse.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>The demo clip is missing: {path}.</source>
        <translation>Falta el clip de demostración: {path}.</translation>
    </message>
    <message>
        <source>Open footage of your own instead.</source>
        <translation>Abra en su lugar grabaciones propias.</translation>
    </message>
    <message numerus="yes">
        <source>%n person/people</source>
        <translation>
            <numerusform>una persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cyclist(s)</source>
        <translation>
            <numerusform>un ciclista</numerusform>
            <numerusform>%n ciclistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n car(s)</source>
        <translation>
            <numerusform>un coche</numerusform>
            <numerusform>%n coches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n truck(s)</source>
        <translation>
            <numerusform>un camión</numerusform>
            <numerusform>%n camiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bus(es)</source>
        <translation>
            <numerusform>un autobús</numerusform>
            <numerusform>%n autobuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vehicle(s)</source>
        <translation>
            <numerusform>un vehículo</numerusform>
            <numerusform>%n vehículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bicycle(s)</source>
        <translation>
            <numerusform>una bicicleta</numerusform>
            <numerusform>%n bicicletas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n motorcycle(s)</source>
        <translation>
            <numerusform>una motocicleta</numerusform>
            <numerusform>%n motocicletas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>un ciclo</numerusform>
            <numerusform>%n ciclos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dog(s)</source>
        <translation>
            <numerusform>un perro</numerusform>
            <numerusform>%n perros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backpack(s)</source>
        <translation>
            <numerusform>una mochila</numerusform>
            <numerusform>%n mochilas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handbag(s)</source>
        <translation>
            <numerusform>un bolso</numerusform>
            <numerusform>%n bolsos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suitcase(s)</source>
        <translation>
            <numerusform>una maleta</numerusform>
            <numerusform>%n maletas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bag(s)</source>
        <translation>
            <numerusform>una bolsa</numerusform>
            <numerusform>%n bolsas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>una cosa</numerusform>
            <numerusform>%n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>{object} in {colours}</source>
        <translation>{object} (vestimenta: {colours})</translation>
    </message>
    <message>
        <source>{object}, partly {colours}</source>
        <translation>{object} (en parte {colours})</translation>
    </message>
    <message>
        <source>A verdict counts when so many reviewers say the same. Cards and reports show how many have said it. Each reviewer works under a name of their own.</source>
        <translation>Una valoración cuenta cuando tantos revisores dicen lo mismo. Las tarjetas y los informes muestran cuántos lo han dicho. Cada revisor trabaja con su propio nombre.</translation>
    </message>
    <message>
        <source>Verdicts that an incident needs</source>
        <translation>Valoraciones que necesita un incidente</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Revisores</translation>
    </message>
    <message>
        <source>Footage that several cases have</source>
        <translation>Grabaciones que tienen varios casos</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) is/are there more than once, by SHA-256.</source>
        <translation>
            <numerusform>%n grabación está más de una vez, según su SHA-256.</numerusform>
            <numerusform>%n grabaciones están más de una vez, según su SHA-256.</numerusform>
        </translation>
    </message>
    <message>
        <source>No footage is there twice.</source>
        <translation>Ninguna grabación está dos veces.</translation>
    </message>
    <message>
        <source>A lost passphrase is lost: nobody can open the case without it, and it cannot be recovered.</source>
        <translation>Una contraseña perdida está perdida: nadie puede abrir el caso sin ella, y no se puede recuperar.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New passphrase, again</source>
        <translation>Contraseña nueva, otra vez</translation>
    </message>
    <message>
        <source>At least {count} characters; several words are best.</source>
        <translation>Al menos {count} caracteres; lo mejor son varias palabras.</translation>
    </message>
    <message>
        <source>They are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>Reports, clips and bundles that are written of the case are not encrypted.</source>
        <translation>Los informes, clips y paquetes que se escriben del caso no están cifrados.</translation>
    </message>
    <message>
        <source>What lay on the disk before may still be found there with special tools.</source>
        <translation>Lo que había antes en el disco quizá pueda encontrarse aún con herramientas especiales.</translation>
    </message>
    <message>
        <source>Encrypting or decrypting it was interrupted; with the same passphrase it goes on.</source>
        <translation>El cifrado o descifrado se interrumpió; con la misma contraseña continúa.</translation>
    </message>
    <message>
        <source>The case {name} is encrypted.</source>
        <translation>El caso {name} está cifrado.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Passphrase of the case</source>
        <translation>Contraseña del caso</translation>
    </message>
    <message>
        <source>Encrypt the case</source>
        <translation>Cifrar el caso</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Otra contraseña</translation>
    </message>
    <message>
        <source>No passphrase: the case lies open</source>
        <translation>Sin contraseña: el caso queda abierto</translation>
    </message>
    <message>
        <source>Decrypt the case</source>
        <translation>Descifrar el caso</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Something is still being done to the case.</source>
        <translation>Todavía se está haciendo algo con el caso.</translation>
    </message>
    <message>
        <source>Wait until the tasks are over, or stop them.</source>
        <translation>Espere a que terminen las tareas, o deténgalas.</translation>
    </message>
    <message>
        <source>Open a case first; it is compared with its log.</source>
        <translation>Abra primero un caso; se compara con su registro.</translation>
    </message>
    <message>
        <source>Bring back a case</source>
        <translation>Recuperar un caso</translation>
    </message>
    <message>
        <source>Bring it back into</source>
        <translation>Recuperarlo en</translation>
    </message>
    <message>
        <source>There is no case in {place}.</source>
        <translation>No hay ningún caso en {place}.</translation>
    </message>
    <message>
        <source>Open a case beside which others lie.</source>
        <translation>Abra un caso junto al que haya otros.</translation>
    </message>
    <message>
        <source>Choose footage first.</source>
        <translation>Elija primero una grabación.</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Abra primero un caso.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>Desbloquear {name}</translation>
    </message>
    <message>
        <source>The case is encrypted.</source>
        <translation>El caso está cifrado.</translation>
    </message>
    <message>
        <source>The case is encrypted. Not part of it, and still readable in its folder: {names}.</source>
        <translation>El caso está cifrado. No forman parte de él, y siguen siendo legibles en su carpeta: {names}.</translation>
    </message>
    <message>
        <source>The case is not encrypted any more.</source>
        <translation>El caso ya no está cifrado.</translation>
    </message>
    <message>
        <source>The new passphrase opens the case.</source>
        <translation>La contraseña nueva abre el caso.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>Recuperar {name}</translation>
    </message>
    <message>
        <source>Compare the footage of cases</source>
        <translation>Comparar las grabaciones de los casos</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Guardar la regla</translation>
    </message>
    <message>
        <source>Read what counts for nothing</source>
        <translation>Leer lo que no cuenta</translation>
    </message>
    <message>
        <source>Keep what counts for nothing</source>
        <translation>Guardar lo que no cuenta</translation>
    </message>
    <message>
        <source>Draw a box.</source>
        <translation>Dibuje un recuadro.</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>Debe terminar después de empezar.</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>Diga qué es.</translation>
    </message>
    <message>
        <source>What is to be labelled</source>
        <translation>Lo que hay que etiquetar</translation>
    </message>
    <message>
        <source>＋ {name}: something new</source>
        <translation>＋ {name}: algo nuevo</translation>
    </message>
    <message>
        <source>normal here</source>
        <translation>normal aquí</translation>
    </message>
    <message>
        <source>Read the labels</source>
        <translation>Leer las etiquetas</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Mark the video</source>
        <translation>Clasificar el vídeo</translation>
    </message>
    <message>
        <source>what was said of the video</source>
        <translation>lo que se dijo del vídeo</translation>
    </message>
    <message>
        <source>Write the training set</source>
        <translation>Escribir el conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>It is no more listed, searched or reported. Nothing is deleted: neither the file nor what was found and said. The log keeps who removed it and why, and it can be put back.</source>
        <translation>Ya no se muestra en la lista, ni se busca en ella, ni aparece en informes. No se borra nada: ni el archivo ni lo que se encontró y se dijo. El registro guarda quién la quitó y por qué, y se puede devolver.</translation>
    </message>
    <message>
        <source>What was found and said comes back with it. The log keeps that it was put back.</source>
        <translation>Lo que se encontró y se dijo vuelve con ella. El registro guarda que se devolvió.</translation>
    </message>
    <message numerus="yes">
        <source>With it go %n incident(s).</source>
        <translation>
            <numerusform>Con ella se va %n incidente.</numerusform>
            <numerusform>Con ella se van %n incidentes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name} from the case</source>
        <translation>Quitar {name} del caso</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Removed footage</source>
        <translation>Grabaciones quitadas</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>No footage was removed.</source>
        <translation>No se ha quitado ninguna grabación.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitadas</translation>
    </message>
    <message>
        <source>Footage that lies there, or comes later, is imported and analysed, in subfolders too. A file that still grows waits until it is whole. Folders are watched while this case is open.</source>
        <translation>Las grabaciones que estén allí, o que lleguen después, se importan y analizan, también en subcarpetas. Un archivo que aún crece espera hasta estar completo. Las carpetas se vigilan mientras este caso está abierto.</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Vigilar carpetas</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Vigiladas</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Otra carpeta</translation>
    </message>
    <message>
        <source>Its camera</source>
        <translation>Su cámara</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>as decoded</source>
        <translation>tal como se decodifica</translation>
    </message>
    <message>
        <source>upper field alone</source>
        <translation>solo el campo superior</translation>
    </message>
    <message>
        <source>lower field alone</source>
        <translation>solo el campo inferior</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>como se grabó</translation>
    </message>
    <message>
        <source>No footage of this moment.</source>
        <translation>No hay grabación de este momento.</translation>
    </message>
    <message>
        <source>as colours</source>
        <translation>como colores</translation>
    </message>
    <message>
        <source>as contours</source>
        <translation>como contornos</translation>
    </message>
    <message>
        <source>nine cells</source>
        <translation>nueve casillas</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) at the same moment.</source>
        <translation>
            <numerusform>%n cámara.</numerusform>
            <numerusform>%n cámaras en el mismo momento.</numerusform>
        </translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Look into watched folders</source>
        <translation>Mirar en las carpetas vigiladas</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in {folder}.</source>
        <translation>
            <numerusform>%n archivo nuevo en {folder}.</numerusform>
            <numerusform>%n archivos nuevos en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Escribir el paquete</translation>
    </message>
    <message>
        <source>Compare the case with a seal</source>
        <translation>Comparar el caso con un sello</translation>
    </message>
    <message>
        <source>Verify the case</source>
        <translation>Verificar el caso</translation>
    </message>
    <message>
        <source>The name stands in lists, search and report of this case. The file keeps its own name, and the report names both.</source>
        <translation>El nombre figura en las listas, la búsqueda y el informe de este caso. El archivo conserva su nombre y el informe menciona ambos.</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Cambiar el nombre de {name}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
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
        <translation>Quien pisa una zona es un incidente, sea habitual o no. Marque sus esquinas en la imagen o arrastre un rectángulo. El detector no se vuelve a ejecutar.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Vehículos</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Bicicletas y motos</translation>
    </message>
    <message>
        <source>Dogs</source>
        <translation>Perros</translation>
    </message>
    <message>
        <source>Zones of {camera}</source>
        <translation>Zonas de {camera}</translation>
    </message>
    <message>
        <source>Picture in which zones are drawn</source>
        <translation>Imagen en la que se dibujan las zonas</translation>
    </message>
    <message>
        <source>No zone yet.</source>
        <translation>Todavía no hay ninguna zona.</translation>
    </message>
    <message>
        <source>yard, behind the counter</source>
        <translation>patio, detrás del mostrador</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>Nombre de la zona</translation>
    </message>
    <message>
        <source>Undo corner</source>
        <translation>Quitar esquina</translation>
    </message>
    <message>
        <source>Add zone</source>
        <translation>Añadir zona</translation>
    </message>
    <message>
        <source>Enter gives the tag to every incident that is picked  (#)</source>
        <translation>Intro da la etiqueta a todos los incidentes seleccionados  (#)</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>Dar una etiqueta</translation>
    </message>
    <message>
        <source>Take the tag “{tag}” away</source>
        <translation>Quitar la etiqueta «{tag}»</translation>
    </message>
    <message>
        <source>tag “{tag}” given</source>
        <translation>etiqueta «{tag}» dada</translation>
    </message>
    <message>
        <source>tag “{tag}” taken away</source>
        <translation>etiqueta «{tag}» quitada</translation>
    </message>
</context>
</TS>
