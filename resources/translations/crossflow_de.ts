<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArithmeticPage</name>
    <message>
        <source>Standardise the result</source>
        <translation>Ergebnis standardisieren</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>Brings the result to the mean and spread the model expects, as the original does.</source>
        <translation>Bringt das Ergebnis auf Mittelwert und Streuung, die das Modell erwartet, wie das Original.</translation>
    </message>
    <message>
        <source>Keep this expression under a name</source>
        <translation>Diesen Ausdruck unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Remove the chosen name</source>
        <translation>Gewählten Namen entfernen</translation>
    </message>
    <message>
        <source>Named latents</source>
        <translation>Benannte Latents</translation>
    </message>
    <message>
        <source>Double click puts the name into the expression.</source>
        <translation>Doppelklick setzt den Namen in den Ausdruck ein.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Add and subtract prompts</source>
        <translation>Prompts addieren und subtrahieren</translation>
    </message>
    <message>
        <source>Write prompts with + and − between them. Quotes keep words together, a number before a star weighs: 0.7 * &quot;sunglasses&quot;.</source>
        <translation>Schreiben Sie Prompts mit + und − dazwischen. Anführungszeichen halten Wörter zusammen, eine Zahl vor einem Stern gewichtet: 0.7 * "Sonnenbrille".</translation>
    </message>
    <message>
        <source>&quot;man cook&quot; - man + woman</source>
        <translation>"man cook" - man + woman</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Picture of “%1”</source>
        <translation>Bild von „%1“</translation>
    </message>
    <message>
        <source>distance –</source>
        <translation>Abstand –</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>The result looks just like “%1”: the other terms changed nothing one can see. Try larger weights.</source>
        <translation>Das Ergebnis sieht genau wie „%1“ aus: Die anderen Terme haben nichts Sichtbares verändert. Versuchen Sie größere Gewichte.</translation>
    </message>
    <message>
        <source>Keep this expression</source>
        <translation>Diesen Ausdruck behalten</translation>
    </message>
    <message>
        <source>Name, used as @name in expressions</source>
        <translation>Name, in Ausdrücken als @name verwendet</translation>
    </message>
    <message>
        <source>Your “%1” differs from the one this picture was made with.</source>
        <translation>Ihr „%1“ unterscheidet sich von dem, womit dieses Bild gemacht wurde.</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>Einstellungen eines Bildes</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BlendPad</name>
    <message>
        <source>Pad: position among the prompts</source>
        <translation>Feld: Position zwischen den Prompts</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Kind of film</source>
        <translation>Art des Films</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>Wie schnell er abläuft.</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Endlos wiederholen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>MP4-Film</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation>GIF-Animation</translation>
    </message>
    <message>
        <source>WebP animation</source>
        <translation>WebP-Animation</translation>
    </message>
    <message>
        <source>PNG animation (APNG)</source>
        <translation>PNG-Animation (APNG)</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>Nummerierte PNG-Bilder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>Ordner für die Bilder</translation>
    </message>
    <message>
        <source>File of the film</source>
        <translation>Datei des Films</translation>
    </message>
    <message>
        <source>%1 frames, plays for %2.</source>
        <translation>%1 Bilder, läuft %2.</translation>
    </message>
    <message>
        <source>Rendering takes about %1.</source>
        <translation>Das Erzeugen dauert etwa %1.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The film is at %1.</source>
        <translation>Der Film liegt unter %1.</translation>
    </message>
</context>
<context>
    <name>ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
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
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Frames per step</source>
        <translation>Bilder pro Schritt</translation>
    </message>
    <message>
        <source>Pictures from one key to the next, both included.</source>
        <translation>Bilder von einem Schlüssel zum nächsten, beide eingeschlossen.</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>Wie schnell er abläuft.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Stop at the last key</source>
        <translation>Am letzten Schlüssel enden</translation>
    </message>
    <message>
        <source>Back to the first key (perfect loop)</source>
        <translation>Zurück zum ersten Schlüssel (nahtlose Schleife)</translation>
    </message>
    <message>
        <source>Forwards and backwards (ping-pong)</source>
        <translation>Vor und zurück (Pingpong)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Prompt of key %1</source>
        <translation>Prompt von Schlüssel %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Easing of key %1</source>
        <translation>Verlauf von Schlüssel %1</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>Langsamer Anfang</translation>
    </message>
    <message>
        <source>Slow end</source>
        <translation>Langsames Ende</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Hold key %1</source>
        <translation>Schlüssel %1 halten</translation>
    </message>
    <message>
        <source>hold </source>
        <translation>halten </translation>
    </message>
    <message>
        <source>Further frames that show this key unchanged</source>
        <translation>Weitere Bilder, die diesen Schlüssel unverändert zeigen</translation>
    </message>
    <message>
        <source>Move key %1 up</source>
        <translation>Schlüssel %1 nach oben</translation>
    </message>
    <message>
        <source>Remove key %1</source>
        <translation>Schlüssel %1 entfernen</translation>
    </message>
    <message>
        <source>Prompt of a key</source>
        <translation>Prompt eines Schlüssels</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
</context>
<context>
    <name>FrameStrip</name>
    <message>
        <source>Position between the prompts</source>
        <translation>Position zwischen den Prompts</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Search prompts and models</source>
        <translation>Prompts und Modelle durchsuchen</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Nur markierte</translation>
    </message>
    <message>
        <source>Rated 4 and 5 only</source>
        <translation>Nur mit 4 und 5 bewertete</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Everything you render is kept here, with the settings that made it.</source>
        <translation>Alles, was Sie erzeugen, wird hier mit seinen Einstellungen aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No prompt or model has all of these words. Try fewer of them.</source>
        <translation>Kein Prompt und kein Modell enthält alle diese Wörter. Versuchen Sie weniger.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>Vielleicht wurde es außerhalb dieses Programms verschoben oder gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>%n Bild gelöscht.</numerusform>
            <numerusform>%n Bilder gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Beide vergleichen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Markieren (S)</translation>
    </message>
    <message>
        <source>Rating (0 to 5)</source>
        <translation>Bewertung (0 bis 5)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Describe the picture…</source>
        <translation>Beschreiben Sie das Bild…</translation>
    </message>
    <message>
        <source>Enter in the prompt does the same</source>
        <translation>Eingabetaste im Prompt tut dasselbe</translation>
    </message>
    <message>
        <source>Earlier prompts (Alt+Up)</source>
        <translation>Frühere Prompts (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>No prompt was used yet</source>
        <translation>Noch kein Prompt verwendet</translation>
    </message>
    <message>
        <source>Earlier prompt</source>
        <translation>Früherer Prompt</translation>
    </message>
    <message>
        <source>Keep these settings…</source>
        <translation>Diese Einstellungen behalten…</translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>Diese Einstellungen behalten</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>a smiling cat with heart eyes</source>
        <translation>a smiling cat with heart eyes</translation>
    </message>
    <message>
        <source>Write a prompt, press Enter</source>
        <translation>Prompt schreiben, Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Your pictures appear here. Drop a picture made by this program anywhere on the window to get back every setting that made it.</source>
        <translation>Ihre Bilder erscheinen hier. Ziehen Sie ein Bild aus diesem Programm irgendwo auf das Fenster, um alle Einstellungen zurückzuholen.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · etwa %2</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>Einstellungen eines Bildes</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>InterpolationPage</name>
    <message>
        <source>Slider</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>Art der Erkundung</translation>
    </message>
    <message>
        <source>Two prompts and everything between</source>
        <translation>Zwei Prompts und alles dazwischen</translation>
    </message>
    <message>
        <source>Fill in the prompts on the left. Then drag below the picture: it follows your hand, and becomes sharp when you let go.</source>
        <translation>Füllen Sie links die Prompts aus. Ziehen Sie dann unter dem Bild: Es folgt Ihrer Hand und wird scharf, wenn Sie loslassen.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Film exportieren…</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>Dieses Bild erzeugen</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>%1 des Weges</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Settings of a picture</source>
        <translation>Einstellungen eines Bildes</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>More steps follow the flow more closely and take longer.</source>
        <translation>Mehr Schritte folgen dem Fluss genauer und dauern länger.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>How strongly the picture follows the words. 1 is off.</source>
        <translation>Wie stark das Bild den Wörtern folgt. 1 ist aus.</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far seeds differ. At 0 every seed gives the same, most typical picture.</source>
        <translation>Wie stark sich Startwerte unterscheiden. Bei 0 ergibt jeder dasselbe, typischste Bild.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How many pictures; each uses the next seed.</source>
        <translation>Wie viele Bilder; jedes verwendet den nächsten Startwert.</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Pictures that are made together. More is faster and needs more memory.</source>
        <translation>Bilder, die zusammen entstehen. Mehr ist schneller und braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Löser</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>In Kacheln dekodieren</translation>
    </message>
    <message>
        <source>Euler</source>
        <translation>Euler</translation>
    </message>
    <message>
        <source>The original&apos;s method</source>
        <translation>Das Verfahren des Originals</translation>
    </message>
    <message>
        <source>Adams–Bashforth 2</source>
        <translation>Adams–Bashforth 2</translation>
    </message>
    <message>
        <source>Closer to the flow at the cost of Euler</source>
        <translation>Näher am Fluss zum Preis von Euler</translation>
    </message>
    <message>
        <source>Heun</source>
        <translation>Heun</translation>
    </message>
    <message>
        <source>Two evaluations a step</source>
        <translation>Zwei Auswertungen pro Schritt</translation>
    </message>
    <message>
        <source>Multistep 3</source>
        <translation>Mehrschritt 3</translation>
    </message>
    <message>
        <source>Third order, one evaluation a step</source>
        <translation>Dritte Ordnung, eine Auswertung pro Schritt</translation>
    </message>
    <message>
        <source>Dormand–Prince 5</source>
        <translation>Dormand–Prince 5</translation>
    </message>
    <message>
        <source>Chooses its own steps; slow, exact</source>
        <translation>Wählt seine Schritte selbst; langsam, genau</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 Bit (bfloat16)</translation>
    </message>
    <message>
        <source>16 bits (float16)</source>
        <translation>16 Bit (float16)</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>Needs less memory; faint seams are possible.</source>
        <translation>Braucht weniger Speicher; schwache Nähte sind möglich.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>Kein Modell installiert</translation>
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
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Open a picture&apos;s settings</source>
        <translation>Einstellungen eines Bildes öffnen</translation>
    </message>
    <message>
        <source>Open a picture made by this program</source>
        <translation>Ein Bild aus diesem Programm öffnen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Pause or continue the queue</source>
        <translation>Warteschlange anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Cancel all renders</source>
        <translation>Alle Aufträge abbrechen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>All settings of that picture are back.</source>
        <translation>Alle Einstellungen dieses Bildes sind zurück.</translation>
    </message>
</context>
<context>
    <name>ModelDownload</name>
    <message>
        <source>The list of downloads cannot be read: %1.</source>
        <translation>Die Liste der Downloads kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Check the connection and the download address in the settings.</source>
        <translation>Prüfen Sie die Verbindung und die Download-Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 does not offer this model.</source>
        <translation>%1 bietet dieses Modell nicht an.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Look at the models folder again</source>
        <translation>Modellordner erneut ansehen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Models are read from %1. Files you have already (.pth, .safetensors) can be added without copying them.</source>
        <translation>Modelle werden aus %1 gelesen. Vorhandene Dateien (.pth, .safetensors) lassen sich hinzufügen, ohne sie zu kopieren.</translation>
    </message>
    <message>
        <source>%1 × %1 pixels · %2 on disk · %3 of memory</source>
        <translation>%1 × %1 Pixel · %2 auf der Platte · %3 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>Download von %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Download von %1 anhalten</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>too large for this machine</source>
        <translation>zu groß für diesen Rechner</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>Jetzt laden</translation>
    </message>
    <message>
        <source>Load %1 now</source>
        <translation>%1 jetzt laden</translation>
    </message>
    <message>
        <source>Delete the files of %1</source>
        <translation>Dateien von %1 löschen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Files of a model</source>
        <translation>Dateien eines Modells</translation>
    </message>
    <message>
        <source>Model files (*.pth *.pt *.safetensors *.json *.model)</source>
        <translation>Modelldateien (*.pth *.pt *.safetensors *.json *.model)</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>%1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Ein Modell löschen</translation>
    </message>
    <message>
        <source>Delete the files of %1 (%2)? They would have to be downloaded again.</source>
        <translation>Dateien von %1 (%2) löschen? Sie müssten erneut heruntergeladen werden.</translation>
    </message>
    <message>
        <source>No download address is set.</source>
        <translation>Keine Download-Adresse eingestellt.</translation>
    </message>
    <message>
        <source>This program never uses the network unless asked. Enter the address of a model collection in Settings, Models.</source>
        <translation>Dieses Programm nutzt das Netz nie ungefragt. Geben Sie unter Einstellungen, Modelle die Adresse einer Modellsammlung an.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The model is here and its checksums are right.</source>
        <translation>Das Modell ist da und seine Prüfsummen stimmen.</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Add a prompt</source>
        <translation>Prompt hinzufügen</translation>
    </message>
    <message>
        <source>Dot on the pad</source>
        <translation>Punkt auf dem Feld</translation>
    </message>
    <message>
        <source>Prompt %1</source>
        <translation>Prompt %1</translation>
    </message>
    <message>
        <source>Remove prompt %1</source>
        <translation>Prompt %1 entfernen</translation>
    </message>
    <message>
        <source>Prompts of the pad</source>
        <translation>Prompts des Feldes</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Startwert %2</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Entsteht gerade</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Back to all pictures (Esc)</source>
        <translation>Zurück zu allen Bildern (Esc)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Fit the window (0)</source>
        <translation>Ins Fenster einpassen (0)</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>Mit dem vorigen Bild vergleichen</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures with their settings (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder mit ihren Einstellungen (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop this render</source>
        <translation>Diesen Auftrag stoppen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Prompt wird gelesen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>A render was set aside because the program ended twice while it ran.</source>
        <translation>Ein Auftrag wurde zurückgestellt, weil das Programm zweimal währenddessen endete.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Pause the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Cancel everything that waits or runs</source>
        <translation>Alles Wartende und Laufende abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Queue paused · %n waiting</source>
        <translation>
            <numerusform>Warteschlange angehalten · %n wartet</numerusform>
            <numerusform>Warteschlange angehalten · %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue · %n waiting</source>
        <translation>
            <numerusform>Warteschlange · %n wartet</numerusform>
            <numerusform>Warteschlange · %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(keine Wörter)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Cancel this render</source>
        <translation>Diesen Auftrag abbrechen</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Neuen Startwert ziehen</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>Diesen Startwert behalten</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture again.</source>
        <translation>Gleicher Startwert und gleiche Einstellungen ergeben wieder dasselbe Bild.</translation>
    </message>
    <message>
        <source>The seed is kept</source>
        <translation>Der Startwert bleibt</translation>
    </message>
    <message>
        <source>Every render draws a new seed</source>
        <translation>Jeder Auftrag zieht einen neuen Startwert</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Wirkt nach einem Neustart des Programms.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenwerk</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs while pictures are made.</source>
        <translation>Weniger lassen anderen Programmen Platz, während Bilder entstehen.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 Bit (bfloat16)</translation>
    </message>
    <message>
        <source>16 bits (float16)</source>
        <translation>16 Bit (float16)</translation>
    </message>
    <message>
        <source>Fewer bits need less memory; pictures differ in details.</source>
        <translation>Weniger Bits brauchen weniger Speicher; Bilder unterscheiden sich in Details.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Keep deleted pictures</source>
        <translation>Gelöschte Bilder aufbewahren</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>After that their files are removed for good.</source>
        <translation>Danach werden ihre Dateien endgültig entfernt.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>Ordner wählen: %1</translation>
    </message>
    <message>
        <source>Download address</source>
        <translation>Download-Adresse</translation>
    </message>
    <message>
        <source>Where published models are fetched from, e.g. a mirror of your institute. It must offer index.json with sizes and checksums. Empty: this program stays off the network.</source>
        <translation>Woher veröffentlichte Modelle geholt werden, z. B. ein Spiegel Ihres Instituts. Dort muss index.json mit Größen und Prüfsummen liegen. Leer: Dieses Programm bleibt vom Netz weg.</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>Zurück zu den Standardtasten</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Render (in a prompt)</source>
        <translation>Erzeugen (in einem Prompt)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>New line (in a prompt)</source>
        <translation>Neue Zeile (in einem Prompt)</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Earlier and later prompts</source>
        <translation>Frühere und spätere Prompts</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Hoch, Alt+Runter</translation>
    </message>
    <message>
        <source>Zoom the picture</source>
        <translation>Bild vergrößern</translation>
    </message>
    <message>
        <source>+, −, 0, 1</source>
        <translation>+, −, 0, 1</translation>
    </message>
    <message>
        <source>Next and previous picture</source>
        <translation>Nächstes und voriges Bild</translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation>Rechts, Links</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Star (gallery)</source>
        <translation>Markieren (Galerie)</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Rate (gallery)</source>
        <translation>Bewerten (Galerie)</translation>
    </message>
    <message>
        <source>0 to 5</source>
        <translation>0 bis 5</translation>
    </message>
    <message>
        <source>Delete (gallery)</source>
        <translation>Löschen (Galerie)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>Zurück zu allen Bildern</translation>
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
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Weight of “%1”</source>
        <translation>Gewicht von „%1“</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Way of mixing</source>
        <translation>Art der Mischung</translation>
    </message>
    <message>
        <source>Straight (lerp)</source>
        <translation>Gerade (lerp)</translation>
    </message>
    <message>
        <source>As the original does</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Along the sphere (slerp)</source>
        <translation>Entlang der Kugel (slerp)</translation>
    </message>
    <message>
        <source>Keeps the length of the latent</source>
        <translation>Behält die Länge des Latents</translation>
    </message>
    <message>
        <source>Straight, length kept</source>
        <translation>Gerade, Länge bleibt</translation>
    </message>
    <message>
        <source>Straight, then scaled to the length between the ends</source>
        <translation>Gerade, dann auf die Länge zwischen den Enden skaliert</translation>
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
        <source>Same noise at both ends</source>
        <translation>Gleiches Rauschen an beiden Enden</translation>
    </message>
    <message>
        <source>Go beyond the ends</source>
        <translation>Über die Enden hinaus</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures on the way; 40 are recommended for films.</source>
        <translation>Bilder auf dem Weg; für Filme werden 40 empfohlen.</translation>
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
        <translation>Sanfter: Nur die Wörter unterscheiden die Enden.</translation>
    </message>
    <message>
        <source>Exaggerates what makes one end differ from the other.</source>
        <translation>Übertreibt, was ein Ende vom anderen unterscheidet.</translation>
    </message>
    <message>
        <source>Swap the two prompts</source>
        <translation>Prompts tauschen</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
</context>
</TS>
