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
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>Brings the result to the mean and spread the model expects, as the original does.</source>
        <translation>Bringt das Ergebnis auf Mittelwert und Streuung, die das Modell erwartet, wie das Original.</translation>
    </message>
    <message>
        <source>Add and subtract prompts</source>
        <translation>Prompts addieren und subtrahieren</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Write prompts with + and − between them. Quotes keep words together, a number before a star weighs: 0.7 * &quot;sunglasses&quot;. An example:</source>
        <translation>Schreiben Sie Prompts mit + und − dazwischen. Anführungszeichen halten Wörter zusammen, eine Zahl vor einem Stern gewichtet: 0.7 * &quot;sunglasses&quot;. Ein Beispiel:</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>Dieses Bild erzeugen</translation>
    </message>
    <message>
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>In voller Qualität, in die Galerie. Sonst wird hier nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>wartet auf das laufende Bild</translation>
    </message>
    <message>
        <source>In the gallery.</source>
        <translation>In der Galerie.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>There is nothing to draw yet: write a prompt.</source>
        <translation>Es gibt noch nichts zu malen: Schreiben Sie einen Prompt.</translation>
    </message>
    <message>
        <source>The result looks just like &quot;%1&quot;: the other terms changed nothing one can see. Try larger weights.</source>
        <translation>Das Ergebnis sieht genau wie „%1“ aus: Die anderen Terme haben nichts Sichtbares verändert. Versuchen Sie größere Gewichte.</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <message>
        <source>Prompt %1</source>
        <translation>Prompt %1</translation>
    </message>
</context>
<context>
    <name>CheckpointTable</name>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Export as a model</source>
        <translation>Als Modell exportieren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Prune…</source>
        <translation>Ausdünnen…</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as the plan says, and when a run is stopped.</source>
        <translation>Checkpoints entstehen so oft, wie der Plan es vorsieht, und wenn ein Lauf angehalten wird.</translation>
    </message>
    <message>
        <source>Writes .safetensors into the models folder.</source>
        <translation>Schreibt .safetensors in den Modellordner.</translation>
    </message>
    <message>
        <source>A kept checkpoint is never removed by the trainer or by pruning.</source>
        <translation>Ein behaltener Checkpoint wird weder beim Training noch beim Ausdünnen entfernt.</translation>
    </message>
    <message>
        <source>Removes all but the newest, the best and the kept ones.</source>
        <translation>Entfernt alle bis auf die neuesten, den besten und die behaltenen.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>No longer keep</source>
        <translation>Nicht mehr behalten</translation>
    </message>
    <message>
        <source>Delete the checkpoint of step %1 (%2)? It cannot be brought back.</source>
        <translation>Checkpoint von Schritt %1 (%2) löschen? Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete a checkpoint</source>
        <translation>Checkpoint löschen</translation>
    </message>
    <message>
        <source>Prune checkpoints</source>
        <translation>Checkpoints ausdünnen</translation>
    </message>
    <message>
        <source>Keep this many of the newest. The best and the kept ones stay, too.</source>
        <translation>So viele der neuesten behalten. Der beste und die behaltenen bleiben ebenfalls.</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 freigegeben.</translation>
    </message>
    <message>
        <source>Slider over the steps</source>
        <translation>Regler über die Schritte</translation>
    </message>
    <message>
        <source>One prompt as the run would have drawn it at each checkpoint.</source>
        <translation>Ein Prompt, wie ihn der Lauf bei jedem Checkpoint gezeichnet hätte.</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>Ausdünnen</translation>
    </message>
</context>
<context>
    <name>ClusterDialog</name>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Address of the first machine</source>
        <translation>Adresse des ersten Rechners</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Train it elsewhere</source>
        <translation>Anderswo trainieren</translation>
    </message>
    <message>
        <source>The run&apos;s folder has to be on a disk that all machines share; what happens in it is seen here all the same.</source>
        <translation>Der Ordner des Laufs muss auf einem Datenträger liegen, den alle Rechner teilen; was darin geschieht, ist hier trotzdem zu sehen.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>Art des Verbunds</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>the default one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>torchrun only.</source>
        <translation>Nur für torchrun.</translation>
    </message>
    <message>
        <source>SLURM only.</source>
        <translation>Nur für SLURM.</translation>
    </message>
    <message>
        <source>Devices per machine</source>
        <translation>Geräte je Rechner</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>Hier gibt es kein Gerät „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Choose a smaller batch, a lower precision or a smaller model.</source>
        <translation>Wählen Sie einen kleineren Stapel, eine geringere Genauigkeit oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly: %1</source>
        <translation>Die Engine hielt unerwartet an: %1</translation>
    </message>
    <message>
        <source>Please report this with the log file.</source>
        <translation>Bitte melden Sie das zusammen mit der Protokolldatei.</translation>
    </message>
    <message>
        <source>Download the file again or choose another one.</source>
        <translation>Laden Sie die Datei erneut herunter oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file belongs to another model.</source>
        <translation>Die Datei gehört zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>The graphics card reported an error: %1</source>
        <translation>Die Grafikkarte meldete einen Fehler: %1</translation>
    </message>
    <message>
        <source>Restart the program, or choose the processor.</source>
        <translation>Starten Sie das Programm neu oder wählen Sie den Prozessor.</translation>
    </message>
    <message>
        <source>unknown cause</source>
        <translation>unbekannte Ursache</translation>
    </message>
    <message>
        <source>The text encoder leaves memory after each use: %1 are available.</source>
        <translation>Der Textkodierer verlässt nach jeder Benutzung den Speicher: %1 sind verfügbar.</translation>
    </message>
    <message>
        <source>The text encoder runs in half precision and leaves memory after each use: %1 are available.</source>
        <translation>Der Textkodierer läuft mit halber Genauigkeit und verlässt nach jeder Benutzung den Speicher: %1 sind verfügbar.</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory, and %3 are available.</source>
        <translation>%1 braucht %2 Speicher, verfügbar sind %3.</translation>
    </message>
    <message>
        <source>Choose a lower precision or a smaller model, or close other programs.</source>
        <translation>Wählen Sie eine geringere Genauigkeit oder ein kleineres Modell, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or close other programs.</source>
        <translation>Wählen Sie ein kleineres Modell oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Memory ran out; pictures are now decoded in tiles.</source>
        <translation>Der Speicher ging aus; Bilder werden jetzt in Kacheln dekodiert.</translation>
    </message>
    <message>
        <source>Memory ran out; the text encoder was unloaded.</source>
        <translation>Der Speicher ging aus; der Textkodierer wurde entladen.</translation>
    </message>
    <message>
        <source>Memory ran out; the model now runs in a lower precision.</source>
        <translation>Der Speicher ging aus; das Modell läuft jetzt mit geringerer Genauigkeit.</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>Textkodierer</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>No complete model was found in %1.</source>
        <translation>In %1 wurde kein vollständiges Modell gefunden.</translation>
    </message>
    <message>
        <source>Put the files of a published model there.</source>
        <translation>Legen Sie die Dateien eines veröffentlichten Modells dorthin.</translation>
    </message>
    <message>
        <source>The model %1 is not complete.</source>
        <translation>Das Modell %1 ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Known are {index}, {seed}, {prompt}, {model}, {date} and {time}.</source>
        <translation>Bekannt sind {index}, {seed}, {prompt}, {model}, {date} und {time}.</translation>
    </message>
    <message>
        <source>A placeholder in &quot;%1&quot; is never closed.</source>
        <translation>Ein Platzhalter in „%1“ wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is no placeholder {%1}.</source>
        <translation>Es gibt keinen Platzhalter {%1}.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; names no file.</source>
        <translation>Das Muster „%1“ benennt keine Datei.</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as %1: %2.</source>
        <translation>Das Bild lässt sich nicht als %1 kodieren: %2.</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as WebP.</source>
        <translation>Das Bild lässt sich nicht als WebP kodieren.</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>Es gibt kein Bild zum Schreiben.</translation>
    </message>
    <message>
        <source>%1 does not end in .png, .jpg or .webp.</source>
        <translation>%1 endet nicht auf .png, .jpg oder .webp.</translation>
    </message>
    <message>
        <source>Add one of these endings to the file&apos;s name.</source>
        <translation>Hängen Sie eine dieser Endungen an den Dateinamen an.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 carries no request.</source>
        <translation>%1 enthält keinen Auftrag.</translation>
    </message>
    <message>
        <source>Only PNG, JPEG and WebP pictures made by CrossFlow Studio do; other programs may remove it when they save a picture.</source>
        <translation>Nur PNG-, JPEG- und WebP-Bilder von CrossFlow Studio enthalten einen; andere Programme entfernen ihn manchmal beim Speichern.</translation>
    </message>
    <message>
        <source>The request inside %1 is damaged: %2</source>
        <translation>Der Auftrag in %1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>&quot;%1…&quot; is longer than the model reads; its end is ignored.</source>
        <translation>„%1…“ ist länger, als das Modell liest; das Ende wird ignoriert.</translation>
    </message>
    <message>
        <source>Numbers stopped being finite; the picture is made again in float32 precision.</source>
        <translation>Zahlen wurden unendlich; das Bild entsteht noch einmal in der Genauigkeit float32.</translation>
    </message>
    <message>
        <source>There is no latent named @%1.</source>
        <translation>Es gibt kein Latent namens @%1.</translation>
    </message>
    <message>
        <source>Names are listed under &quot;Named latents&quot;.</source>
        <translation>Namen stehen unter „Benannte Latents“.</translation>
    </message>
    <message>
        <source>The expression uses more than %1 different prompts.</source>
        <translation>Der Ausdruck verwendet mehr als %1 verschiedene Prompts.</translation>
    </message>
    <message>
        <source>The weight of &quot;%1&quot; grows beyond %2.</source>
        <translation>Das Gewicht von „%1“ wächst über %2 hinaus.</translation>
    </message>
    <message>
        <source>In @%1: %2</source>
        <translation>In @%1: %2</translation>
    </message>
    <message>
        <source>The name @%1 is defined twice.</source>
        <translation>Der Name @%1 ist doppelt vergeben.</translation>
    </message>
    <message>
        <source>The terms cancel each other out: nothing remains.</source>
        <translation>Die Terme heben sich gegenseitig auf: Nichts bleibt übrig.</translation>
    </message>
    <message>
        <source>Change a weight or a prompt.</source>
        <translation>Ändern Sie ein Gewicht oder einen Prompt.</translation>
    </message>
    <message>
        <source>The expression is longer than %1 characters</source>
        <translation>Der Ausdruck ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>%1 (column %2).</source>
        <translation>%1 (Spalte %2).</translation>
    </message>
    <message>
        <source>This quotation mark is never closed</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>The expression is empty</source>
        <translation>Der Ausdruck ist leer</translation>
    </message>
    <message>
        <source>A prompt is missing here</source>
        <translation>Hier fehlt ein Prompt</translation>
    </message>
    <message>
        <source>Nothing can be divided by zero</source>
        <translation>Durch null lässt sich nicht teilen</translation>
    </message>
    <message>
        <source>A weight may be at most %1</source>
        <translation>Ein Gewicht darf höchstens %1 betragen</translation>
    </message>
    <message>
        <source>Only a number can stand after /</source>
        <translation>Nach / kann nur eine Zahl stehen</translation>
    </message>
    <message>
        <source>Two prompts cannot be multiplied; add or subtract them</source>
        <translation>Zwei Prompts lassen sich nicht multiplizieren; addieren oder subtrahieren Sie sie</translation>
    </message>
    <message>
        <source>A name is missing after @</source>
        <translation>Nach @ fehlt ein Name</translation>
    </message>
    <message>
        <source>This prompt is empty</source>
        <translation>Dieser Prompt ist leer</translation>
    </message>
    <message>
        <source>More than %1 terms</source>
        <translation>Mehr als %1 Terme</translation>
    </message>
    <message>
        <source>More than %1 nested parentheses</source>
        <translation>Mehr als %1 verschachtelte Klammern</translation>
    </message>
    <message>
        <source>This parenthesis is never closed</source>
        <translation>Diese Klammer wird nie geschlossen</translation>
    </message>
    <message>
        <source>A sign (+, - or *) is missing before this</source>
        <translation>Davor fehlt ein Zeichen (+, - oder *)</translation>
    </message>
    <message>
        <source>This parenthesis was never opened</source>
        <translation>Diese Klammer wurde nie geöffnet</translation>
    </message>
    <message>
        <source>This number belongs to no prompt; write 0.7 * prompt, or put the prompt into quotes</source>
        <translation>Diese Zahl gehört zu keinem Prompt; schreiben Sie 0.7 * Prompt oder setzen Sie den Prompt in Anführungszeichen</translation>
    </message>
    <message>
        <source>it has no frames</source>
        <translation>er hat keine Bilder</translation>
    </message>
    <message>
        <source>there is no space left</source>
        <translation>es ist kein Platz mehr</translation>
    </message>
    <message>
        <source>The film %1 could not be written: %2.</source>
        <translation>Der Film %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>A frame of %1 has %2 x %3 pixels where the first one has %4 x %5.</source>
        <translation>Ein Bild von %1 hat %2 x %3 Pixel, das erste hat %4 x %5.</translation>
    </message>
    <message>
        <source>the GIF encoder failed</source>
        <translation>der GIF-Kodierer ist gescheitert</translation>
    </message>
    <message>
        <source>WebP cannot hold this size</source>
        <translation>WebP fasst diese Größe nicht</translation>
    </message>
    <message>
        <source>There is not enough memory for this job.</source>
        <translation>Für diesen Auftrag reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Close other programs, or make fewer pictures at a time.</source>
        <translation>Schließen Sie andere Programme oder machen Sie weniger Bilder auf einmal.</translation>
    </message>
    <message>
        <source>The job stopped unexpectedly: %1</source>
        <translation>Der Auftrag hielt unerwartet an: %1</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the log has the details.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, stehen die Einzelheiten im Protokoll.</translation>
    </message>
    <message>
        <source>The job stopped for an unknown reason.</source>
        <translation>Der Auftrag hielt aus unbekanntem Grund an.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the program.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>should hold texts</source>
        <translation>muss Texte enthalten</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The history could not be read or written (%1).</source>
        <translation>Der Verlauf konnte nicht gelesen oder geschrieben werden (%1).</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made</source>
        <translation>der Ordner von %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio, or start it with another data folder.</source>
        <translation>Aktualisieren Sie CrossFlow Studio oder starten Sie es mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>The history is read-only: new pictures will not be listed.</source>
        <translation>Der Verlauf ist schreibgeschützt: Neue Bilder werden nicht aufgeführt.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be set aside</source>
        <translation>%1 ist beschädigt und lässt sich nicht beiseitelegen</translation>
    </message>
    <message>
        <source>The history was damaged. It was kept as %1 and a new one was begun.</source>
        <translation>Der Verlauf war beschädigt. Er wurde als %1 aufbewahrt und ein neuer begonnen.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program.</source>
        <translation>%1 stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>There is no space left to write %1.</source>
        <translation>Es ist kein Platz mehr, um %1 zu schreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 is already there.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name or allow it to be replaced.</source>
        <translation>Wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.</translation>
    </message>
    <message>
        <source>Check the connection and the download address, then try again: what was received so far is kept.</source>
        <translation>Prüfen Sie die Verbindung und die Download-Adresse, dann versuchen Sie es noch einmal: Das bisher Empfangene bleibt erhalten.</translation>
    </message>
    <message>
        <source>the server sends nothing</source>
        <translation>der Server sendet nichts</translation>
    </message>
    <message>
        <source>Downloads need https.</source>
        <translation>Downloads brauchen https.</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>There is not enough space in %1 for this file.</source>
        <translation>In %1 reicht der Platz für diese Datei nicht.</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of the file.</source>
        <translation>%1 antwortet mit einer Webseite statt mit der Datei.</translation>
    </message>
    <message>
        <source>the server continues at the wrong place</source>
        <translation>der Server setzt an der falschen Stelle fort</translation>
    </message>
    <message>
        <source>The server sends more than the file has.</source>
        <translation>Der Server sendet mehr, als die Datei hat.</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>Schaffen Sie Platz und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>die Verbindung endete vorzeitig</translation>
    </message>
    <message>
        <source>%1 does not have the file (answer %2).</source>
        <translation>%1 hat die Datei nicht (Antwort %2).</translation>
    </message>
    <message>
        <source>What was received is not the file: its SHA-256 is wrong. It was deleted.</source>
        <translation>Das Empfangene ist nicht die Datei: Der SHA-256 stimmt nicht. Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>sie ist zu lang</translation>
    </message>
    <message>
        <source>&quot;%1%2&quot; %3.</source>
        <translation>„%1%2“ %3.</translation>
    </message>
    <message>
        <source>should be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>should be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>should be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>should be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>should be a whole number from 0 to 18446744073709551615</source>
        <translation>muss eine ganze Zahl von 0 bis 18446744073709551615 sein</translation>
    </message>
    <message>
        <source>should be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>should be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>should be one of %1</source>
        <translation>muss eines von %1 sein</translation>
    </message>
    <message>
        <source>should be prompt, blend, expression or interpolation</source>
        <translation>muss prompt, blend, expression oder interpolation sein</translation>
    </message>
    <message>
        <source>is %1: this request was made by a newer version of the program</source>
        <translation>ist %1: Dieser Auftrag stammt von einer neueren Version des Programms</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>muss %1 sein</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>The request is longer than 4 MB.</source>
        <translation>Der Auftrag ist länger als 4 MB.</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>er ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>The request is not valid JSON: %1.</source>
        <translation>Der Auftrag ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, outside of %3 to %4.</source>
        <translation>„%1“ ist %2 und damit außerhalb von %3 bis %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>Beschreiben Sie das Bild mit ein paar Worten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; a prompt may have at most %3.</source>
        <translation>„%1“ hat %2 Zeichen; ein Prompt darf höchstens %3 haben.</translation>
    </message>
    <message>
        <source>The text encoder reads about 77 words: shorten the prompt.</source>
        <translation>Der Textkodierer liest etwa 77 Wörter: Kürzen Sie den Prompt.</translation>
    </message>
    <message>
        <source>&quot;source.terms&quot; has %1 prompts; a blend has %2 to %3.</source>
        <translation>„source.terms“ hat %1 Prompts; eine Mischung hat %2 bis %3.</translation>
    </message>
    <message>
        <source>The weights of &quot;source.terms&quot; add up to zero.</source>
        <translation>Die Gewichte von „source.terms“ ergeben zusammen null.</translation>
    </message>
    <message>
        <source>Raise the weight of at least one prompt.</source>
        <translation>Erhöhen Sie das Gewicht mindestens eines Prompts.</translation>
    </message>
    <message>
        <source>&quot;source.names&quot; has %1 entries; at most %2 are allowed.</source>
        <translation>„source.names“ hat %1 Einträge; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The film has %1 frames; it needs at least %2.</source>
        <translation>Der Film hat %1 Bilder; er braucht mindestens %2.</translation>
    </message>
    <message>
        <source>%1 frames from prompt to prompt look smooth.</source>
        <translation>%1 Bilder von Prompt zu Prompt wirken flüssig.</translation>
    </message>
    <message>
        <source>The film has %1 frames; it may have at most %2.</source>
        <translation>Der Film hat %1 Bilder; er darf höchstens %2 haben.</translation>
    </message>
    <message>
        <source>&quot;keys&quot; has %1 prompts; a film needs 2 to %2.</source>
        <translation>„keys“ hat %1 Prompts; ein Film braucht 2 bis %2.</translation>
    </message>
    <message>
        <source>There is no model called &quot;%1&quot;; known are %2.</source>
        <translation>Es gibt kein Modell namens „%1“; bekannt sind %2.</translation>
    </message>
    <message>
        <source>the PNG encoder failed</source>
        <translation>der PNG-Kodierer ist gescheitert</translation>
    </message>
    <message>
        <source>A film has between 0.1 and 100 frames per second, not %1.</source>
        <translation>Ein Film hat zwischen 0,1 und 100 Bildern pro Sekunde, nicht %1.</translation>
    </message>
    <message>
        <source>is not a field that this version knows</source>
        <translation>ist kein Feld, das diese Version kennt</translation>
    </message>
    <message>
        <source>Another program holds the file; try again when it is done.</source>
        <translation>Ein anderes Programm hält die Datei; versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation>Es gibt keine Vorlage „%1“.</translation>
    </message>
    <message>
        <source>%1 is not a safe address.</source>
        <translation>%1 ist keine sichere Adresse.</translation>
    </message>
    <message>
        <source>The server redirects to %1, which is not safe.</source>
        <translation>Der Server leitet zu %1 weiter, und das ist nicht sicher.</translation>
    </message>
    <message>
        <source>The download was interrupted repeatedly: %1.</source>
        <translation>Der Download wurde mehrmals unterbrochen: %1.</translation>
    </message>
    <message>
        <source>the server takes too long</source>
        <translation>der Server braucht zu lange</translation>
    </message>
    <message>
        <source>The list of downloads cannot be read: %1.</source>
        <translation>Die Liste der Downloads kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This brace was never opened</source>
        <translation>Diese geschweifte Klammer wurde nie geöffnet</translation>
    </message>
    <message>
        <source>Choices are nested too deeply</source>
        <translation>Die Auswahlen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>This brace is never closed</source>
        <translation>Diese geschweifte Klammer wird nie geschlossen</translation>
    </message>
    <message>
        <source>The prompt is too long.</source>
        <translation>Der Prompt ist zu lang.</translation>
    </message>
    <message>
        <source>Choices look like {red|green|blue}; write \{ for a brace.</source>
        <translation>Auswahlen sehen so aus: {red|green|blue}; schreiben Sie \{ für eine geschweifte Klammer.</translation>
    </message>
    <message>
        <source>These choices stand for more than %1 prompts.</source>
        <translation>Diese Auswahlen stehen für mehr als %1 Prompts.</translation>
    </message>
    <message>
        <source>Take fewer choices, or let the endless mode draw from them.</source>
        <translation>Nehmen Sie weniger Auswahlen oder lassen Sie den Endlosmodus daraus ziehen.</translation>
    </message>
    <message>
        <source>The list of downloads is not a list.</source>
        <translation>Die Liste der Downloads ist keine Liste.</translation>
    </message>
    <message>
        <source>Check the address of the mirror in the settings.</source>
        <translation>Prüfen Sie die Adresse des Spiegels in den Einstellungen.</translation>
    </message>
    <message>
        <source>Check the connection, or the address of the mirror in the settings.</source>
        <translation>Prüfen Sie die Verbindung oder die Adresse des Spiegels in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 is not a whole tar archive.</source>
        <translation>%1 ist kein vollständiges tar-Archiv.</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>Löschen Sie es und laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 does not hold %2.</source>
        <translation>%1 enthält %2 nicht.</translation>
    </message>
    <message>
        <source>Pictures cannot be made into latents here.</source>
        <translation>Hier können aus Bildern keine Latents werden.</translation>
    </message>
    <message>
        <source>Its latent is unlike those of prompts (%1 times as wide), so mixtures with prompts may come out torn.</source>
        <translation>Sein Latent gleicht denen von Prompts nicht (%1-mal so weit), Mischungen mit Prompts können zerrissen wirken.</translation>
    </message>
    <message>
        <source>Drawn again, @%1 is %2 dB (PSNR) from what the model keeps of the picture: %3.</source>
        <translation>Neu gezeichnet liegt @%1 %2 dB (PSNR) neben dem, was das Modell vom Bild behält: %3.</translation>
    </message>
    <message>
        <source>it cannot draw this picture, and what is made with it will show something else</source>
        <translation>es kann dieses Bild nicht zeichnen, und was damit entsteht, zeigt etwas anderes</translation>
    </message>
    <message>
        <source>the difference is hardly visible</source>
        <translation>der Unterschied ist kaum zu sehen</translation>
    </message>
    <message>
        <source>the same picture with other details</source>
        <translation>dasselbe Bild mit anderen Einzelheiten</translation>
    </message>
    <message>
        <source>There is no picture of your own called @%1.</source>
        <translation>Es gibt kein eigenes Bild namens @%1.</translation>
    </message>
    <message>
        <source>`crossflow invert PICTURE --name %1` keeps one, or &quot;Add a picture&quot; on the Interpolate page.</source>
        <translation>`crossflow invert PICTURE --name %1` behält eines, oder &quot;Bild hinzufügen&quot; auf der Seite Interpolieren.</translation>
    </message>
    <message>
        <source>The file of @%1 does not hold a latent of this size.</source>
        <translation>Die Datei von @%1 enthält kein Latent dieser Größe.</translation>
    </message>
    <message>
        <source>Keep the picture again.</source>
        <translation>Behalten Sie das Bild noch einmal.</translation>
    </message>
    <message>
        <source>@%1 belongs to the model &quot;%2&quot; as it was then; to &quot;%3&quot; it is noise.</source>
        <translation>@%1 gehört zum Modell &quot;%2&quot;, wie es damals war; für &quot;%3&quot; ist es Rauschen.</translation>
    </message>
    <message>
        <source>Keep the picture once more with this model, under another name.</source>
        <translation>Behalten Sie das Bild mit diesem Modell noch einmal, unter anderem Namen.</translation>
    </message>
    <message>
        <source>Your @%1 is not the picture that this was made with.</source>
        <translation>Ihr @%1 ist nicht das Bild, mit dem dies entstand.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name: it has letters, digits, - and _ only.</source>
        <translation>&quot;%1&quot; kann kein Name sein: Erlaubt sind nur Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>There is no folder to keep pictures in.</source>
        <translation>Es gibt keinen Ordner, um Bilder zu behalten.</translation>
    </message>
    <message>
        <source>There is a picture called @%1 already.</source>
        <translation>Ein Bild namens @%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it.</source>
        <translation>Wählen Sie einen anderen Namen oder ersetzen Sie es.</translation>
    </message>
    <message>
        <source>%1 does not take part: %2</source>
        <translation>%1 nimmt nicht teil: %2</translation>
    </message>
    <message>
        <source>%1 was taught to leap, which cannot be done backwards.</source>
        <translation>%1 hat das Springen gelernt, und das geht nicht rückwärts.</translation>
    </message>
    <message>
        <source>Take the model that it was made from.</source>
        <translation>Nehmen Sie das Modell, aus dem es entstand.</translation>
    </message>
    <message>
        <source>A frame in the temporary folder %1 cannot be read.</source>
        <translation>Ein Einzelbild im temporären Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>the MP4 encoder failed</source>
        <translation>der MP4-Encoder ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture: %2.</source>
        <translation>%1 kann nicht als Bild gelesen werden: %2.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are too many</source>
        <translation>%1 x %2 Pixel sind zu viele</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>Gesamtverlust</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Loss by time</source>
        <translation>Verlust nach Zeit</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>Kontrastiv</translation>
    </message>
    <message>
        <source>Scale of the contrast</source>
        <translation>Skala des Kontrasts</translation>
    </message>
    <message>
        <source>Distance of sums</source>
        <translation>Abstand der Summen</translation>
    </message>
    <message>
        <source>Distance from names</source>
        <translation>Abstand von den Namen</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>Validation: PSNR (dB)</source>
        <translation>Validierung: PSNR (dB)</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>FID</source>
        <translation>FID</translation>
    </message>
    <message>
        <source>CLIP score</source>
        <translation>CLIP-Wert</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Memory (bytes)</source>
        <translation>Speicher (Byte)</translation>
    </message>
    <message>
        <source>Waiting for data (s)</source>
        <translation>Warten auf Daten (s)</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>alle Stufen</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>Validation, all times</source>
        <translation>Validierung, alle Zeiten</translation>
    </message>
    <message>
        <source>Validation, %1</source>
        <translation>Validierung, %1</translation>
    </message>
    <message>
        <source>Make the folder writable or copy the run elsewhere.</source>
        <translation>Machen Sie den Ordner beschreibbar oder kopieren Sie den Lauf woandershin.</translation>
    </message>
    <message>
        <source>%1 is running already.</source>
        <translation>%1 läuft bereits.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Halten Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>It ended before training began.</source>
        <translation>Es endete, bevor das Training begann.</translation>
    </message>
    <message>
        <source>Look at launcher.log, then start it again.</source>
        <translation>Sehen Sie in launcher.log nach und starten Sie ihn dann neu.</translation>
    </message>
    <message>
        <source>Look at the logs, then start it again.</source>
        <translation>Sehen Sie in den Protokollen nach und starten Sie ihn dann neu.</translation>
    </message>
    <message>
        <source>Nothing was heard of it for %1.</source>
        <translation>Seit %1 kam nichts mehr von ihm.</translation>
    </message>
    <message>
        <source>Its processes ended without a message.</source>
        <translation>Seine Prozesse endeten ohne Meldung.</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again.</source>
        <translation>Er wurde von außen beendet. Starten Sie ihn erneut.</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again to go on from %1.</source>
        <translation>Er wurde von außen beendet. Starten Sie ihn erneut, um von %1 aus fortzufahren.</translation>
    </message>
    <message>
        <source>The disk is full. The run goes on when there is room.</source>
        <translation>Die Platte ist voll. Es geht weiter, sobald Platz ist.</translation>
    </message>
    <message>
        <source>Its processes are there but silent for %1.</source>
        <translation>Seine Prozesse sind da, schweigen aber seit %1.</translation>
    </message>
    <message>
        <source>They may be halted, or the machine has no time for them.</source>
        <translation>Vielleicht sind sie angehalten, oder der Rechner hat keine Zeit für sie.</translation>
    </message>
    <message>
        <source>Nothing has moved for %1, since step %2.</source>
        <translation>Seit %1 bewegt sich nichts, seit Schritt %2.</translation>
    </message>
    <message>
        <source>A process may be stuck on the disk, the network or a device. If it stays so, end it and start again from the newest checkpoint.</source>
        <translation>Ein Prozess hängt vielleicht an Datenträger, Netz oder Gerät. Bleibt es so, beenden Sie ihn und starten Sie vom neuesten Checkpoint aus.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>bereitet vor</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>speichert</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>Tiny, 32 px</source>
        <translation>Winzig, 32 px</translation>
    </message>
    <message>
        <source>To try training out: minutes on any computer.</source>
        <translation>Um das Training auszuprobieren: Minuten auf jedem Rechner.</translation>
    </message>
    <message>
        <source>Starter, 128 px</source>
        <translation>Starter, 128 px</translation>
    </message>
    <message>
        <source>Small pictures of one kind: hours on a processor, minutes on a GPU.</source>
        <translation>Kleine Bilder einer Art: Stunden auf einem Prozessor, Minuten auf einer GPU.</translation>
    </message>
    <message>
        <source>The published size: needs large GPUs and features of its text encoder.</source>
        <translation>Die veröffentlichte Größe: braucht große GPUs und Merkmale ihres Textkodierers.</translation>
    </message>
    <message>
        <source>CrossFlow 512 px, training demo</source>
        <translation>CrossFlow 512 px, Trainingsdemo</translation>
    </message>
    <message>
        <source>This plan was written by a newer version of the program.</source>
        <translation>Dieser Plan stammt von einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio.</source>
        <translation>Aktualisieren Sie CrossFlow Studio.</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Kurzer Blick</translation>
    </message>
    <message>
        <source>A few hundred steps, to see that all parts work.</source>
        <translation>Einige hundert Schritte, um zu sehen, dass alle Teile arbeiten.</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Nachtrainieren</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>The settings the published model was trained with.</source>
        <translation>Die Einstellungen, mit denen das veröffentlichte Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>Sensible on this machine</source>
        <translation>Sinnvoll auf diesem Rechner</translation>
    </message>
    <message>
        <source>As published, but 100,000 steps of 64 pictures, a checkpoint every 5,000 of which three are kept, no image tower unless its weights are given, and 1,000 pictures measured instead of 10,000.</source>
        <translation>Wie veröffentlicht, aber 100.000 Schritte zu 64 Bildern, alle 5.000 ein Checkpoint, von denen drei bleiben, kein Bildturm, sofern seine Gewichte nicht angegeben sind, und 1.000 gemessene Bilder statt 10.000.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>Von Grund auf</translation>
    </message>
    <message>
        <source>All the steps it takes to learn your pictures.</source>
        <translation>Alle Schritte, die es braucht, um Ihre Bilder zu lernen.</translation>
    </message>
    <message>
        <source>No training data are chosen.</source>
        <translation>Es sind keine Trainingsdaten gewählt.</translation>
    </message>
    <message>
        <source>Choose a folder of pictures with captions, a list or ready features.</source>
        <translation>Wählen Sie einen Ordner mit Bildern und Beschreibungen, eine Liste oder fertige Merkmale.</translation>
    </message>
    <message>
        <source>An autoencoder learns from pictures, not from features or latents.</source>
        <translation>Ein Autoencoder lernt aus Bildern, nicht aus Merkmalen oder Latents.</translation>
    </message>
    <message>
        <source>Choose a folder or list of pictures.</source>
        <translation>Wählen Sie einen Ordner oder eine Liste von Bildern.</translation>
    </message>
    <message>
        <source>Published sizes do not train on cached latents.</source>
        <translation>Veröffentlichte Größen trainieren nicht auf gespeicherten Latents.</translation>
    </message>
    <message>
        <source>Choose the pictures themselves or feature files.</source>
        <translation>Wählen Sie die Bilder selbst oder Merkmalsdateien.</translation>
    </message>
    <message>
        <source>Small sizes do not train on feature files of a large text encoder.</source>
        <translation>Kleine Größen trainieren nicht auf Merkmalsdateien eines großen Textkodierers.</translation>
    </message>
    <message>
        <source>Choose the pictures themselves, or a published size.</source>
        <translation>Wählen Sie die Bilder selbst oder eine veröffentlichte Größe.</translation>
    </message>
    <message>
        <source>From none to half of the pictures can be kept apart.</source>
        <translation>Zurückhalten lässt sich von keinem bis zur Hälfte der Bilder.</translation>
    </message>
    <message>
        <source>Shift goes from 0 to 1024 pixels, copies from 1 to 1000.</source>
        <translation>Die Verschiebung geht von 0 bis 1024 Pixel, die Kopien von 1 bis 1000.</translation>
    </message>
    <message>
        <source>The weights of the autoencoder are missing.</source>
        <translation>Die Gewichte des Autoencoders fehlen.</translation>
    </message>
    <message>
        <source>Choose autoencoder_kl.pth: pictures become latents with it.</source>
        <translation>Wählen Sie autoencoder_kl.pth: damit werden Bilder zu Latents.</translation>
    </message>
    <message>
        <source>The weights of the text encoder %1 are missing.</source>
        <translation>Die Gewichte des Textkodierers %1 fehlen.</translation>
    </message>
    <message>
        <source>Captions become features with it.</source>
        <translation>Damit werden Beschreibungen zu Merkmalen.</translation>
    </message>
    <message>
        <source>The vocabulary of %1 is missing.</source>
        <translation>Das Vokabular von %1 fehlt.</translation>
    </message>
    <message>
        <source>Choose its file beside the text encoder.</source>
        <translation>Wählen Sie seine Datei neben dem Textkodierer.</translation>
    </message>
    <message>
        <source>Without SigLIP&apos;s weights the contrastive term is left out.</source>
        <translation>Ohne die Gewichte von SigLIP entfällt der kontrastive Anteil.</translation>
    </message>
    <message>
        <source>Choose them to train as the original did.</source>
        <translation>Wählen Sie sie, um wie das Original zu trainieren.</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn.</source>
        <translation>Ohne den Autoencoder werden keine Proben gemalt.</translation>
    </message>
    <message>
        <source>Cached latents need the vocabulary of their captions.</source>
        <translation>Gespeicherte Latents brauchen das Vokabular ihrer Beschreibungen.</translation>
    </message>
    <message>
        <source>Choose the spiece.model that belongs to them.</source>
        <translation>Wählen Sie das zugehörige spiece.model.</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn and nothing exported.</source>
        <translation>Ohne den Autoencoder werden keine Proben gemalt und nichts exportiert.</translation>
    </message>
    <message>
        <source>Choose the one that made the latents.</source>
        <translation>Wählen Sie den, der die Latents gemacht hat.</translation>
    </message>
    <message>
        <source>Small sizes read captions themselves.</source>
        <translation>Kleine Größen lesen Beschreibungen selbst.</translation>
    </message>
    <message>
        <source>Let the text encoder be trained along.</source>
        <translation>Lassen Sie den Textkodierer mittrainieren.</translation>
    </message>
    <message>
        <source>A text encoder that is kept as it is needs weights.</source>
        <translation>Ein Textkodierer, der bleibt, wie er ist, braucht Gewichte.</translation>
    </message>
    <message>
        <source>Weights to go on from are of use only with their own vocabulary and autoencoder.</source>
        <translation>Gewichte, von denen es weitergeht, nützen nur mit ihrem eigenen Vokabular und Autoencoder.</translation>
    </message>
    <message>
        <source>Choose both under &quot;Text encoder and other files&quot;.</source>
        <translation>Wählen Sie beide unter „Textkodierer und andere Dateien“.</translation>
    </message>
    <message>
        <source>A vocabulary of this size has 16 to %1 pieces.</source>
        <translation>Ein Vokabular dieser Größe hat 16 bis %1 Stücke.</translation>
    </message>
    <message>
        <source>The autoencoder needs at least one step.</source>
        <translation>Der Autoencoder braucht mindestens einen Schritt.</translation>
    </message>
    <message>
        <source>There is no model size &quot;%1&quot;.</source>
        <translation>Es gibt keine Modellgröße „%1“.</translation>
    </message>
    <message>
        <source>Fine-tuning starts from a checkpoint, and none is chosen.</source>
        <translation>Nachtrainieren beginnt bei einem Checkpoint, und keiner ist gewählt.</translation>
    </message>
    <message>
        <source>Choose one, or take another preset.</source>
        <translation>Wählen Sie einen oder nehmen Sie eine andere Vorgabe.</translation>
    </message>
    <message>
        <source>Batch and accumulation are at least 1.</source>
        <translation>Stapel und Teile sind mindestens 1.</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be shared by %2 processes with %3 parts each.</source>
        <translation>Ein Stapel von %1 lässt sich nicht auf %2 Prozesse mit je %3 Teilen verteilen.</translation>
    </message>
    <message>
        <source>Take %1.</source>
        <translation>Nehmen Sie %1.</translation>
    </message>
    <message>
        <source>Processes and threads go up to 4096.</source>
        <translation>Prozesse und Threads gehen bis 4096.</translation>
    </message>
    <message>
        <source>A published size takes months on a processor.</source>
        <translation>Eine veröffentlichte Größe braucht auf einem Prozessor Monate.</translation>
    </message>
    <message>
        <source>Use GPUs, or the starter size.</source>
        <translation>Nehmen Sie GPUs oder die Starter-Größe.</translation>
    </message>
    <message>
        <source>Steps go from 1 to a billion.</source>
        <translation>Schritte gehen von 1 bis zu einer Milliarde.</translation>
    </message>
    <message>
        <source>The learning rate is above 0 and at most 10.</source>
        <translation>Die Lernrate liegt über 0 und höchstens bei 10.</translation>
    </message>
    <message>
        <source>The moving average&apos;s rate is below 1.</source>
        <translation>Die Rate des gleitenden Mittels liegt unter 1.</translation>
    </message>
    <message>
        <source>Log and save intervals, and the checkpoints kept, are at least 1.</source>
        <translation>Abstände von Werten und Checkpoints und deren Anzahl sind mindestens 1.</translation>
    </message>
    <message>
        <source>Warm-up, decay and clipping are not negative.</source>
        <translation>Aufwärmen, Abfall und Begrenzung sind nicht negativ.</translation>
    </message>
    <message>
        <source>The seed is at most 2^53.</source>
        <translation>Der Startwert ist höchstens 2^53.</translation>
    </message>
    <message>
        <source>The warm-up of %1 steps is never left.</source>
        <translation>Das Aufwärmen von %1 Schritten wird nie verlassen.</translation>
    </message>
    <message>
        <source>Shorten it to a tenth of the steps.</source>
        <translation>Kürzen Sie es auf ein Zehntel der Schritte.</translation>
    </message>
    <message>
        <source>The moving average still remembers its beginning at the end.</source>
        <translation>Das gleitende Mittel erinnert sich am Ende noch an seinen Anfang.</translation>
    </message>
    <message>
        <source>Lower its rate or switch its warm-up on.</source>
        <translation>Senken Sie seine Rate oder schalten Sie sein Aufwärmen ein.</translation>
    </message>
    <message>
        <source>Checkpoints are to be measured, but neither Inception&apos;s nor CLIP&apos;s weights are chosen.</source>
        <translation>Checkpoints sollen gemessen werden, aber weder Gewichte von Inception noch von CLIP sind gewählt.</translation>
    </message>
    <message>
        <source>Choose those of one, or switch the measuring off.</source>
        <translation>Wählen Sie die von einem, oder schalten Sie das Messen aus.</translation>
    </message>
    <message>
        <source>Cached latents hold no pictures that the FID could compare with.</source>
        <translation>Gespeicherte Latents enthalten keine Bilder, mit denen die FID vergleichen könnte.</translation>
    </message>
    <message>
        <source>Choose a file of statistics.</source>
        <translation>Wählen Sie eine Statistikdatei.</translation>
    </message>
    <message>
        <source>The vocabulary of CLIP is missing.</source>
        <translation>Das Vokabular von CLIP fehlt.</translation>
    </message>
    <message>
        <source>Choose bpe_simple_vocab_16e6.txt.gz.</source>
        <translation>Wählen Sie bpe_simple_vocab_16e6.txt.gz.</translation>
    </message>
    <message>
        <source>Without the autoencoder there are no pictures to measure.</source>
        <translation>Ohne den Autoencoder gibt es keine Bilder zu messen.</translation>
    </message>
    <message>
        <source>Choose it under &quot;Text encoder and other files&quot;.</source>
        <translation>Wählen Sie ihn unter „Textkodierer und andere Dateien“.</translation>
    </message>
    <message>
        <source>2 to a million pictures of 1 to 10000 steps can be measured.</source>
        <translation>Gemessen werden 2 bis eine Million Bilder mit 1 bis 10000 Schritten.</translation>
    </message>
    <message>
        <source>Samples take 1 to 10000 steps.</source>
        <translation>Proben brauchen 1 bis 10000 Schritte.</translation>
    </message>
    <message>
        <source>A watched prompt is empty.</source>
        <translation>Ein beobachteter Prompt ist leer.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>No prompts are watched, so no samples are drawn.</source>
        <translation>Es werden keine Prompts beobachtet, also keine Proben gemalt.</translation>
    </message>
    <message>
        <source>Samples are drawn every %1 steps, but the run has %2: only one at its end.</source>
        <translation>Proben werden alle %1 Schritte gemalt, aber der Lauf hat %2: nur eine an seinem Ende.</translation>
    </message>
    <message>
        <source>Draw them more often.</source>
        <translation>Malen Sie sie öfter.</translation>
    </message>
    <message>
        <source>The run has no name.</source>
        <translation>Der Lauf hat keinen Namen.</translation>
    </message>
    <message>
        <source>Its folder is named by it.</source>
        <translation>Sein Ordner heißt danach.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a folder.</source>
        <translation>„%1“ kann nicht der Name eines Ordners sein.</translation>
    </message>
    <message>
        <source>weights: %1 parameters × 4 bytes = %2</source>
        <translation>Gewichte: %1 Parameter × 4 Byte = %2</translation>
    </message>
    <message>
        <source>gradients: %1 trained × 4 bytes = %2</source>
        <translation>Gradienten: %1 trainierte × 4 Byte = %2</translation>
    </message>
    <message>
        <source>optimiser: 2 × %1 × 4 bytes = %2</source>
        <translation>Optimierer: 2 × %1 × 4 Byte = %2</translation>
    </message>
    <message>
        <source>moving average: %1 × 4 bytes = %2</source>
        <translation>gleitendes Mittel: %1 × 4 Byte = %2</translation>
    </message>
    <message>
        <source>activations: %1 pictures × %2 = %3</source>
        <translation>Aktivierungen: %1 Bilder × %2 = %3</translation>
    </message>
    <message>
        <source>activations, as the check found = %1</source>
        <translation>Aktivierungen, wie die Prüfung fand = %1</translation>
    </message>
    <message>
        <source>sum, on each of %1 processes = %2</source>
        <translation>Summe, bei jedem von %1 Prozessen = %2</translation>
    </message>
    <message>
        <source>It needs about %1 of memory, but %2 are there: lower the batch, raise accumulation, or recompute blocks.</source>
        <translation>Es braucht etwa %1 Speicher, aber %2 sind da: kleinerer Stapel, mehr Teile oder Aktivierungen zweimal berechnen.</translation>
    </message>
    <message>
        <source>%1 steps × %2 pictures = %3 pictures</source>
        <translation>%1 Schritte × %2 Bilder = %3 Bilder</translation>
    </message>
    <message>
        <source>÷ %1 pictures per second (%2) = %3</source>
        <translation>÷ %1 Bilder pro Sekunde (%2) = %3</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>hier gemessen</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>vorsichtig geschätzt</translation>
    </message>
    <message>
        <source>%1 passes over %2 pairs</source>
        <translation>%1 Durchgänge über %2 Paare</translation>
    </message>
    <message>
        <source>before it the autoencoder: %1 steps × 8 pictures, about %2</source>
        <translation>davor der Autoencoder: %1 Schritte × 8 Bilder, etwa %2</translation>
    </message>
    <message>
        <source>measuring: %1 times %2 pictures of %3 steps, about %4 each time</source>
        <translation>Messen: %1-mal %2 Bilder mit %3 Schritten, jedes Mal etwa %4</translation>
    </message>
    <message>
        <source>a checkpoint: 4 × %1 × 4 bytes = %2</source>
        <translation>ein Checkpoint: 4 × %1 × 4 Byte = %2</translation>
    </message>
    <message>
        <source>× (%1 kept + the best + the one being written) = %2</source>
        <translation>× (%1 behaltene + der beste + der entstehende) = %2</translation>
    </message>
    <message>
        <source>prepared data of %1 pairs = %2</source>
        <translation>vorbereitete Daten von %1 Paaren = %2</translation>
    </message>
    <message>
        <source>sample pictures = %1</source>
        <translation>Probenbilder = %1</translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>Summe = %1</translation>
    </message>
    <message>
        <source>It needs %1 of disk space, but %2 are free: keep fewer checkpoints or take another disk.</source>
        <translation>Es braucht %1 auf dem Datenträger, aber %2 sind frei: weniger Checkpoints behalten oder einen anderen Datenträger nehmen.</translation>
    </message>
    <message>
        <source>Train the autoencoder</source>
        <translation>Den Autoencoder trainieren</translation>
    </message>
    <message>
        <source>It turns pictures into the small latents that the model learns.</source>
        <translation>Er macht aus Bildern die kleinen Latents, die das Modell lernt.</translation>
    </message>
    <message>
        <source>Make a vocabulary</source>
        <translation>Ein Vokabular anlegen</translation>
    </message>
    <message>
        <source>The text encoder reads captions as pieces of words.</source>
        <translation>Der Textkodierer liest Beschreibungen als Wortstücke.</translation>
    </message>
    <message>
        <source>Encode the pictures</source>
        <translation>Die Bilder kodieren</translation>
    </message>
    <message>
        <source>Encoded once, they need not be encoded again at every step.</source>
        <translation>Einmal kodiert, müssen sie nicht bei jedem Schritt neu kodiert werden.</translation>
    </message>
    <message>
        <source>Encode the validation pictures</source>
        <translation>Die Bilder zum Prüfen kodieren</translation>
    </message>
    <message>
        <source>Published sizes train on features of ready-made networks.</source>
        <translation>Veröffentlichte Größen trainieren auf Merkmalen fertiger Netze.</translation>
    </message>
    <message>
        <source>Encode the watched prompts</source>
        <translation>Die beobachteten Prompts kodieren</translation>
    </message>
    <message>
        <source>Samples are drawn from the features of their prompts.</source>
        <translation>Proben werden aus den Merkmalen ihrer Prompts gemalt.</translation>
    </message>
    <message>
        <source>Look at the real pictures</source>
        <translation>Die echten Bilder ansehen</translation>
    </message>
    <message>
        <source>The FID tells how far drawn pictures are from them.</source>
        <translation>Die FID sagt, wie weit gezeichnete Bilder von ihnen entfernt sind.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 was not made from a plan.</source>
        <translation>%1 entstand nicht aus einem Plan.</translation>
    </message>
    <message>
        <source>Its config.json can be edited by hand.</source>
        <translation>Seine config.json lässt sich von Hand bearbeiten.</translation>
    </message>
    <message>
        <source>%1 has saved nothing yet.</source>
        <translation>%1 hat noch nichts gesichert.</translation>
    </message>
    <message>
        <source>Wait for its first checkpoint.</source>
        <translation>Warten Sie auf den ersten Checkpoint.</translation>
    </message>
    <message>
        <source>%1 onwards</source>
        <translation>%1 weiter</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n Prozess</numerusform>
            <numerusform>%n Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 läuft nicht.</translation>
    </message>
    <message>
        <source>The request cannot be written to %1.</source>
        <translation>Der Auftrag kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that the folder can be written and its disk has space.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar ist und der Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>%1 is a draft with open questions.</source>
        <translation>%1 ist ein Entwurf mit offenen Fragen.</translation>
    </message>
    <message>
        <source>Finish it in the wizard.</source>
        <translation>Beenden Sie ihn im Assistenten.</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing.</source>
        <translation>Das Programm crossflow-train fehlt.</translation>
    </message>
    <message>
        <source>Install CrossFlow Studio again.</source>
        <translation>Installieren Sie CrossFlow Studio erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Look at launcher.log in the run&apos;s folder.</source>
        <translation>Sehen Sie in launcher.log im Ordner des Laufs nach.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Check that you may write to the run&apos;s folder.</source>
        <translation>Prüfen Sie, ob Sie in den Ordner des Laufs schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 has done %2 steps already.</source>
        <translation>%1 hat schon %2 Schritte gemacht.</translation>
    </message>
    <message>
        <source>Choose more steps.</source>
        <translation>Wählen Sie mehr Schritte.</translation>
    </message>
    <message>
        <source>%1 has no config.json.</source>
        <translation>%1 hat keine config.json.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is not a run.</source>
        <translation>%1 ist kein Lauf.</translation>
    </message>
    <message>
        <source>%1.ckpt is the only checkpoint; without it the run would start from the beginning.</source>
        <translation>%1.ckpt ist der einzige Checkpoint; ohne ihn finge der Lauf von vorn an.</translation>
    </message>
    <message>
        <source>Delete the whole run instead.</source>
        <translation>Löschen Sie stattdessen den ganzen Lauf.</translation>
    </message>
    <message>
        <source>%1 is not a training run.</source>
        <translation>%1 ist kein Trainingslauf.</translation>
    </message>
    <message>
        <source>A run&apos;s folder holds a config.json.</source>
        <translation>Der Ordner eines Laufs enthält eine config.json.</translation>
    </message>
    <message>
        <source>The trainer cannot be started.</source>
        <translation>Der Trainer kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The trainer crashed.</source>
        <translation>Der Trainer ist abgestürzt.</translation>
    </message>
    <message>
        <source>The trainer ended with code %1.</source>
        <translation>Der Trainer endete mit Code %1.</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing: install CrossFlow Studio again.</source>
        <translation>Das Programm crossflow-train fehlt: Installieren Sie CrossFlow Studio erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2.</source>
        <translation>%1 kann nicht umbenannt werden: %2.</translation>
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
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Millionen</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Milliarden</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Error at edges</source>
        <translation>Fehler an Kanten</translation>
    </message>
    <message>
        <source>%1 is not a safe address; it has to be https</source>
        <translation>%1 ist keine sichere Adresse; sie muss mit https beginnen</translation>
    </message>
    <message>
        <source>the server redirects to %1, which is not safe</source>
        <translation>der Server leitet zu %1 weiter, und das ist nicht sicher</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded, so pictures take longer than they could (%1).</source>
        <translation>Die Arbeit der GPU ließ sich nicht aufzeichnen; Bilder dauern deshalb länger als nötig (%1).</translation>
    </message>
    <message>
        <source>distance from the teacher</source>
        <translation>Abstand vom Lehrer</translation>
    </message>
    <message>
        <source>steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>The original&apos;s example, 824 million with its image tower: to try training out on one large GPU.</source>
        <translation>Das Beispiel des Originals, 824 Millionen mit seinem Bildturm: um das Training auf einer großen GPU auszuprobieren.</translation>
    </message>
    <message>
        <source>Make it fast</source>
        <translation>Schnell machen</translation>
    </message>
    <message>
        <source>The model it begins with teaches a copy of itself to draw in two steps what takes it fifty. Of your data only the captions count.</source>
        <translation>Das Modell, mit dem es beginnt, bringt einer Kopie von sich bei, in zwei Schritten zu zeichnen, wofür es fünfzig braucht. Von Ihren Daten zählen nur die Bildtexte.</translation>
    </message>
    <message>
        <source>Feature files hold no captions that a model could be taught with.</source>
        <translation>Merkmalsdateien enthalten keine Bildtexte, mit denen ein Modell lernen könnte.</translation>
    </message>
    <message>
        <source>Choose captioned pictures or cached latents.</source>
        <translation>Wählen Sie Bilder mit Texten oder gespeicherte Latents.</translation>
    </message>
    <message>
        <source>Few steps are taught by a finished model, and none is chosen.</source>
        <translation>Wenige Schritte lehrt ein fertiges Modell, und es ist keines gewählt.</translation>
    </message>
    <message>
        <source>Begin with the starter or a model&apos;s folder; a checkpoint becomes one when it is exported.</source>
        <translation>Beginnen Sie mit dem Startmodell oder dem Ordner eines Modells; ein Checkpoint wird durch Exportieren dazu.</translation>
    </message>
    <message>
        <source>1 to 64 steps can be learnt, from 2 to 100 million pairs.</source>
        <translation>Lernen lassen sich 1 bis 64 Schritte, aus 2 bis 100 Millionen Paaren.</translation>
    </message>
    <message>
        <source>What learns few steps is not measured by FID or CLIP score, but by its distance from its teacher.</source>
        <translation>Was wenige Schritte lernt, wird nicht mit FID oder CLIP-Score gemessen, sondern am Abstand von seinem Lehrer.</translation>
    </message>
    <message>
        <source>before it the teacher draws %1 pictures, about %2</source>
        <translation>davor zeichnet der Lehrer %1 Bilder, etwa %2</translation>
    </message>
    <message>
        <source>× %1, all that the run writes = %2</source>
        <translation>× %1, alle, die der Lauf schreibt = %2</translation>
    </message>
    <message>
        <source>Let the teacher draw</source>
        <translation>Den Lehrer zeichnen lassen</translation>
    </message>
    <message>
        <source>With many steps it draws what is then learnt in few.</source>
        <translation>Mit vielen Schritten zeichnet er, was dann in wenigen gelernt wird.</translation>
    </message>
    <message numerus="yes">
        <source>Memory ran out; now %n picture(s) advance at a time.</source>
        <translation>
            <numerusform>Der Speicher ist ausgegangen; jetzt rückt %n Bild auf einmal vor.</numerusform>
            <numerusform>Der Speicher ist ausgegangen; jetzt rücken %n Bilder zugleich vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is here. The graphics card is used from the next start on.</source>
        <translation>Alles ist da. Ab dem nächsten Start wird die Grafikkarte benutzt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be started.</source>
        <translation>„%1“ konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Python 3 is missing here: install the package python3, then try again.</source>
        <translation>Hier fehlt Python 3: Installieren Sie das Paket python3 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Raise the memory limit of the control group (of the container, the job or the service), or choose a smaller model.</source>
        <translation>Erhöhen Sie das Speicherlimit der Kontrollgruppe (des Containers, des Jobs oder des Dienstes) oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), or choose a smaller model.</source>
        <translation>Erhöhen Sie das Limit (ulimit -v, ulimit -d) oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>files may not become that long here</source>
        <translation>so groß dürfen Dateien hier nicht werden</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -f) or choose another folder.</source>
        <translation>Erhöhen Sie das Limit (ulimit -f) oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln Prozess</numerusform>
            <numerusform>%Ln Prozesse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln micro-batch(es)</source>
        <translation>
            <numerusform>%Ln Teilstapel</numerusform>
            <numerusform>%Ln Teilstapel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensor(s)</source>
        <translation>
            <numerusform>%Ln Tensor</numerusform>
            <numerusform>%Ln Tensoren</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving before the stop that was asked for.</source>
        <translation>Speichert vor dem verlangten Anhalten.</translation>
    </message>
    <message>
        <source>Drawing the watched prompts.</source>
        <translation>Malt die beobachteten Prompts.</translation>
    </message>
    <message>
        <source>Resting in the middle of an evaluation.</source>
        <translation>Pausiert mitten in einer Bewertung.</translation>
    </message>
    <message>
        <source>Resting; the model stays loaded.</source>
        <translation>Pausiert; das Modell bleibt geladen.</translation>
    </message>
    <message>
        <source>Pictures drawn and measured: %1 of %2.</source>
        <translation>Bilder gemalt und gemessen: %1 von %2.</translation>
    </message>
    <message>
        <source>Paused for %1 s.</source>
        <translation>%1 s lang pausiert.</translation>
    </message>
    <message>
        <source>The disk was full: paused for %1 s.</source>
        <translation>Der Datenträger war voll: %1 s lang pausiert.</translation>
    </message>
    <message>
        <source>%1 The run goes on when there is room.</source>
        <translation>%1 Der Lauf geht weiter, sobald Platz ist.</translation>
    </message>
    <message>
        <source>%1 It was asked to stop before there was room.</source>
        <translation>%1 Das Anhalten wurde verlangt, bevor Platz frei war.</translation>
    </message>
    <message>
        <source>%1 It is skipped.</source>
        <translation>%1 Es wird übersprungen.</translation>
    </message>
    <message>
        <source>Ended by a signal; the next start goes on from its newest checkpoint.</source>
        <translation>Durch ein Signal beendet; der nächste Start macht beim neuesten Checkpoint weiter.</translation>
    </message>
    <message>
        <source>Saving and stopping, as asked by a signal.</source>
        <translation>Speichert und hält an, wie durch ein Signal verlangt.</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>Beginnt %1.</translation>
    </message>
    <message>
        <source>At step %1 %2 stopped being finite; the step is skipped.</source>
        <translation>Bei Schritt %1 nicht mehr endlich: %2; der Schritt wird übersprungen.</translation>
    </message>
    <message>
        <source>The last %1 steps, up to step %2, gave numbers that are not finite (%3).</source>
        <translation>Die letzten %1 Schritte bis Schritt %2 ergaben Zahlen, die nicht endlich sind (%3).</translation>
    </message>
    <message>
        <source>Step %1 gave numbers that are not finite; it is repeated in fp32.</source>
        <translation>Schritt %1 ergab Zahlen, die nicht endlich sind; er wird in fp32 wiederholt.</translation>
    </message>
    <message>
        <source>Start again with a lower optimizer.lr or with optimizer.clipGradient 1; the run resumes from its newest checkpoint.</source>
        <translation>Starten Sie noch einmal mit kleinerem optimizer.lr oder mit optimizer.clipGradient 1; der Lauf geht von seinem neuesten Checkpoint aus weiter.</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded; each step is asked for anew (%1).</source>
        <translation>Die Arbeit der GPU ließ sich nicht aufzeichnen; jeder Schritt wird neu angefordert (%1).</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time.</source>
        <translation>Bei Schritt %1 ging der Speicher aus (%2 auf einmal).</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time; from now on micro-batches are cut in %3. Set train.accumulation to %4 to begin like this.</source>
        <translation>Bei Schritt %1 ging der Speicher aus (%2 auf einmal); ab jetzt werden Teilstapel in %3 geteilt. Setzen Sie train.accumulation auf %4, um gleich so zu beginnen.</translation>
    </message>
    <message>
        <source>The contrastive loss compares fewer pictures now.</source>
        <translation>Der kontrastive Verlust vergleicht jetzt weniger Bilder.</translation>
    </message>
    <message>
        <source>Raise train.accumulation, switch train.checkpointing on, or choose a smaller model; the run resumes from its newest checkpoint.</source>
        <translation>Erhöhen Sie train.accumulation, schalten Sie train.checkpointing ein oder wählen Sie ein kleineres Modell; der Lauf geht von seinem neuesten Checkpoint aus weiter.</translation>
    </message>
    <message>
        <source>This processor is faster in fp32 than in bf16: the run computes in fp32.</source>
        <translation>Dieser Prozessor ist in fp32 schneller als in bf16: Der Lauf rechnet in fp32.</translation>
    </message>
    <message>
        <source>The run goes on with other settings than it was saved with (%1): from here on it is not the run that it would have been without a break.</source>
        <translation>Der Lauf geht mit anderen Einstellungen weiter als denen, mit denen er gespeichert wurde (%1): Von hier an ist er nicht mehr der Lauf, der er ohne Unterbrechung gewesen wäre.</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: start.vae names no autoencoder to draw them with.</source>
        <translation>Es werden keine Probenbilder gemalt: start.vae nennt keinen Autoencoder, mit dem sie gemalt werden könnten.</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: there are no prompts to watch. %1</source>
        <translation>Es werden keine Probenbilder gemalt: Es gibt keine Prompts zu beobachten. %1</translation>
    </message>
    <message>
        <source>%1 of the pictures in %2 have no features and are left out.</source>
        <translation>%1 der Bilder in %2 haben keine Merkmale und werden ausgelassen.</translation>
    </message>
    <message>
        <source>The device ran out of memory: %1</source>
        <translation>Dem Gerät ging der Speicher aus: %1</translation>
    </message>
    <message>
        <source>Lower train.batchSize and raise train.accumulation, or switch train.checkpointing on.</source>
        <translation>Senken Sie train.batchSize und erhöhen Sie train.accumulation, oder schalten Sie train.checkpointing ein.</translation>
    </message>
    <message>
        <source>The graphics card reported a fault: %1</source>
        <translation>Die Grafikkarte meldete eine Störung: %1</translation>
    </message>
    <message>
        <source>Nothing in this process can use the card any more. Start again; the run resumes from its newest checkpoint. If the fault comes back, look at the driver&apos;s messages (dmesg).</source>
        <translation>In diesem Prozess kann nichts mehr die Karte benutzen. Starten Sie noch einmal; der Lauf geht von seinem neuesten Checkpoint aus weiter. Kommt die Störung wieder, sehen Sie in den Meldungen des Treibers nach (dmesg).</translation>
    </message>
    <message>
        <source>The card cannot do what it was asked; `crossflow devices` tells what it is.</source>
        <translation>Die Karte kann nicht, was von ihr verlangt wurde; `crossflow devices` sagt, was für eine es ist.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>Dem Rechner ging der Speicher aus.</translation>
    </message>
    <message>
        <source>Lower train.batchSize or data.cacheMegabytes.</source>
        <translation>Senken Sie train.batchSize oder data.cacheMegabytes.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 kann nicht genutzt werden: %2.</translation>
    </message>
    <message>
        <source>Rank %1 exited with code %2.</source>
        <translation>Rang %1 endete mit Code %2.</translation>
    </message>
    <message>
        <source>Rank %1 was ended by signal %2.</source>
        <translation>Rang %1 wurde durch Signal %2 beendet.</translation>
    </message>
    <message>
        <source>Rank %1 has been halted for too long.</source>
        <translation>Rang %1 war zu lange angehalten.</translation>
    </message>
    <message>
        <source>The system kills the largest process when memory runs out: look at its log. Start again to resume.</source>
        <translation>Wenn der Speicher ausgeht, beendet das System den größten Prozess: Sehen Sie im Systemprotokoll nach. Starten Sie noch einmal, um fortzusetzen.</translation>
    </message>
    <message>
        <source>Look at %1. Start again to resume.</source>
        <translation>Sehen Sie in %1 nach. Starten Sie noch einmal, um fortzusetzen.</translation>
    </message>
    <message>
        <source>There is no space left for the run in %1.</source>
        <translation>In %1 ist kein Platz mehr für den Lauf.</translation>
    </message>
    <message>
        <source>Free disk space and start again to resume.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und starten Sie noch einmal, um fortzusetzen.</translation>
    </message>
    <message>
        <source>Free disk space and start the run again; it resumes from its newest checkpoint.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und starten Sie den Lauf noch einmal; er geht von seinem neuesten Checkpoint aus weiter.</translation>
    </message>
    <message>
        <source>Free disk space, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und starten Sie dann den Lauf noch einmal; er geht von seinem neuesten Checkpoint aus weiter.</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder senken Sie train.keepLast und starten Sie dann den Lauf noch einmal; er geht von seinem neuesten Checkpoint aus weiter.</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder senken Sie train.keepLast und starten Sie dann den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>A checkpoint needs %1 in %2, but only %3 are free.</source>
        <translation>Ein Checkpoint braucht %1 in %2, aber nur %3 sind frei.</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent: %1</source>
        <translation>Ein anderer Prozess des Jobs ist weg oder schweigt: %1</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent (while %1): %2</source>
        <translation>Ein anderer Prozess des Jobs ist weg oder schweigt (während: %1): %2</translation>
    </message>
    <message>
        <source>Look at the other ranks&apos; error files and logs; start again to resume.</source>
        <translation>Sehen Sie in den Fehlerdateien und Protokollen der anderen Ränge nach; starten Sie noch einmal, um fortzusetzen.</translation>
    </message>
    <message>
        <source>%1 is being trained by %2.</source>
        <translation>%1 wird gerade trainiert (%2).</translation>
    </message>
    <message>
        <source>GPU number %1 cannot be used: this machine offers %2. %3</source>
        <translation>GPU Nummer %1 kann nicht genutzt werden: Dieser Rechner bietet %2. %3</translation>
    </message>
    <message>
        <source>Check the NVIDIA driver, lower devices.count, or set devices.kind to &quot;cpu&quot;.</source>
        <translation>Prüfen Sie den NVIDIA-Treiber, senken Sie devices.count oder setzen Sie devices.kind auf „cpu“.</translation>
    </message>
    <message>
        <source>%1 of %2, %3 at a time.</source>
        <translation>%1, je %2, davon %3 auf einmal.</translation>
    </message>
    <message>
        <source>%1 of %2 parameters are trained, %3.</source>
        <translation>%1 von %2 Parametern werden trainiert, %3.</translation>
    </message>
    <message>
        <source>from the checkpoint of step %1</source>
        <translation>ausgehend vom Checkpoint bei Schritt %1</translation>
    </message>
    <message>
        <source>from random values</source>
        <translation>ausgehend von Zufallswerten</translation>
    </message>
    <message>
        <source>from %1: %2 of %3 taken, %4 resampled, %5 new</source>
        <translation>ausgehend von %1: %2 von %3 übernommen, %4 umgerechnet, %5 neu</translation>
    </message>
    <message>
        <source>%1, all trained on.</source>
        <translation>%1, alle zum Trainieren.</translation>
    </message>
    <message>
        <source>%1 to train on and %2 kept apart to measure on.</source>
        <translation>%1 zum Trainieren und %2 zum Messen beiseitegelegt.</translation>
    </message>
    <message>
        <source>%1 to train on and %2 of the validation data to measure on.</source>
        <translation>%1 zum Trainieren und %2 aus den Validierungsdaten zum Messen.</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>Ausgelassen: %1. %2</translation>
    </message>
    <message>
        <source>The networks that measure the CLIP score are in order.</source>
        <translation>Die Netze, die den CLIP-Wert messen, sind in Ordnung.</translation>
    </message>
    <message>
        <source>The networks that measure the FID are in order.</source>
        <translation>Die Netze, die die FID messen, sind in Ordnung.</translation>
    </message>
    <message>
        <source>The networks that measure FID and CLIP score are in order.</source>
        <translation>Die Netze, die FID und CLIP-Wert messen, sind in Ordnung.</translation>
    </message>
    <message>
        <source>The FID compares with %1.</source>
        <translation>Die FID vergleicht mit %1.</translation>
    </message>
    <message>
        <source>The run needs about %1 on this computer, but only %2 are free.</source>
        <translation>Der Lauf braucht auf diesem Rechner etwa %1, aber nur %2 sind frei.</translation>
    </message>
    <message>
        <source>The run needs about %1 on %2, but only %3 are free.</source>
        <translation>Der Lauf braucht etwa %1 auf %2, aber nur %3 sind frei.</translation>
    </message>
    <message>
        <source>Raise train.accumulation (smaller micro-batches), switch train.checkpointing on, or choose a smaller model.</source>
        <translation>Erhöhen Sie train.accumulation (kleinere Teilstapel), schalten Sie train.checkpointing ein oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The run needs at least %1 on this computer, but only %2 are free.</source>
        <translation>Der Lauf braucht auf diesem Rechner mindestens %1, aber nur %2 sind frei.</translation>
    </message>
    <message>
        <source>The run needs at least %1 on %2, but only %3 are free.</source>
        <translation>Der Lauf braucht mindestens %1 auf %2, aber nur %3 sind frei.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or a card with more memory.</source>
        <translation>Wählen Sie ein kleineres Modell oder eine Karte mit mehr Speicher.</translation>
    </message>
    <message>
        <source>Close other programs, use a machine with more memory, choose a smaller model, or fewer processes.</source>
        <translation>Schließen Sie andere Programme, nehmen Sie einen Rechner mit mehr Speicher, wählen Sie ein kleineres Modell oder weniger Prozesse.</translation>
    </message>
    <message>
        <source>The run needs at least %1, but its control group allows %2, of which %3 are left.</source>
        <translation>Der Lauf braucht mindestens %1, aber seine Kontrollgruppe erlaubt %2, davon sind noch %3 übrig.</translation>
    </message>
    <message>
        <source>The run needs at least %1, but the shell&apos;s limit allows %2, of which %3 are left.</source>
        <translation>Der Lauf braucht mindestens %1, aber das Limit der Shell erlaubt %2, davon sind noch %3 übrig.</translation>
    </message>
    <message>
        <source>Raise the memory limit of the group (of the container, the job or the service), choose a smaller model, or fewer processes.</source>
        <translation>Erhöhen Sie das Speicherlimit der Gruppe (des Containers, des Jobs oder des Dienstes) oder wählen Sie ein kleineres Modell oder weniger Prozesse.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), choose a smaller model, or fewer processes.</source>
        <translation>Erhöhen Sie das Limit (ulimit -v, ulimit -d) oder wählen Sie ein kleineres Modell oder weniger Prozesse.</translation>
    </message>
    <message>
        <source>The run&apos;s checkpoints need %1 in %2, but only %3 are free.</source>
        <translation>Die Checkpoints des Laufs brauchen %1 in %2, aber nur %3 sind frei.</translation>
    </message>
    <message>
        <source>Free disk space, lower train.keepLast, or put the run on another disk.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, senken Sie train.keepLast oder legen Sie den Lauf auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>The checkpoints need %1; %2 are free.</source>
        <translation>Die Checkpoints brauchen %1; %2 sind frei.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that the folder can be written.</source>
        <translation>Prüfen Sie, ob der Datenträger Platz hat und der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>Two processes of this machine do not agree on a sum.</source>
        <translation>Zwei Prozesse dieses Rechners sind sich über eine Summe nicht einig.</translation>
    </message>
    <message>
        <source>Processes of this machine can meet.</source>
        <translation>Die Prozesse dieses Rechners finden zueinander.</translation>
    </message>
    <message>
        <source>%1 on the CPU.</source>
        <translation>%1 auf der CPU.</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Läuft auf %1.</translation>
    </message>
    <message>
        <source>The run asks for %1 GPUs; this machine offers %2. %3</source>
        <translation>Der Lauf verlangt %1 GPUs; dieser Rechner bietet %2. %3</translation>
    </message>
    <message>
        <source>In config.json &quot;train.batchSize&quot; is %1, which cannot be shared equally by %2 with %3 each.</source>
        <translation>In config.json ist „train.batchSize“ %1; das lässt sich nicht gleichmäßig aufteilen (%2, je %3).</translation>
    </message>
    <message>
        <source>None of the pictures could be read.</source>
        <translation>Keines der Bilder ließ sich lesen.</translation>
    </message>
    <message>
        <source>None of %1 can be read.</source>
        <translation>%1, von denen sich keines lesen lässt.</translation>
    </message>
    <message>
        <source>None of the features in %1 can be read.</source>
        <translation>Keines der Merkmale in %1 lässt sich lesen.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures could not be read, which is more than data.badFraction allows; the last one: %3</source>
        <translation>%1 von %2 Bildern ließen sich nicht lesen, mehr als data.badFraction erlaubt; das letzte: %3</translation>
    </message>
    <message>
        <source>Repair or remove the pictures named in events.jsonl, or raise data.badFraction.</source>
        <translation>Reparieren oder entfernen Sie die in events.jsonl genannten Bilder oder erhöhen Sie data.badFraction.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 holds no picture with a caption; a picture needs a .txt beside it or an entry in a list.</source>
        <translation>%1 enthält kein Bild mit einer Beschreibung; ein Bild braucht eine .txt daneben oder einen Eintrag in einer Liste.</translation>
    </message>
    <message>
        <source>%1 holds no entry that can be used. %2</source>
        <translation>%1 enthält keinen brauchbaren Eintrag. %2</translation>
    </message>
    <message>
        <source>%1 is none of the known lists: .jsonl, .csv, .json of COCO.</source>
        <translation>%1 ist keine der bekannten Listen: .jsonl, .csv, .json von COCO.</translation>
    </message>
    <message>
        <source>%1, line 1: a list begins with the names of its columns, e.g. file,caption; write them above the first row.</source>
        <translation>%1, Zeile 1: Eine Liste beginnt mit den Namen ihrer Spalten, z. B. file,caption; schreiben Sie diese über die erste Zeile.</translation>
    </message>
    <message>
        <source>%1: the text is neither UTF-8 nor surely Latin-1; save the file as UTF-8.</source>
        <translation>%1: Der Text ist weder UTF-8 noch sicher Latin-1; speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>%1: no picture is named; the entry is left out.</source>
        <translation>%1: Es ist kein Bild genannt; der Eintrag wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1: this is not a JSON object; the entry is left out.</source>
        <translation>%1: Das ist kein JSON-Objekt; der Eintrag wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1: a quote is not closed where its field ends; the row is left out.</source>
        <translation>%1: Ein Anführungszeichen ist am Ende seines Felds nicht geschlossen; die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1: the row has %2 fields, the header names %3; put a caption with commas between quotes. The row is left out.</source>
        <translation>%1: Die Zeile hat %2 Felder, der Kopf nennt %3; setzen Sie eine Beschreibung mit Kommas in Anführungszeichen. Die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>The folder %1 may not be read.</source>
        <translation>Der Ordner %1 darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 links to a folder that is there already.</source>
        <translation>%1 verweist auf einen Ordner, der schon dabei ist.</translation>
    </message>
    <message>
        <source>%1 has no caption.</source>
        <translation>%1 hat keine Beschreibung.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels; it would be enlarged to %4.</source>
        <translation>%1 hat %2 × %3 Pixel; das Bild würde auf %4 vergrößert.</translation>
    </message>
    <message>
        <source>%1 is the same picture as %2.</source>
        <translation>%1 ist dasselbe Bild wie %2.</translation>
    </message>
    <message>
        <source>The list names %1 more than once.</source>
        <translation>Die Liste nennt %1 mehr als einmal.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be opened: %2.</source>
        <translation>Das Bild %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read.</source>
        <translation>Das Bild %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The picture %1 is empty.</source>
        <translation>Das Bild %1 ist leer.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged.</source>
        <translation>Das Bild %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged or of a kind that cannot be read.</source>
        <translation>Das Bild %1 ist beschädigt oder von einer Art, die sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>The picture %1 ends in the middle.</source>
        <translation>Das Bild %1 bricht mittendrin ab.</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 512 MB.</source>
        <translation>Das Bild %1 ist größer als 512 MB.</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 64 megapixels.</source>
        <translation>Das Bild %1 ist größer als 64 Megapixel.</translation>
    </message>
    <message>
        <source>The picture %1 has %2 x %3 pixels, more than the 64 megapixels that are read; make it smaller.</source>
        <translation>Das Bild %1 hat %2 x %3 Pixel, mehr als die 64 Megapixel, die gelesen werden; verkleinern Sie es.</translation>
    </message>
    <message>
        <source>The picture %1 is a HEIC picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>Das Bild %1 ist ein HEIC-Bild, das sich nicht lesen lässt; speichern Sie es als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>The picture %1 is an AVIF picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>Das Bild %1 ist ein AVIF-Bild, das sich nicht lesen lässt; speichern Sie es als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>The picture %1 is a CMYK JPEG that does not say how its inks are written; save it as RGB.</source>
        <translation>Das Bild %1 ist ein CMYK-JPEG, das nicht sagt, wie seine Druckfarben gespeichert sind; speichern Sie es als RGB.</translation>
    </message>
    <message>
        <source>The picture %1 has pixels of a kind that cannot be shown; save it with 8 or 16 bits.</source>
        <translation>Das Bild %1 hat Pixel einer Art, die sich nicht zeigen lässt; speichern Sie es mit 8 oder 16 Bit.</translation>
    </message>
    <message>
        <source>The picture %1 has grey and transparency; save it in colours.</source>
        <translation>Das Bild %1 hat Grau und Transparenz; speichern Sie es in Farbe.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2.</source>
        <translation>Die Datei %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is not a feature.</source>
        <translation>%1 ist keine Merkmalsdatei.</translation>
    </message>
    <message>
        <source>%1 holds no features for %2 pixels.</source>
        <translation>%1 enthält keine Merkmale für %2 Pixel.</translation>
    </message>
    <message>
        <source>%1 has no folder &quot;features&quot;.</source>
        <translation>%1 hat keinen Ordner „features“.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same feature file.</source>
        <translation>%1 und %2 haben dieselbe Merkmalsdatei.</translation>
    </message>
    <message>
        <source>Make it with `crossflow extract`.</source>
        <translation>Das erzeugt `crossflow extract`.</translation>
    </message>
    <message>
        <source>The cached latents have another shape than the model&apos;s latent.</source>
        <translation>Die gespeicherten Latents haben eine andere Form als das Latent des Modells.</translation>
    </message>
    <message>
        <source>%1 holds no cached latents.</source>
        <translation>%1 enthält keine gespeicherten Latents.</translation>
    </message>
    <message>
        <source>Make it anew with `crossflow-train cache-latents`.</source>
        <translation>Erzeugen Sie die Datei neu mit `crossflow-train cache-latents`.</translation>
    </message>
    <message>
        <source>There are no captions to make a vocabulary from.</source>
        <translation>Es gibt keine Beschreibungen, aus denen sich ein Vokabular anlegen ließe.</translation>
    </message>
    <message>
        <source>No vocabulary could be made from these captions: %1</source>
        <translation>Aus diesen Beschreibungen ließ sich kein Vokabular anlegen: %1</translation>
    </message>
    <message>
        <source>Nothing in %1 fits this run&apos;s networks: none of its %2 tensors has both the name and the shape of one of theirs.</source>
        <translation>Nichts in %1 passt zu den Netzen dieses Laufs: Keiner seiner %2 Tensoren hat sowohl den Namen als auch die Form eines der ihren.</translation>
    </message>
    <message>
        <source>%1 belongs to another configuration.</source>
        <translation>%1 gehört zu einer anderen Konfiguration.</translation>
    </message>
    <message>
        <source>Stopped; start again to go on.</source>
        <translation>Angehalten; starten Sie noch einmal, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Careful steps from a checkpoint, as many as your own pictures need.</source>
        <translation>Behutsame Schritte von einem Checkpoint aus, so viele, wie die eigenen Bilder brauchen.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash; nothing was deleted.</source>
        <translation>%1 kann nicht in den Papierkorb verschoben werden; es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Check that you may write to it, or delete the folder yourself.</source>
        <translation>Prüfen Sie, ob Sie dort schreiben dürfen, oder löschen Sie den Ordner selbst.</translation>
    </message>
    <message>
        <source>%1 cannot be written: files may not become that long here.</source>
        <translation>%1 kann nicht geschrieben werden: So groß dürfen Dateien hier nicht werden.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the server has another file.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, hat der Server eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message>
        <source>folder with text files</source>
        <translation>Ordner mit Textdateien</translation>
    </message>
    <message>
        <source>JSONL list</source>
        <translation>JSONL-Liste</translation>
    </message>
    <message>
        <source>CSV list</source>
        <translation>CSV-Liste</translation>
    </message>
    <message>
        <source>feature files</source>
        <translation>Merkmalsdateien</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unlesbar</numerusform>
            <numerusform>%n unlesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a caption</source>
        <translation>
            <numerusform>%n ohne Beschreibung</numerusform>
            <numerusform>%n ohne Beschreibung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice</source>
        <translation>
            <numerusform>%n doppelt</numerusform>
            <numerusform>%n doppelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too small</source>
        <translation>
            <numerusform>%n zu klein</numerusform>
            <numerusform>%n zu klein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a wrong shape</source>
        <translation>
            <numerusform>%n mit falscher Form</numerusform>
            <numerusform>%n mit falscher Form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Problems of the data</source>
        <translation>Mängel der Daten</translation>
    </message>
    <message>
        <source>Cached latents are checked before the start.</source>
        <translation>Gespeicherte Latents werden vor dem Start geprüft.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>Unter diesem Pfad ist nichts.</translation>
    </message>
    <message>
        <source>Looking at the data…</source>
        <translation>Daten werden angesehen…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>smallest picture %1 × %2</source>
        <translation>kleinstes Bild %1 × %2</translation>
    </message>
    <message>
        <source>No picture with a caption was found.</source>
        <translation>Es wurde kein Bild mit Beschreibung gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n unusable entries</source>
        <translation>
            <numerusform>%n unbrauchbarer Eintrag</numerusform>
            <numerusform>%n unbrauchbare Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are still being looked at.</source>
        <translation>Die Daten werden noch durchgesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n folders that may not be read</source>
        <translation>
            <numerusform>ein Ordner, der nicht gelesen werden darf</numerusform>
            <numerusform>%n Ordner, die nicht gelesen werden dürfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links to folders that are there already</source>
        <translation>
            <numerusform>ein Verweis auf einen Ordner, der schon dabei ist</numerusform>
            <numerusform>%n Verweise auf Ordner, die schon dabei sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned upright</source>
        <translation>
            <numerusform>eines aufgerichtet</numerusform>
            <numerusform>%n aufgerichtet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put on white</source>
        <translation>
            <numerusform>eines auf Weiß gesetzt</numerusform>
            <numerusform>%n auf Weiß gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first frame of %n animations</source>
        <translation>
            <numerusform>das erste Bild einer Animation</numerusform>
            <numerusform>das erste Bild von %n Animationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with 16 bits of a colour</source>
        <translation>
            <numerusform>eines mit 16 Bit je Farbe</numerusform>
            <numerusform>%n mit 16 Bit je Farbe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in printers&apos; inks</source>
        <translation>
            <numerusform>eines in Druckfarben</numerusform>
            <numerusform>%n in Druckfarben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a film behind the picture</source>
        <translation>
            <numerusform>eines mit einem Film hinter dem Bild</numerusform>
            <numerusform>%n mit einem Film hinter dem Bild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions recoded</source>
        <translation>
            <numerusform>ein Bildtext umkodiert</numerusform>
            <numerusform>%n Bildtexte umkodiert</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the pictures can be read.</source>
        <translation>Keines der Bilder lässt sich lesen.</translation>
    </message>
    <message>
        <source>Take the file names as captions</source>
        <translation>Dateinamen als Beschriftungen nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) with captions are ready</source>
        <translation>
            <numerusform>%Ln Bild mit Beschriftung ist bereit</numerusform>
            <numerusform>%Ln Bilder mit Beschriftungen sind bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture has a caption yet.</source>
        <translation>Noch hat kein Bild eine Beschriftung.</translation>
    </message>
    <message numerus="yes">
        <source>The names of %Ln picture(s) are words, such as &quot;%1&quot;. They can be written into a list, captions.jsonl, among the pictures.</source>
        <translation>
            <numerusform>Der Name von %Ln Bild besteht aus Wörtern, etwa „%1“. Er kann in eine Liste, captions.jsonl, bei den Bildern geschrieben werden.</numerusform>
            <numerusform>Die Namen von %Ln Bildern bestehen aus Wörtern, etwa „%1“. Sie können in eine Liste, captions.jsonl, bei den Bildern geschrieben werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>No file manager answers. The path was copied: %1</source>
        <translation>Kein Dateimanager antwortet. Der Pfad wurde kopiert: %1</translation>
    </message>
    <message>
        <source>No program opens this. The path was copied: %1</source>
        <translation>Kein Programm öffnet das. Der Pfad wurde kopiert: %1</translation>
    </message>
</context>
<context>
    <name>DeviceFaults</name>
    <message>
        <source>%1. This happens again and again, so the queue is paused.</source>
        <translation>%1. Das geschieht immer wieder, deshalb ist die Warteschlange angehalten.</translation>
    </message>
    <message>
        <source>%1. Nothing can be drawn on it until the program starts again; the queue is paused.</source>
        <translation>%1. Bis zum nächsten Start des Programms kann darauf nichts gezeichnet werden; die Warteschlange ist angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) in the queue must be started again by hand.</source>
        <translation>
            <numerusform>%n Film der Warteschlange muss von Hand neu gestartet werden.</numerusform>
            <numerusform>%n Filme der Warteschlange müssen von Hand neu gestartet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The program started itself again and has your queue and texts.</source>
        <translation>%1. Das Programm hat sich neu gestartet und hat Ihre Warteschlange und Texte.</translation>
    </message>
</context>
<context>
    <name>DeviceSection</name>
    <message>
        <source>used</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>unbenutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Left free: a graphics card is many times faster.</source>
        <translation>Bleibt frei: Eine Grafikkarte ist um ein Vielfaches schneller.</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the card computes in them.</source>
        <translation>Hier entstehen Bilder, mit 16 Bit, wo die Karte damit rechnet.</translation>
    </message>
    <message>
        <source>Not chosen below.</source>
        <translation>Unten nicht gewählt.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Every graphics card, or else the processor</source>
        <translation>Alle Grafikkarten, sonst der Prozessor</translation>
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
        <source>Which models run here</source>
        <translation>Welche Modelle hier laufen</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>%1: %2 of memory, %3</source>
        <translation>%1: %2 Speicher, %3</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Die Engine startet…</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>Compute Capability %1</translation>
    </message>
    <message>
        <source>NVIDIA driver %1; %2 or newer is needed.</source>
        <translation>NVIDIA-Treiber %1; nötig ist %2 oder neuer.</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht nutzbar</translation>
    </message>
    <message>
        <source>./installer/run brings what the card lacks: about %1 GB.</source>
        <translation>./installer/run holt, was der Karte fehlt: etwa %1 GB.</translation>
    </message>
    <message>
        <source>The card needs libraries of LibTorch and NVIDIA that this package does not bring: about %1 GB, kept in %2 under their own licences.</source>
        <translation>Die Karte braucht Bibliotheken von LibTorch und NVIDIA, die dieses Paket nicht mitbringt: etwa %1 GB, unter ihren eigenen Lizenzen in %2.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Download them</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the processor is clearly faster in them, else in 32.</source>
        <translation>Bilder entstehen hier, in 16 Bit, wo der Prozessor damit deutlich schneller ist, sonst in 32.</translation>
    </message>
    <message>
        <source>Repeat pictures to the last bit</source>
        <translation>Bilder bis aufs letzte Bit wiederholen</translation>
    </message>
    <message>
        <source>Each picture is drawn as if it were alone, so that it can be made again exactly. Without it a graphics card draws those of one job together, as many as &quot;At a time&quot; says: on an NVIDIA H200 each takes a tenth to a half less time, and differs from one drawn alone by a thousandth at most.</source>
        <translation>Jedes Bild wird gezeichnet, als wäre es allein, sodass es sich genau wiederholen lässt. Ohne das zeichnet eine Grafikkarte die eines Auftrags zusammen, so viele, wie „Gleichzeitig“ angibt: Auf einer NVIDIA H200 braucht jedes ein Zehntel bis die Hälfte weniger Zeit und weicht höchstens um ein Tausendstel von einem allein gezeichneten ab.</translation>
    </message>
</context>
<context>
    <name>DropCurtain</name>
    <message>
        <source>Drop a picture</source>
        <translation>Bild ablegen</translation>
    </message>
    <message>
        <source>Drop the picture to bring back everything that made it</source>
        <translation>Legen Sie das Bild ab, um alles zurückzuholen, woraus es entstand</translation>
    </message>
</context>
<context>
    <name>EditField</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
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
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
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
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Settings from a picture</source>
        <translation>Einstellungen aus einem Bild</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>Art der Erkundung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
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
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>Art der Mischung</translation>
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
        <source>Even steps</source>
        <translation>Gleich große Schritte</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Prompt of a corner</source>
        <translation>Prompt einer Ecke</translation>
    </message>
    <message>
        <source>Prompts of the pad</source>
        <translation>Prompts des Feldes</translation>
    </message>
    <message>
        <source>Dot on the pad</source>
        <translation>Punkt auf dem Feld</translation>
    </message>
    <message>
        <source>Path on the pad</source>
        <translation>Pfad auf dem Feld</translation>
    </message>
    <message>
        <source>Prompt of a key</source>
        <translation>Prompt eines Schlüssels</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Time of a key</source>
        <translation>Zeit eines Schlüssels</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
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
        <source>Standardise the result</source>
        <translation>Ergebnis standardisieren</translation>
    </message>
</context>
<context>
    <name>EstimateCard</name>
    <message>
        <source>What it will take</source>
        <translation>Was es braucht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Show the arithmetic</source>
        <translation>Rechnung zeigen</translation>
    </message>
    <message>
        <source>activations %1</source>
        <translation>Aktivierungen %1</translation>
    </message>
    <message>
        <source>from a measured speed</source>
        <translation>nach gemessener Geschwindigkeit</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>vorsichtig geschätzt</translation>
    </message>
    <message>
        <source>checkpoint %1</source>
        <translation>Checkpoint %1</translation>
    </message>
    <message>
        <source>%1 passes over the data</source>
        <translation>%1 Durchgänge durch die Daten</translation>
    </message>
    <message>
        <source>Memory per device</source>
        <translation>Speicher je Gerät</translation>
    </message>
</context>
<context>
    <name>EvaluationGroup</name>
    <message>
        <source>Measure the checkpoints: FID and CLIP score</source>
        <translation>Checkpoints messen: FID und CLIP-Wert</translation>
    </message>
    <message>
        <source>Weights of Inception</source>
        <translation>Gewichte von Inception</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>Gewichte (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Statistics to compare with</source>
        <translation>Statistik zum Vergleich</translation>
    </message>
    <message>
        <source>Statistics (*.npz)</source>
        <translation>Statistik (*.npz)</translation>
    </message>
    <message>
        <source>Weights of CLIP</source>
        <translation>Gewichte von CLIP</translation>
    </message>
    <message>
        <source>Weights (*.pt *.pth *.bin *.safetensors)</source>
        <translation>Gewichte (*.pt *.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Vocabulary of CLIP</source>
        <translation>Vokabular von CLIP</translation>
    </message>
    <message>
        <source>Vocabularies (*.gz *.txt *.json)</source>
        <translation>Vokabulare (*.gz *.txt *.json)</translation>
    </message>
    <message>
        <source>Pictures measured</source>
        <translation>Gemessene Bilder</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>Messen alle</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Pictures are drawn for captions of the data. FID: how far they are from real ones, lower is better. CLIP score: how well they fit their captions, higher is better. The checkpoint with the lowest FID stays as the best one; without FID, the one with the highest CLIP score.</source>
        <translation>Zu Bildtexten der Daten werden Bilder gezeichnet. FID: wie weit sie von echten entfernt sind, weniger ist besser. CLIP-Wert: wie gut sie zu ihren Texten passen, mehr ist besser. Der Checkpoint mit der kleinsten FID bleibt als der beste; ohne FID der mit dem höchsten CLIP-Wert.</translation>
    </message>
    <message>
        <source>For the FID: pt_inception-2015-12-05-6726825d.pth, published with pytorch-fid. Empty: no FID.</source>
        <translation>Für die FID: pt_inception-2015-12-05-6726825d.pth, mit pytorch-fid veröffentlicht. Leer: keine FID.</translation>
    </message>
    <message>
        <source>A file with mu and sigma, such as fid_stats_mscoco256_val.npz of the original.</source>
        <translation>Eine Datei mit mu und sigma, etwa fid_stats_mscoco256_val.npz des Originals.</translation>
    </message>
    <message>
        <source>For the CLIP score: ViT-B-32.pt as OpenAI published it, or the weights of clip-vit-base-patch32. Empty: no CLIP score.</source>
        <translation>Für den CLIP-Wert: ViT-B-32.pt, wie OpenAI es veröffentlicht hat, oder die Gewichte von clip-vit-base-patch32. Leer: kein CLIP-Wert.</translation>
    </message>
    <message>
        <source>bpe_simple_vocab_16e6.txt.gz; it comes with the program.</source>
        <translation>bpe_simple_vocab_16e6.txt.gz; die Datei wird mit dem Programm geliefert.</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>die des Modells</translation>
    </message>
    <message>
        <source>Figures of different counts cannot be compared; published FIDs use 10,000 or more.</source>
        <translation>Werte aus verschiedenen Anzahlen sind nicht vergleichbar; veröffentlichte FIDs nehmen 10.000 oder mehr.</translation>
    </message>
    <message>
        <source>Checkpoints.</source>
        <translation>Checkpoints.</translation>
    </message>
    <message>
        <source>Steps per measured picture</source>
        <translation>Schritte je gemessenem Bild</translation>
    </message>
    <message>
        <source>Made from the training pictures first</source>
        <translation>Wird zuerst aus den Trainingsbildern gemacht</translation>
    </message>
    <message>
        <source>Pictures of the best at the end</source>
        <translation>Bilder des besten am Ende</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The best checkpoint once more, after the last step; the published way: 30,000.</source>
        <translation>Der beste Checkpoint noch einmal, nach dem letzten Schritt; wie veröffentlicht: 30.000.</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>Bilder auf einmal</translation>
    </message>
    <message>
        <source>Fewer need less memory; halved by itself where it runs out.</source>
        <translation>Weniger brauchen weniger Speicher; wird von selbst halbiert, wo er ausgeht.</translation>
    </message>
    <message>
        <source>Keep the measured pictures</source>
        <translation>Gemessene Bilder behalten</translation>
    </message>
</context>
<context>
    <name>ExploreStage</name>
    <message>
        <source>Try an example</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Prompts and everything between</source>
        <translation>Prompts und alles dazwischen</translation>
    </message>
    <message>
        <source>Fill in the prompts on the left. Then drag: the picture follows your hand, and becomes sharp when it rests.</source>
        <translation>Füllen Sie links die Prompts aus. Ziehen Sie dann: Das Bild folgt Ihrer Hand und wird scharf, wenn sie ruht.</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>wartet auf das laufende Bild</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Two models and everything between</source>
        <translation>Zwei Modelle und alles dazwischen</translation>
    </message>
    <message>
        <source>Write a prompt on the left and choose two models of one family, or a run and all the steps it has saved. Then drag.</source>
        <translation>Schreiben Sie links einen Prompt und wählen Sie zwei Modelle einer Familie oder einen Lauf mit allen gespeicherten Schritten. Dann ziehen.</translation>
    </message>
</context>
<context>
    <name>ExploreWords</name>
    <message>
        <source>%1 % of the way from %2 to %3</source>
        <translation>%1 % des Weges von %2 zu %3</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>%1 des Weges</translation>
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
        <source>The film is at %1.</source>
        <translation>Der Film liegt unter %1.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Forwards and backwards</source>
        <translation>Vor und zurück</translation>
    </message>
    <message>
        <source>Repeat forever</source>
        <translation>Endlos wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Wie gemalt</translation>
    </message>
    <message>
        <source>%1 × %1, as drawn</source>
        <translation>%1 × %1, wie gemalt</translation>
    </message>
    <message>
        <source>%1 × %1, enlarged</source>
        <translation>%1 × %1, vergrößert</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message>
        <source>A film of this name is in the folder already.</source>
        <translation>Ein Film dieses Namens liegt schon im Ordner.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Wird erzeugt…</translation>
    </message>
    <message>
        <source>Rendering takes %1.</source>
        <translation>Das Zeichnen dauert %1.</translation>
    </message>
    <message>
        <source>Rendering, %1</source>
        <translation>Zeichnet, %1</translation>
    </message>
    <message>
        <source>All of them are drawn already.</source>
        <translation>Alle sind schon gemalt.</translation>
    </message>
</context>
<context>
    <name>ExportLine</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Use it in Prompt</source>
        <translation>In „Prompt“ verwenden</translation>
    </message>
    <message>
        <source>Making a model of step %1…</source>
        <translation>Aus Schritt %1 wird ein Modell…</translation>
    </message>
    <message>
        <source>Step %1 is now the model &quot;%2&quot;.</source>
        <translation>Schritt %1 ist jetzt das Modell „%2“.</translation>
    </message>
</context>
<context>
    <name>ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
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
</context>
<context>
    <name>FadePanel</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>From model</source>
        <translation>Von Modell</translation>
    </message>
    <message>
        <source>To model</source>
        <translation>Zu Modell</translation>
    </message>
    <message>
        <source>Swap the two models</source>
        <translation>Die beiden Modelle tauschen</translation>
    </message>
    <message>
        <source>Two models instead</source>
        <translation>Stattdessen zwei Modelle</translation>
    </message>
    <message>
        <source>A run&apos;s saved steps</source>
        <translation>Gespeicherte Schritte eines Laufs</translation>
    </message>
    <message>
        <source>Frames between</source>
        <translation>Bilder dazwischen</translation>
    </message>
    <message>
        <source>Pictures between one model and the next, of weights mixed from both.</source>
        <translation>Bilder zwischen einem Modell und dem nächsten, aus Gewichten, die aus beiden gemischt sind.</translation>
    </message>
    <message>
        <source>The prompt as the run would have drawn it at each of its checkpoints.</source>
        <translation>Der Prompt, wie ihn der Lauf bei jedem seiner Checkpoints gezeichnet hätte.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Models of one family and size; in between, every weight is mixed from both. Each frame loads its model, so the strip fills in more slowly than between prompts.</source>
        <translation>Modelle einer Familie und Größe; dazwischen ist jedes Gewicht aus beiden gemischt. Jedes Bild lädt sein Modell, daher füllt sich der Streifen langsamer als zwischen Prompts.</translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation>Es gibt noch keine Läufe</translation>
    </message>
    <message>
        <source>%1 models: from %2 to %3</source>
        <translation>%1 Modelle: von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>FilmKeyCard</name>
    <message>
        <source>Prompt of key %1</source>
        <translation>Prompt von Schlüssel %1</translation>
    </message>
    <message>
        <source>Pace after key %1</source>
        <translation>Tempo nach Schlüssel %1</translation>
    </message>
    <message>
        <source>Hold key %1</source>
        <translation>Schlüssel %1 halten</translation>
    </message>
    <message>
        <source>Move key %1 up</source>
        <translation>Schlüssel %1 nach oben</translation>
    </message>
    <message>
        <source>Move key %1 down</source>
        <translation>Schlüssel %1 nach unten</translation>
    </message>
    <message>
        <source>Remove key %1</source>
        <translation>Schlüssel %1 entfernen</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Steady</source>
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
        <source>How the way to the next key is gone</source>
        <translation>Wie der Weg zum nächsten Schlüssel verläuft</translation>
    </message>
    <message>
        <source>hold </source>
        <translation>halten </translation>
    </message>
    <message>
        <source>Further frames that show this key unchanged</source>
        <translation>Weitere Bilder, die diesen Schlüssel unverändert zeigen</translation>
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
        <source>Pictures from one key to the next, both included. Keys can also be dragged on the strip.</source>
        <translation>Bilder von einem Schlüssel zum nächsten, beide eingeschlossen. Schlüssel lassen sich auch auf dem Streifen ziehen.</translation>
    </message>
    <message>
        <source>Same noise at all keys</source>
        <translation>Gleiches Rauschen bei allen Schlüsseln</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mischung</translation>
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
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Beide vergleichen</translation>
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
    <message numerus="yes">
        <source>%n picture(s) were found in your pictures folder.</source>
        <translation>
            <numerusform>%n Bild wurde in Ihrem Bilderordner gefunden.</numerusform>
            <numerusform>%n Bilder wurden in Ihrem Bilderordner gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures of your pictures folder are listed.</source>
        <translation>Alle Bilder Ihres Bilderordners sind aufgeführt.</translation>
    </message>
    <message>
        <source>Find pictures in the folder that are missing here</source>
        <translation>Bilder im Ordner suchen, die hier fehlen</translation>
    </message>
    <message>
        <source>Deleted pictures</source>
        <translation>Gelöschte Bilder</translation>
    </message>
    <message>
        <source>Back to all pictures (Esc)</source>
        <translation>Zurück zu allen Bildern (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s) for good?</source>
        <translation>
            <numerusform>%n Bild endgültig entfernen?</numerusform>
            <numerusform>%n Bilder endgültig entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files are deleted. This cannot be undone.</source>
        <translation>Ihre Dateien werden gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>Endgültig entfernen…</translation>
    </message>
    <message>
        <source>No such pictures yet</source>
        <translation>Noch keine solchen Bilder</translation>
    </message>
    <message>
        <source>S gives the chosen pictures a star, 1 to 5 rate them.</source>
        <translation>S gibt den gewählten Bildern einen Stern, 1 bis 5 bewerten sie.</translation>
    </message>
    <message>
        <source>No deleted pictures</source>
        <translation>Keine gelöschten Bilder</translation>
    </message>
    <message>
        <source>What you delete waits here until it is gone for good.</source>
        <translation>Was Sie löschen, wartet hier, bis es endgültig verschwindet.</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Describe the picture…</source>
        <translation>Beschreiben Sie das Bild…</translation>
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
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>One picture after another, each with another seed</source>
        <translation>Ein Bild nach dem anderen, jedes mit einem anderen Startwert</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 prompts · %2</source>
        <translation>%1 Prompts · %2</translation>
    </message>
    <message>
        <source>At variation 0 every seed gives the same picture: more pictures would be equal.</source>
        <translation>Bei Variation 0 ergibt jeder Startwert dasselbe Bild: Weitere Bilder wären gleich.</translation>
    </message>
    <message>
        <source>The last pictures with different seeds came out equal: with this model, seed, variation and more pictures change next to nothing.</source>
        <translation>Die letzten Bilder mit verschiedenen Startwerten waren gleich: Bei diesem Modell ändern Startwert, Variation und weitere Bilder so gut wie nichts.</translation>
    </message>
    <message>
        <source>With a kept seed and nothing to choose from, every picture would be equal.</source>
        <translation>Mit festem Startwert und ohne Auswahlen wären alle Bilder gleich.</translation>
    </message>
    <message>
        <source>Open the lock beside the seed, or write choices like {cat|dog}.</source>
        <translation>Öffnen Sie das Schloss neben dem Startwert oder schreiben Sie Auswahlen wie {cat|dog}.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>How to train a model</source>
        <translation>Wie man ein Modell trainiert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 is missing. Install CrossFlow Studio again.</source>
        <translation>%1 fehlt. Installieren Sie CrossFlow Studio neu.</translation>
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
        <source>In the gallery.</source>
        <translation>In der Galerie.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>That run has not saved two steps yet; there is nothing between them.</source>
        <translation>Dieser Lauf hat noch keine zwei Schritte gespeichert; dazwischen liegt nichts.</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as its plan says.</source>
        <translation>Checkpoints entstehen so oft, wie sein Plan es vorsieht.</translation>
    </message>
    <message>
        <source>What that run saves is whole only together with its teacher.</source>
        <translation>Was dieser Lauf speichert, ist nur zusammen mit seinem Lehrer vollständig.</translation>
    </message>
    <message>
        <source>Export two of its steps as models, then choose those here.</source>
        <translation>Exportieren Sie zwei seiner Schritte als Modelle und wählen Sie diese hier.</translation>
    </message>
</context>
<context>
    <name>LatentLibrary</name>
    <message>
        <source>Named latents</source>
        <translation>Benannte Latents</translation>
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
        <source>Double click puts the name into the expression.</source>
        <translation>Doppelklick setzt den Namen in den Ausdruck ein.</translation>
    </message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>Noch nichts behalten</translation>
    </message>
    <message>
        <source>Keep this expression</source>
        <translation>Diesen Ausdruck behalten</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>Ein Name besteht nur aus Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>A name begins with a letter.</source>
        <translation>Ein Name beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>There is a latent of this name already.</source>
        <translation>Ein Latent dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>Name, als @name verwendet</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Your &quot;%1&quot; differs from the one this picture was made with.</source>
        <translation>Ihr „%1“ unterscheidet sich von dem, womit dieses Bild gemacht wurde.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log of</source>
        <translation>Protokoll von</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Follow the newest line</source>
        <translation>Der neuesten Zeile folgen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>Noch keine Meldungen.</translation>
    </message>
    <message>
        <source>The training begins.</source>
        <translation>Das Training beginnt.</translation>
    </message>
    <message>
        <source>It goes on from its checkpoint.</source>
        <translation>Es geht von seinem Checkpoint aus weiter.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>Alle Schritte sind getan.</translation>
    </message>
    <message>
        <source>It ended with an error.</source>
        <translation>Es endete mit einem Fehler.</translation>
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
        <source>Multistep 3</source>
        <translation>Mehrschritt 3</translation>
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
        <source>No model is installed</source>
        <translation>Kein Modell installiert</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Die Engine startet…</translation>
    </message>
    <message>
        <source>The original&apos;s method, for %1 steps or more</source>
        <translation>Das Verfahren des Originals, ab %1 Schritten</translation>
    </message>
    <message>
        <source>Two evaluations per step</source>
        <translation>Zwei Auswertungen pro Schritt</translation>
    </message>
    <message>
        <source>Third order, one evaluation per step</source>
        <translation>Dritte Ordnung, eine Auswertung pro Schritt</translation>
    </message>
    <message>
        <source>%1 is not here</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Pictures that are made together. More needs more memory; no picture changes.</source>
        <translation>Bilder, die gemeinsam entstehen. Mehr braucht mehr Speicher; kein Bild ändert sich.</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
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
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>%1 is chosen. What was written stays.</source>
        <translation>%1 ist gewählt. Was geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>It can become a picture of your own.</source>
        <translation>Es kann ein eigenes Bild werden.</translation>
    </message>
    <message>
        <source>Keep it…</source>
        <translation>Behalten…</translation>
    </message>
    <message>
        <source>Show or hide the controls</source>
        <translation>Bedienelemente ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>A picture of %1</source>
        <translation>Ein Bild von %1</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 Pixel</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf dem Datenträger</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>Does not run here: %1</source>
        <translation>Läuft hier nicht: %1</translation>
    </message>
    <message>
        <source>Runs here.</source>
        <translation>Läuft hier.</translation>
    </message>
    <message>
        <source>Runs here. %1</source>
        <translation>Läuft hier. %1</translation>
    </message>
    <message>
        <source>How long a picture takes is known after the first one.</source>
        <translation>Wie lange ein Bild dauert, ist nach dem ersten bekannt.</translation>
    </message>
    <message>
        <source>Not here yet: %1, about %2 to fetch.</source>
        <translation>Noch nicht vorhanden: %1, etwa %2 herunterzuladen.</translation>
    </message>
    <message>
        <source>Description and licence: %1</source>
        <translation>Beschreibung und Lizenz: %1</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>runs here</source>
        <translation>läuft hier</translation>
    </message>
    <message>
        <source>too large for this machine</source>
        <translation>zu groß für diesen Rechner</translation>
    </message>
    <message>
        <source>Use in Prompt</source>
        <translation>In „Prompt“ verwenden</translation>
    </message>
    <message>
        <source>Use %1 in Prompt</source>
        <translation>%1 in „Prompt“ verwenden</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>%1 ausprobieren</translation>
    </message>
    <message>
        <source>Paints one picture and measures how long it takes here</source>
        <translation>Malt ein Bild und misst, wie lange es hier dauert</translation>
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
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the files of %1</source>
        <translation>Dateien von %1 löschen</translation>
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
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Asking for sizes…</source>
        <translation>Größen werden abgefragt…</translation>
    </message>
    <message>
        <source>A picture takes %1.</source>
        <translation>Ein Bild dauert %1.</translation>
    </message>
    <message>
        <source>A picture will take %1: guessed from the model&apos;s size and the speed of this processor.</source>
        <translation>Ein Bild wird %1 dauern: geschätzt aus der Größe des Modells und der Geschwindigkeit dieses Prozessors.</translation>
    </message>
    <message>
        <source>Not tried on this graphics card yet: how long a picture takes is known after the first one.</source>
        <translation>Auf dieser Grafikkarte noch nicht ausprobiert: Wie lange ein Bild dauert, ist nach dem ersten bekannt.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>Waits for the other download</source>
        <translation>Wartet auf den anderen Download</translation>
    </message>
</context>
<context>
    <name>ModelDownload</name>
    <message>
        <source>%1 has no public home.</source>
        <translation>%1 ist nirgends öffentlich erhältlich.</translation>
    </message>
</context>
<context>
    <name>ModelExport</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
</context>
<context>
    <name>ModelHandover</name>
    <message>
        <source>Another model is being made. Try again when it is done.</source>
        <translation>Es wird gerade ein anderes Modell gemacht. Danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This run has saved nothing yet.</source>
        <translation>Dieser Lauf hat noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>Stop and save it, or wait for its next checkpoint.</source>
        <translation>Halten Sie ihn an und speichern Sie, oder warten Sie auf den nächsten Checkpoint.</translation>
    </message>
    <message>
        <source>The nearest checkpoint is that of step %1.</source>
        <translation>Der nächstliegende Checkpoint ist der von Schritt %1.</translation>
    </message>
</context>
<context>
    <name>ModelTitle</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3 %</source>
        <translation>%1 zu %2, %3 %</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
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
        <source>Rescan the models folder</source>
        <translation>Modellordner neu einlesen</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Geräte…</translation>
    </message>
    <message>
        <source>%1 was added, but it is not a part of any model known here.</source>
        <translation>%1 wurde hinzugefügt, gehört aber zu keinem hier bekannten Modell.</translation>
    </message>
    <message>
        <source>It is damaged, or something else. The program &quot;crossflow inspect&quot; tells what is in it.</source>
        <translation>Die Datei ist beschädigt oder etwas anderes. Das Programm „crossflow inspect“ sagt, was sie enthält.</translation>
    </message>
    <message>
        <source>%1 paints one picture; how long it takes will stand here.</source>
        <translation>%1 malt ein Bild; wie lange es dauert, steht dann hier.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Its files (%1) would have to be downloaded again.</source>
        <translation>Die Dateien (%1) müssten erneut heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Its files (%1) are removed for good; nobody else has them.</source>
        <translation>Die Dateien (%1) werden endgültig entfernt; sonst hat sie niemand.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Fetch about %1 from %2?</source>
        <translation>Etwa %1 von %2 herunterladen?</translation>
    </message>
    <message>
        <source>So far this program has not used the network. It asks only this once; the answer can be changed in the settings, where a mirror can be named, too.</source>
        <translation>Bisher hat dieses Programm das Netz nicht benutzt. Es fragt nur dieses eine Mal; die Antwort lässt sich in den Einstellungen ändern, wo sich auch ein Spiegel angeben lässt.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>%1 is here. Its files are being looked into.</source>
        <translation>%1 ist da. Die Dateien werden gerade durchgesehen.</translation>
    </message>
</context>
<context>
    <name>MyPictures</name>
    <message>
        <source>My pictures</source>
        <translation>Meine Bilder</translation>
    </message>
    <message>
        <source>Stop making the latent</source>
        <translation>Berechnung des Latents abbrechen</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Remove the chosen picture</source>
        <translation>Gewähltes Bild entfernen</translation>
    </message>
    <message>
        <source>Double click uses the picture in place of a prompt.</source>
        <translation>Ein Doppelklick nimmt das Bild anstelle eines Prompts.</translation>
    </message>
    <message>
        <source>A picture of your own</source>
        <translation>Ein eigenes Bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>From %1, for the model %2; drawn again it differs by %3 dB (PSNR).</source>
        <translation>Aus %1, für das Modell %2; neu gezeichnet weicht es um %3 dB (PSNR) ab.</translation>
    </message>
    <message>
        <source>No picture is kept yet</source>
        <translation>Noch kein Bild behalten</translation>
    </message>
    <message>
        <source>Keep a picture of your own</source>
        <translation>Eigenes Bild behalten</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>Name, als @name verwendet</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>Ein Name besteht nur aus Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>There is a picture of this name already.</source>
        <translation>Ein Bild dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Liest das Bild…</translation>
    </message>
    <message>
        <source>Waits for the model…</source>
        <translation>Wartet auf das Modell…</translation>
    </message>
    <message>
        <source>Runs the flow backwards: %1 %</source>
        <translation>Lässt den Fluss rückwärts laufen: %1 %</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>Damit beginnen</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>One picture after the other: another is being made into a latent.</source>
        <translation>Ein Bild nach dem anderen: Aus einem anderen entsteht gerade ein Latent.</translation>
    </message>
</context>
<context>
    <name>OperandTile</name>
    <message>
        <source>Picture of &quot;%1&quot;</source>
        <translation>Bild von „%1“</translation>
    </message>
    <message>
        <source>Keep &quot;%1&quot; in the gallery</source>
        <translation>„%1“ in der Galerie behalten</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;</source>
        <translation>%1, „%2“</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Of the angle between the latents of the result and of this prompt. 1: the same direction, 0: nothing in common.</source>
        <translation>Des Winkels zwischen den latenten Vektoren des Ergebnisses und dieses Prompts. 1: dieselbe Richtung, 0: nichts gemeinsam.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Between the two latents, in a straight line.</source>
        <translation>Zwischen beiden latenten Vektoren, in gerader Linie.</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>How much the two pictures differ. 0: not at all, 1: black against white.</source>
        <translation>Wie sehr sich die beiden Bilder unterscheiden. 0: gar nicht, 1: Schwarz gegen Weiß.</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Add a prompt</source>
        <translation>Prompt hinzufügen</translation>
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
        <source>Draw a path</source>
        <translation>Pfad zeichnen</translation>
    </message>
    <message>
        <source>Remove the path</source>
        <translation>Pfad entfernen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures along the path.</source>
        <translation>Bilder entlang des Pfads.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Then draw on the pad; the path can be played and exported as a film.</source>
        <translation>Zeichnen Sie dann auf dem Feld; der Pfad lässt sich abspielen und als Film exportieren.</translation>
    </message>
</context>
<context>
    <name>PageRail</name>
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
</context>
<context>
    <name>PanelHandle</name>
    <message>
        <source>Show or hide the controls</source>
        <translation>Bedienelemente ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the controls (F9)</source>
        <translation>Bedienelemente ein- oder ausblenden (F9)</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation>%1: Ordner wählen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1: Datei wählen</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Interpolate from here</source>
        <translation>Von hier überblenden</translation>
    </message>
    <message>
        <source>Use in arithmetic</source>
        <translation>In „Arithmetik“ verwenden</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>Vielleicht wurde es außerhalb dieses Programms verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>The prompt was copied.</source>
        <translation>Der Prompt wurde kopiert.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures with their settings (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder mit ihren Einstellungen (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Stern wegnehmen (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Stern (S)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Löschen (Entf)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>%n Bild gelöscht.</numerusform>
            <numerusform>%n Bilder gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Startwert %2</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>Entsteht gerade: %1</translation>
    </message>
</context>
<context>
    <name>PictureScreen</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
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
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
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
        <source>Compare with the picture before (Space)</source>
        <translation>Mit dem vorigen Bild vergleichen (Leertaste)</translation>
    </message>
    <message>
        <source>What it was made from</source>
        <translation>Woraus es entstand</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Stern (S)</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Stern wegnehmen (S)</translation>
    </message>
    <message>
        <source>Only the picture (F)</source>
        <translation>Nur das Bild (F)</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>On the left: %1</source>
        <translation>Links: %1</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic steps</source>
        <translation>Logarithmische Schritte</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>Logarithmische Werte</translation>
    </message>
    <message>
        <source>Compare with other runs</source>
        <translation>Mit anderen Läufen vergleichen</translation>
    </message>
    <message>
        <source>Export this plot</source>
        <translation>Dieses Diagramm exportieren</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>They appear here within a second of being measured.</source>
        <translation>Sie erscheinen hier binnen einer Sekunde nach der Messung.</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Alles zeigen (Pos1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Plot: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The data are prepared first</source>
        <translation>Zuerst werden die Daten vorbereitet</translation>
    </message>
    <message>
        <source>The figures begin with the training itself. An autoencoder that is trained before it has figures of its own: choose it in the list.</source>
        <translation>Die Werte beginnen mit dem Training selbst. Ein Autoencoder, der vorher trainiert wird, hat eigene: Wählen Sie ihn in der Liste.</translation>
    </message>
    <message>
        <source>Averages over this many steps on both sides. Spikes stay where they are.</source>
        <translation>Mittelt über so viele Schritte nach beiden Seiten. Spitzen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>From here on it learns by heart</source>
        <translation>Ab hier lernt es auswendig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>No settings are kept yet</source>
        <translation>Noch keine Einstellungen behalten</translation>
    </message>
    <message>
        <source>Keep these settings…</source>
        <translation>Diese Einstellungen behalten…</translation>
    </message>
    <message>
        <source>Read a preset from a file…</source>
        <translation>Vorlage aus einer Datei lesen…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Use with %1</source>
        <translation>Mit %1 verwenden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>In eine Datei schreiben…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Only for %1: choosing it also chooses the model</source>
        <translation>Nur für %1: Die Vorlage wählt auch das Modell</translation>
    </message>
    <message>
        <source>Replace &quot;%1&quot;?</source>
        <translation>„%1“ ersetzen?</translation>
    </message>
    <message>
        <source>A preset of this name is kept already. Its settings would be lost.</source>
        <translation>Eine Vorlage dieses Namens gibt es schon. Ihre Einstellungen gingen verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>There is a preset of this name.</source>
        <translation>Eine Vorlage dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The preset &quot;%1&quot; was deleted.</source>
        <translation>Die Vorlage „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Write a preset</source>
        <translation>Vorlage schreiben</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json)</source>
        <translation>Vorlagen (*.crossflow.json)</translation>
    </message>
    <message>
        <source>Read a preset</source>
        <translation>Vorlage lesen</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json *.json)</source>
        <translation>Vorlagen (*.crossflow.json *.json)</translation>
    </message>
    <message>
        <source>Keep the preset</source>
        <translation>Vorlage behalten</translation>
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
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>PromptHelp</name>
    <message>
        <source>Known captions</source>
        <translation>Bekannte Beschreibungen</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 pieces of this prompt are read.</source>
        <translation>Nur die ersten %1 von %2 Stücken dieses Prompts werden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>This model has never seen %1; it knows the words of %Ln caption(s).</source>
        <translation>
            <numerusform>Dieses Modell hat %1 nie gesehen; es kennt die Wörter von %Ln Beschreibung.</numerusform>
            <numerusform>Dieses Modell hat %1 nie gesehen; es kennt die Wörter von %Ln Beschreibungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This model has learned no caption that says all of this; near it are &quot;%1&quot;.</source>
        <translation>Dieses Modell kennt keine Beschriftung, die all das sagt; nahe liegen „%1“.</translation>
    </message>
</context>
<context>
    <name>PromptRuns</name>
    <message>
        <source>There is no prompt yet.</source>
        <translation>Es gibt noch keinen Prompt.</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>Beschreiben Sie das Bild mit ein paar Worten.</translation>
    </message>
    <message>
        <source>These are more than %1 prompts.</source>
        <translation>Das sind mehr als %1 Prompts.</translation>
    </message>
    <message>
        <source>Render them in parts, or use the endless mode.</source>
        <translation>Erzeugen Sie sie in Teilen oder nehmen Sie den Endlosmodus.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The settings were damaged. They were kept as %1; defaults are used.</source>
        <translation>Die Einstellungen waren beschädigt. Sie wurden als %1 aufbewahrt; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>A fault ended the program (%1). It came back with your queue and texts.</source>
        <translation>Ein Fehler beendete das Programm (%1). Warteschlange und Texte sind wieder da.</translation>
    </message>
    <message>
        <source>A render that was running is tried once more; the log tells the rest.</source>
        <translation>Ein laufender Auftrag wird noch einmal versucht; das Protokoll enthält das Weitere.</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) were set aside because the program ended twice while they ran.</source>
        <translation>
            <numerusform>%n Auftrag wurde zurückgestellt, weil das Programm zweimal währenddessen endete.</numerusform>
            <numerusform>%n Aufträge wurden zurückgestellt, weil das Programm zweimal währenddessen endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last cause: %1.</source>
        <translation>Die letzte Ursache: %1.</translation>
    </message>
    <message>
        <source>Use the processor</source>
        <translation>Den Prozessor verwenden</translation>
    </message>
</context>
<context>
    <name>QualityBox</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Getreu</translation>
    </message>
    <message>
        <source>6 steps of second order: a look at the picture</source>
        <translation>6 Schritte zweiter Ordnung: ein Blick auf das Bild</translation>
    </message>
    <message>
        <source>16 steps of second order: hardly told from Faithful</source>
        <translation>16 Schritte zweiter Ordnung: von Getreu kaum zu unterscheiden</translation>
    </message>
    <message>
        <source>50 steps of Euler, as the original draws</source>
        <translation>50 Euler-Schritte, wie das Original zeichnet</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Eigene Zahlen</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready.</source>
        <translation>
            <numerusform>%n Bild ist fertig.</numerusform>
            <numerusform>%n Bilder sind fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something failed</source>
        <translation>Etwas ist gescheitert</translation>
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
    <message>
        <source>Renders that wait</source>
        <translation>Wartende Bilder</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Write a prompt, press Enter</source>
        <translation>Prompt schreiben, Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Your pictures appear here. Drop a picture made by this program anywhere on the window to get back every setting that made it. Some prompts to begin with:</source>
        <translation>Ihre Bilder erscheinen hier. Ziehen Sie ein Bild aus diesem Programm irgendwo auf das Fenster, um alle Einstellungen zurückzuholen. Einige Prompts für den Anfang:</translation>
    </message>
    <message>
        <source>Back to the stage (G)</source>
        <translation>Zurück zur Bühne (G)</translation>
    </message>
    <message>
        <source>Pictures of one prompt side by side</source>
        <translation>Bilder eines Prompts nebeneinander</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Render</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Endless: one after another until stopped</source>
        <translation>Endlos: eines nach dem anderen bis zum Anhalten</translation>
    </message>
    <message>
        <source>List: every line is a prompt of its own</source>
        <translation>Liste: Jede Zeile ist ein eigener Prompt</translation>
    </message>
    <message>
        <source>How to render</source>
        <translation>Art des Erzeugens</translation>
    </message>
    <message>
        <source>Stop after this picture</source>
        <translation>Nach diesem Bild anhalten</translation>
    </message>
    <message>
        <source>Enter in the prompt does the same</source>
        <translation>Eingabetaste im Prompt tut dasselbe</translation>
    </message>
</context>
<context>
    <name>RunCheck</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Begin anew: %1</source>
        <translation>Beginnen neu: %1</translation>
    </message>
    <message>
        <source>Resampled to another grid: %1</source>
        <translation>Auf ein anderes Raster umgerechnet: %1</translation>
    </message>
    <message>
        <source>Taken as they are: %1</source>
        <translation>Übernommen, wie sie sind: %1</translation>
    </message>
    <message>
        <source>What becomes of each tensor</source>
        <translation>Was aus jedem Tensor wird</translation>
    </message>
    <message>
        <source>The encoded pictures will be there after the preparation.</source>
        <translation>Die kodierten Bilder sind nach der Vorbereitung da.</translation>
    </message>
    <message>
        <source>The weights will be there after the preparation.</source>
        <translation>Die Gewichte sind nach der Vorbereitung da.</translation>
    </message>
    <message>
        <source>The statistics of real pictures will be there after the preparation.</source>
        <translation>Die Statistik der echten Bilder ist nach der Vorbereitung da.</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Anhalten und speichern</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Diesen Lauf löschen</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>Diesen Lauf duplizieren</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>End at once, without saving</source>
        <translation>Sofort beenden, ohne zu speichern</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Train it elsewhere…</source>
        <translation>Anderswo trainieren…</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Draw with it</source>
        <translation>Damit zeichnen</translation>
    </message>
    <message>
        <source>Train longer…</source>
        <translation>Länger trainieren…</translation>
    </message>
    <message>
        <source>New training from its weights…</source>
        <translation>Neues Training ab seinen Gewichten…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>A pause keeps the model loaded and saves what it has learnt.</source>
        <translation>Eine Pause behält das Modell im Speicher und sichert das Gelernte.</translation>
    </message>
    <message>
        <source>Stop this run before you delete it</source>
        <translation>Halten Sie diesen Lauf an, bevor Sie ihn löschen</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>A training is done</source>
        <translation>Ein Training ist fertig</translation>
    </message>
    <message>
        <source>%1 has done all its steps.</source>
        <translation>%1 hat alle Schritte gemacht.</translation>
    </message>
    <message>
        <source>A training failed</source>
        <translation>Ein Training ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A training waits</source>
        <translation>Ein Training wartet</translation>
    </message>
</context>
<context>
    <name>RunProblemBox</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>Ansichten des Laufs</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Step of the samples</source>
        <translation>Schritt der Proben</translation>
    </message>
    <message>
        <source>Watched prompt</source>
        <translation>Beobachteter Prompt</translation>
    </message>
    <message>
        <source>Open in Prompt</source>
        <translation>In „Prompt“ öffnen</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Noch keine Proben</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Nach Schritt</translation>
    </message>
    <message>
        <source>By prompt</source>
        <translation>Nach Prompt</translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation>Ordnung der Proben</translation>
    </message>
    <message>
        <source>Makes a model of the checkpoint of that step and asks it for the prompt.</source>
        <translation>Macht aus dem Checkpoint dieses Schritts ein Modell und gibt ihm den Prompt.</translation>
    </message>
    <message>
        <source>The watched prompts are painted at regular steps, so that you can see what the model has learnt.</source>
        <translation>Die beobachteten Prompts werden in festen Abständen gemalt, damit Sie sehen, was das Modell gelernt hat.</translation>
    </message>
</context>
<context>
    <name>SaveSize</name>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>How large?</source>
        <translation>Wie groß?</translation>
    </message>
    <message>
        <source>%1 × %2, as it was made</source>
        <translation>%1 × %2, wie erzeugt</translation>
    </message>
    <message>
        <source>%1 × %2, enlarged %3 times</source>
        <translation>%1 × %2, %3-fach vergrößert</translation>
    </message>
    <message>
        <source>Enlarging sharpens edges; it adds no detail.</source>
        <translation>Vergrößern schärft Kanten; Details kommen nicht hinzu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Ort wählen…</translation>
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
    <name>Sentence</name>
    <message>
        <source>DiMR&apos;s latent should be a multiple of %1 high and wide, but is %2 x %3.</source>
        <translation>Höhe und Breite des Latents von DiMR müssen ein Vielfaches von %1 sein, sind aber %2 x %3.</translation>
    </message>
    <message>
        <source>The DiT&apos;s configuration is wrong: its sizes must be positive.</source>
        <translation>Die Konfiguration des DiT ist falsch: Seine Größen müssen positiv sein.</translation>
    </message>
    <message>
        <source>A latent of %1 does not divide into patches of %2.</source>
        <translation>Ein Latent von %1 lässt sich nicht in Stücke von %2 teilen.</translation>
    </message>
    <message>
        <source>A DiT width of %1 does not divide into %2 heads.</source>
        <translation>Eine DiT-Breite von %1 lässt sich nicht in %2 Köpfe teilen.</translation>
    </message>
    <message>
        <source>A DiT&apos;s width must be a multiple of 4, not %1.</source>
        <translation>Die Breite eines DiT muss ein Vielfaches von 4 sein, nicht %1.</translation>
    </message>
    <message>
        <source>is empty; get it again.</source>
        <translation>ist leer; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 is %2, should be %3</source>
        <translation>%1 ist %2, soll %3 sein</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1,…</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 tensors missing (%2)</source>
        <translation>%1 Tensoren fehlen (%2)</translation>
    </message>
    <message>
        <source>%1 tensors unexpected (%2)</source>
        <translation>%1 Tensoren sind überzählig (%2)</translation>
    </message>
    <message>
        <source>%1 tensors of another shape (%2)</source>
        <translation>%1 Tensoren haben eine andere Form (%2)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>every tensor fits.</source>
        <translation>jeder Tensor passt.</translation>
    </message>
    <message>
        <source>does not fit this network: %1</source>
        <translation>passt nicht zu diesem Netz: %1</translation>
    </message>
    <message>
        <source>cannot be opened (%1).</source>
        <translation>lässt sich nicht öffnen (%1).</translation>
    </message>
    <message>
        <source>is a folder; name the file itself.</source>
        <translation>ist ein Ordner; nennen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>is not an ordinary file; name the file itself.</source>
        <translation>ist keine gewöhnliche Datei; nennen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>ends at byte %1 but byte %2 to %3 are needed; the file is incomplete, get it again.</source>
        <translation>endet bei Byte %1, gebraucht werden aber Byte %2 bis %3; die Datei ist unvollständig, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>cannot be read at byte %1 (%2).</source>
        <translation>lässt sich bei Byte %1 nicht lesen (%2).</translation>
    </message>
    <message>
        <source>became shorter while it was read (at byte %1).</source>
        <translation>wurde beim Lesen kürzer (bei Byte %1).</translation>
    </message>
    <message>
        <source>has no bytes at %1.</source>
        <translation>hat bei %1 keine Bytes.</translation>
    </message>
    <message>
        <source>cannot be mapped into memory (%1).</source>
        <translation>lässt sich nicht in den Speicher abbilden (%1).</translation>
    </message>
    <message>
        <source>holds more than %1 tensors.</source>
        <translation>enthält mehr als %1 Tensoren.</translation>
    </message>
    <message>
        <source>pickle opcode %1 at byte %2 %3; nothing was run, get the file from its original source.</source>
        <translation>Pickle-Befehl %1 bei Byte %2 %3; nichts wurde ausgeführt, holen Sie die Datei von ihrer ursprünglichen Quelle.</translation>
    </message>
    <message>
        <source>needs more bytes than the pickle has</source>
        <translation>braucht mehr Bytes, als der Pickle hat</translation>
    </message>
    <message>
        <source>starts a pickle that is too long</source>
        <translation>beginnt einen zu langen Pickle</translation>
    </message>
    <message>
        <source>does not start a pickle of protocol 2 to 5</source>
        <translation>beginnt keinen Pickle nach Protokoll 2 bis 5</translation>
    </message>
    <message>
        <source>is not one that weights or feature files need</source>
        <translation>gehört nicht zu denen, die Gewichts- oder Merkmalsdateien brauchen</translation>
    </message>
    <message>
        <source>ends the pickle in the middle of a value</source>
        <translation>beendet den Pickle mitten in einem Wert</translation>
    </message>
    <message>
        <source>has a name without an end</source>
        <translation>hat einen Namen ohne Ende</translation>
    </message>
    <message>
        <source>makes more values than any real file holds</source>
        <translation>erzeugt mehr Werte, als irgendeine echte Datei enthält</translation>
    </message>
    <message>
        <source>piles up too many values</source>
        <translation>häuft zu viele Werte an</translation>
    </message>
    <message>
        <source>needs a value that is not there</source>
        <translation>braucht einen Wert, der nicht da ist</translation>
    </message>
    <message>
        <source>needs a mark that is not there</source>
        <translation>braucht eine Marke, die nicht da ist</translation>
    </message>
    <message>
        <source>remembers a value under a number that is too large</source>
        <translation>merkt sich einen Wert unter einer zu großen Nummer</translation>
    </message>
    <message>
        <source>asks for a value that was never remembered</source>
        <translation>fragt nach einem Wert, der nie gemerkt wurde</translation>
    </message>
    <message>
        <source>fills lists with more values than any real file holds</source>
        <translation>füllt Listen mit mehr Werten, als irgendeine echte Datei enthält</translation>
    </message>
    <message>
        <source>nests values too deeply</source>
        <translation>verschachtelt Werte zu tief</translation>
    </message>
    <message>
        <source>has a key without a value</source>
        <translation>hat einen Schlüssel ohne Wert</translation>
    </message>
    <message>
        <source>calls something that cannot be called</source>
        <translation>ruft etwas auf, das sich nicht aufrufen lässt</translation>
    </message>
    <message>
        <source>builds an OrderedDict in an unknown way</source>
        <translation>baut ein OrderedDict auf unbekannte Weise</translation>
    </message>
    <message>
        <source>calls a function without its argument</source>
        <translation>ruft eine Funktion ohne ihr Argument auf</translation>
    </message>
    <message>
        <source>makes an object of an unknown kind</source>
        <translation>erzeugt ein Objekt unbekannter Art</translation>
    </message>
    <message>
        <source>gives a state to something that has none</source>
        <translation>gibt etwas einen Zustand, das keinen hat</translation>
    </message>
    <message>
        <source>asks for a protocol other than 2 to 5</source>
        <translation>verlangt ein anderes Protokoll als 2 bis 5</translation>
    </message>
    <message>
        <source>holds an integer of more than 64 bits</source>
        <translation>enthält eine ganze Zahl von mehr als 64 Bit</translation>
    </message>
    <message>
        <source>has more than 8 dimensions</source>
        <translation>hat mehr als 8 Dimensionen</translation>
    </message>
    <message>
        <source>has a dtype this program does not know</source>
        <translation>hat einen dtype, den dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>lacks its dtype, shape or data_offsets</source>
        <translation>hat keinen dtype, keine shape oder keine data_offsets</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; the file is incomplete, get it again.</source>
        <translation>hat %1 Byte Daten, der Kopf nennt %2; die Datei ist unvollständig, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; get the file again.</source>
        <translation>hat %1 Byte Daten, der Kopf nennt %2; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>names more than %1 files.</source>
        <translation>nennt mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>is too long for an index of weights files.</source>
        <translation>ist zu lang für einen Index von Gewichtsdateien.</translation>
    </message>
    <message>
        <source>holds two checkpoints in one.</source>
        <translation>enthält zwei Checkpoints in einem.</translation>
    </message>
    <message>
        <source>is a zip file, but not one of PyTorch (it has no data.pkl); choose the weights file.</source>
        <translation>ist eine Zip-Datei, aber keine von PyTorch (data.pkl fehlt); wählen Sie die Gewichtsdatei.</translation>
    </message>
    <message>
        <source>was written on a big-endian machine; save it again on an ordinary one.</source>
        <translation>wurde auf einem Big-Endian-Rechner geschrieben; speichern Sie die Datei auf einem gewöhnlichen neu.</translation>
    </message>
    <message>
        <source>lacks its list of storages.</source>
        <translation>hat keine Liste der Speicherblöcke.</translation>
    </message>
    <message>
        <source>is a PyTorch file of an unknown version; save it again with PyTorch 1.6 or later.</source>
        <translation>ist eine PyTorch-Datei unbekannter Version; speichern Sie sie mit PyTorch 1.6 oder neuer noch einmal.</translation>
    </message>
    <message>
        <source>claims to be larger than 64 GiB</source>
        <translation>gibt sich größer als 64 GiB aus</translation>
    </message>
    <message>
        <source>reaches past the end of its storage</source>
        <translation>reicht über das Ende seines Speicherblocks hinaus</translation>
    </message>
    <message>
        <source>has a storage or offset of an impossible size</source>
        <translation>hat einen Speicherblock oder Versatz von unmöglicher Größe</translation>
    </message>
    <message>
        <source>has a storage of an unknown kind</source>
        <translation>hat einen Speicherblock unbekannter Art</translation>
    </message>
    <message>
        <source>has a storage outside of its storage</source>
        <translation>hat einen Speicherblock außerhalb seines Speicherblocks</translation>
    </message>
    <message>
        <source>is a parameter without a tensor</source>
        <translation>ist ein Parameter ohne Tensor</translation>
    </message>
    <message>
        <source>is built in an unknown way</source>
        <translation>ist auf unbekannte Weise gebaut</translation>
    </message>
    <message>
        <source>has no storage</source>
        <translation>hat keinen Speicherblock</translation>
    </message>
    <message>
        <source>has no dtype</source>
        <translation>hat keinen dtype</translation>
    </message>
    <message>
        <source>has an unknown dtype</source>
        <translation>hat einen unbekannten dtype</translation>
    </message>
    <message>
        <source>has a negative offset</source>
        <translation>hat einen negativen Versatz</translation>
    </message>
    <message>
        <source>has an offset of an impossible size</source>
        <translation>hat einen Versatz von unmöglicher Größe</translation>
    </message>
    <message>
        <source>has different numbers of sizes and strides</source>
        <translation>hat verschieden viele Größen und Schrittweiten</translation>
    </message>
    <message>
        <source>%1 at byte %2; the zip file is damaged, get it again.</source>
        <translation>%1 (bei Byte %2); die Zip-Datei ist beschädigt, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>the zip64 end record is not where it should be</source>
        <translation>der Zip64-Endeintrag ist nicht da, wo er sein soll</translation>
    </message>
    <message>
        <source>the zip64 end record is missing</source>
        <translation>der Zip64-Endeintrag fehlt</translation>
    </message>
    <message>
        <source>the zip64 end record contradicts the file</source>
        <translation>der Zip64-Endeintrag widerspricht der Datei</translation>
    </message>
    <message>
        <source>the end of a zip file is missing</source>
        <translation>das Ende einer Zip-Datei fehlt</translation>
    </message>
    <message>
        <source>the two end records contradict each other</source>
        <translation>die beiden Endeinträge widersprechen einander</translation>
    </message>
    <message>
        <source>the end record contradicts the file</source>
        <translation>der Endeintrag widerspricht der Datei</translation>
    </message>
    <message>
        <source>ends at byte %1 without a zip directory; the file is incomplete, get it again.</source>
        <translation>endet bei Byte %1 ohne Zip-Verzeichnis; die Datei ist unvollständig, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>a directory entry is missing</source>
        <translation>ein Verzeichniseintrag fehlt</translation>
    </message>
    <message>
        <source>a directory entry is cut off</source>
        <translation>ein Verzeichniseintrag ist abgeschnitten</translation>
    </message>
    <message>
        <source>its zip directory announces %1 records in %2 bytes, which cannot be right or is more than the %3 allowed.</source>
        <translation>das Zip-Verzeichnis kündigt %1 Einträge in %2 Byte an; das kann nicht stimmen oder ist mehr als die erlaubten %3.</translation>
    </message>
    <message>
        <source>unknown bytes stand</source>
        <translation>unbekannte Bytes stehen im Verzeichnis</translation>
    </message>
    <message>
        <source>%1 should be TransformerBlock or ConvNeXtBlock, but is &quot;%2&quot;.</source>
        <translation>%1 muss TransformerBlock oder ConvNeXtBlock sein, ist aber „%2“.</translation>
    </message>
    <message>
        <source>%1 should be odd.</source>
        <translation>%1 muss ungerade sein.</translation>
    </message>
    <message>
        <source>%1.stage_configs should hold at least one stage.</source>
        <translation>%1.stage_configs muss mindestens eine Stufe enthalten.</translation>
    </message>
    <message>
        <source>%1.stage_configs[%2] does not fit the stage before it: its max_height, max_width and input ratios should all be finer by the same whole number.</source>
        <translation>%1.stage_configs[%2] passt nicht zur Stufe davor: max_height, max_width und die Eingabeverhältnisse müssen alle um dieselbe ganze Zahl feiner sein.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only TDRMSN, the published models&apos; norm, is supported.</source>
        <translation>%1 ist „%2“; unterstützt wird nur TDRMSN, die Norm der veröffentlichten Modelle.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only APE, the published models&apos; positions, is supported.</source>
        <translation>%1 ist „%2“; unterstützt wird nur APE, die Positionen der veröffentlichten Modelle.</translation>
    </message>
    <message>
        <source>model.learn_sigma is true; only networks that predict the velocity are supported.</source>
        <translation>model.learn_sigma ist true; unterstützt werden nur Netze, die die Geschwindigkeit vorhersagen.</translation>
    </message>
    <message>
        <source>%1 should be true: the encoder gives mean and variance.</source>
        <translation>%1 muss true sein: Der Kodierer gibt Mittelwert und Varianz.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 should be linear or adaptor, but is &quot;%2&quot;.</source>
        <translation>%1 muss linear oder adaptor sein, ist aber „%2“.</translation>
    </message>
    <message>
        <source>The text encoder halves its width more often than it can.</source>
        <translation>Der Textkodierer halbiert seine Breite öfter, als er kann.</translation>
    </message>
    <message>
        <source>The text encoder&apos;s number of attention heads</source>
        <translation>Die Zahl der Aufmerksamkeitsköpfe des Textkodierers</translation>
    </message>
    <message>
        <source>%1 should be quick_gelu or gelu, but is &quot;%2&quot;.</source>
        <translation>%1 muss quick_gelu oder gelu sein, ist aber „%2“.</translation>
    </message>
    <message>
        <source>feed_forward_proj is &quot;%1&quot;; only T5 v1.1&apos;s gated-gelu is supported.</source>
        <translation>feed_forward_proj ist „%1“; unterstützt wird nur gated-gelu von T5 v1.1.</translation>
    </message>
    <message>
        <source>%1 should divide %2, but is %3.</source>
        <translation>%1 muss %2 teilen, ist aber %3.</translation>
    </message>
    <message>
        <source>%1 should be %2, but is %3.</source>
        <translation>%1 muss %2 sein, ist aber %3.</translation>
    </message>
    <message>
        <source>a whole number between %1 and %2</source>
        <translation>eine ganze Zahl zwischen %1 und %2</translation>
    </message>
    <message>
        <source>a number between %1 and %2</source>
        <translation>eine Zahl zwischen %1 und %2</translation>
    </message>
    <message>
        <source>The configuration</source>
        <translation>Die Konfiguration</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>The configuration lacks %1, %2.</source>
        <translation>In der Konfiguration fehlt %1, %2.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of at most %1 entries</source>
        <translation>eine Liste mit höchstens %1 Einträgen</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1 ist kein gültiges JSON: %2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face, %2</source>
        <translation>%1 auf Hugging Face, %2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face</source>
        <translation>%1 auf Hugging Face</translation>
    </message>
    <message>
        <source>vocab.json and merges.txt beside the text encoder</source>
        <translation>vocab.json und merges.txt neben dem Textkodierer</translation>
    </message>
    <message>
        <source>spiece.model beside the text encoder</source>
        <translation>spiece.model neben dem Textkodierer</translation>
    </message>
    <message>
        <source>This model configuration was written by a newer version of CrossFlow Studio.</source>
        <translation>Diese Modellkonfiguration stammt von einer neueren Version von CrossFlow Studio.</translation>
    </message>
    <message>
        <source>id should be up to 64 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;, but is &quot;%1&quot;.</source>
        <translation>id darf bis zu 64 Buchstaben, Ziffern, „_“, „-“ und „.“ haben, ist aber „%1“.</translation>
    </message>
    <message>
        <source>text_encoder.kind should be clip or t5, but is &quot;%1&quot;.</source>
        <translation>text_encoder.kind muss clip oder t5 sein, ist aber „%1“.</translation>
    </message>
    <message>
        <source>The configuration asks for a network of more than 100 billion numbers.</source>
        <translation>Die Konfiguration verlangt ein Netz von mehr als 100 Milliarden Zahlen.</translation>
    </message>
    <message>
        <source>latent does not fit the backbone&apos;s stages or latent_size.</source>
        <translation>latent passt nicht zu den Stufen oder zur latent_size des Hauptnetzes.</translation>
    </message>
    <message>
        <source>The text encoder&apos;s output does not fit latent: it should hold mean and variance.</source>
        <translation>Die Ausgabe des Textkodierers passt nicht zu latent: Sie muss Mittelwert und Varianz enthalten.</translation>
    </message>
    <message>
        <source>model.clip_dim should be the text encoder&apos;s width %1, but is %2.</source>
        <translation>model.clip_dim muss die Breite %1 des Textkodierers sein, ist aber %2.</translation>
    </message>
    <message>
        <source>autoencoder.embed_dim should be the latent&apos;s channels.</source>
        <translation>autoencoder.embed_dim muss die Zahl der Kanäle des Latents sein.</translation>
    </message>
    <message>
        <source>image_size should be %1, %2 times the latent&apos;s height.</source>
        <translation>image_size muss %1 sein, das %2-Fache der Höhe des Latents.</translation>
    </message>
    <message>
        <source>latent should hold channels, height and width.</source>
        <translation>latent muss Kanäle, Höhe und Breite enthalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s steps became too small to advance; choose a solver with a fixed number of steps or a lower guidance.</source>
        <translation>Die Schritte des adaptiven Lösers wurden zu klein, um voranzukommen; wählen Sie einen Löser mit fester Schrittzahl oder eine geringere Führung.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Latents can be combined only when both come from the same model.</source>
        <translation>Latents lassen sich nur kombinieren, wenn beide vom selben Modell stammen.</translation>
    </message>
    <message>
        <source>There is nothing to add: give at least one prompt.</source>
        <translation>Es gibt nichts zu addieren: Geben Sie mindestens einen Prompt an.</translation>
    </message>
    <message>
        <source>The weights of a blend must not cancel out; make their sum differ from zero.</source>
        <translation>Die Gewichte einer Mischung dürfen sich nicht aufheben; ihre Summe darf nicht null sein.</translation>
    </message>
    <message>
        <source>The result of this arithmetic is the same number everywhere, as of a prompt minus itself, so no picture can come from it.</source>
        <translation>Das Ergebnis dieser Rechnung ist überall dieselbe Zahl, wie bei einem Prompt minus sich selbst; daraus kann kein Bild entstehen.</translation>
    </message>
    <message>
        <source>The number of steps must be between 1 and %1, not %2.</source>
        <translation>Die Zahl der Schritte muss zwischen 1 und %1 liegen, nicht bei %2.</translation>
    </message>
    <message>
        <source>The guidance and its interval must be ordinary numbers.</source>
        <translation>Die Führung und ihr Bereich müssen gewöhnliche Zahlen sein.</translation>
    </message>
    <message>
        <source>the text latent</source>
        <translation>Text-Latent</translation>
    </message>
    <message>
        <source>The picture&apos;s numbers stopped being finite in %1; choose 32-bit precision or a lower guidance, and check the model&apos;s files.</source>
        <translation>Die Zahlen des Bildes wurden unendlich (%1); wählen Sie 32-Bit-Genauigkeit oder eine geringere Führung und prüfen Sie die Dateien des Modells.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The latent has %1 x %2 patches, but this network knows only %3 x %4 positions.</source>
        <translation>Das Latent hat %1 x %2 Stücke, aber dieses Netz kennt nur %3 x %4 Positionen.</translation>
    </message>
    <message>
        <source>%1 and of %2 more</source>
        <translation>%1 und von %2 weiteren</translation>
    </message>
    <message>
        <source>The model %1 is not complete. %2</source>
        <translation>Das Modell %1 ist nicht vollständig. %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Nicht gefunden: %1.</translation>
    </message>
    <message>
        <source>Half precision (float16) needs a GPU; choose bfloat16, float32 or int8 for the processor.</source>
        <translation>Halbe Genauigkeit (float16) braucht eine GPU; wählen Sie für den Prozessor bfloat16, float32 oder int8.</translation>
    </message>
    <message>
        <source>int8 runs on the processor only; choose bfloat16 for a GPU.</source>
        <translation>int8 läuft nur auf dem Prozessor; wählen Sie für eine GPU bfloat16.</translation>
    </message>
    <message>
        <source>The text latent of %1 holds numbers that are not finite; the model&apos;s file may be damaged.</source>
        <translation>Das Text-Latent von %1 enthält Zahlen, die nicht endlich sind; die Datei des Modells ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>The decoder made numbers that are not finite from a finite latent; choose 32-bit precision, and check the autoencoder&apos;s file.</source>
        <translation>Der Dekodierer machte aus einem endlichen Latent Zahlen, die nicht endlich sind; wählen Sie 32-Bit-Genauigkeit und prüfen Sie die Datei des Autoencoders.</translation>
    </message>
    <message>
        <source>Cannot open CLIP&apos;s merge table %1.</source>
        <translation>Die CLIP-Tabelle %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 is damaged or is not CLIP&apos;s merge table; fetch it again.</source>
        <translation>%1 ist beschädigt oder nicht die CLIP-Tabelle; holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 merges &quot;%2&quot; before it has both parts; it is not CLIP&apos;s merge table.</source>
        <translation>%1 verbindet „%2“, bevor beide Teile da sind; das ist nicht die CLIP-Tabelle.</translation>
    </message>
    <message>
        <source>%1 holds no merges.</source>
        <translation>%1 enthält keine Verbindungen.</translation>
    </message>
    <message>
        <source>The CLIP text encoder&apos;s width must be a multiple of its number of heads.</source>
        <translation>Die Breite des CLIP-Textkodierers muss ein Vielfaches seiner Kopfzahl sein.</translation>
    </message>
    <message>
        <source>CLIP reads at most %1 tokens at once but was given %2.</source>
        <translation>CLIP liest höchstens %1 Token auf einmal, bekam aber %2.</translation>
    </message>
    <message>
        <source>A CLIP context has at least a start and an end token.</source>
        <translation>Ein CLIP-Kontext hat mindestens ein Anfangs- und ein Endtoken.</translation>
    </message>
    <message>
        <source>The T5 encoder needs at least one layer, four position buckets and a largest distance beyond a quarter of them.</source>
        <translation>Der T5-Kodierer braucht mindestens eine Schicht, vier Positionsfächer und einen größten Abstand von mehr als einem Viertel davon.</translation>
    </message>
    <message>
        <source>A T5 context has at least an end token.</source>
        <translation>Ein T5-Kontext hat mindestens ein Endtoken.</translation>
    </message>
    <message>
        <source>The %1 text encoder knows tokens 0 to %2 but was given token %3; its tokenizer belongs to another model.</source>
        <translation>Der Textkodierer %1 kennt die Token 0 bis %2, bekam aber Token %3; sein Tokenizer gehört zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>A latent adaptor cannot make %1 numbers out of %2 × %2 pixels; check the latent size of the model&apos;s configuration.</source>
        <translation>Ein Latent-Adapter kann nicht %1 Zahlen aus %2 × %2 Pixeln machen; prüfen Sie die Latent-Größe in der Konfiguration des Modells.</translation>
    </message>
    <message>
        <source>The text encoder&apos;s configuration is wrong: %1.</source>
        <translation>Die Konfiguration des Textkodierers ist falsch: %1.</translation>
    </message>
    <message>
        <source>widths, tokens and heads must be positive</source>
        <translation>Breiten, Token und Köpfe müssen positiv sein</translation>
    </message>
    <message>
        <source>the number of layers is out of range</source>
        <translation>die Zahl der Schichten ist außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the latent size must be even (means and log-variances)</source>
        <translation>die Latent-Größe muss gerade sein (Mittelwerte und Log-Varianzen)</translation>
    </message>
    <message>
        <source>a width of %1 does not divide into %2 heads</source>
        <translation>eine Breite von %1 lässt sich nicht in %2 Köpfe teilen</translation>
    </message>
    <message>
        <source>The autoencoder&apos;s configuration has sizes that no network can be built from; check channels, channel multipliers and scale factor.</source>
        <translation>Die Konfiguration des Autoencoders enthält Größen, aus denen sich kein Netz bauen lässt; prüfen Sie Kanäle, Kanalfaktoren und Skalierungsfaktor.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>it has more than %1 bytes</source>
        <translation>sie hat mehr als %1 Byte</translation>
    </message>
    <message>
        <source>is not a weights file this program knows (.safetensors, PyTorch .pth or .bin, index).</source>
        <translation>ist keine Gewichtsdatei, die dieses Programm kennt (.safetensors, PyTorch .pth oder .bin, Index).</translation>
    </message>
    <message>
        <source>holds two tensors called &quot;%1&quot;; get the file again.</source>
        <translation>enthält zwei Tensoren namens „%1“; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>holds no tensor called &quot;%1&quot;.</source>
        <translation>enthält keinen Tensor namens „%1“.</translation>
    </message>
    <message>
        <source>its values are nested too deeply or repeat too often near &quot;%1&quot;; no weights file needs that.</source>
        <translation>seine Werte sind bei „%1“ zu tief verschachtelt oder wiederholen sich zu oft; keine Gewichtsdatei braucht das.</translation>
    </message>
    <message>
        <source>a dictionary below &quot;%1&quot; has a key that is not text or is too long.</source>
        <translation>ein Wörterbuch unter „%1“ hat einen Schlüssel, der kein Text oder zu lang ist.</translation>
    </message>
    <message>
        <source>its header does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>der Kopf passt nicht zu seiner Prüfsumme, seine Bytes wurden verändert; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>its header is not valid JSON at byte %1; the file is damaged, get it again.</source>
        <translation>der Kopf ist bei Byte %1 kein gültiges JSON; die Datei ist beschädigt, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>its header has something unexpected near &quot;%1&quot;; the file is damaged or not a safetensors file.</source>
        <translation>der Kopf enthält bei „%1“ etwas Unerwartetes; die Datei ist beschädigt oder keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; get the file again.</source>
        <translation>Tensor „%1“ %2; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>its header names &quot;%1&quot; twice; get the file again.</source>
        <translation>der Kopf nennt „%1“ zweimal; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; claims to be larger than 64 GiB; get the file again.</source>
        <translation>Tensor „%1“ gibt sich größer als 64 GiB aus; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has %2 bytes where its shape needs %3; get the file again.</source>
        <translation>Tensor „%1“ hat %2 Byte, seine Form braucht %3; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; overlaps another at byte %2 of the data; get the file again.</source>
        <translation>Tensor „%1“ überschneidet sich bei Byte %2 der Daten mit einem anderen; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; leaves a gap before it at byte %2 of the data; get the file again.</source>
        <translation>vor Tensor „%1“ klafft bei Byte %2 der Daten eine Lücke; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>announces a header of %1 bytes, but has %2 in all; the file is incomplete or not a safetensors file.</source>
        <translation>kündigt einen Kopf von %1 Byte an, hat aber insgesamt %2; die Datei ist unvollständig oder keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>Tensor „%1“ bei Byte %2 passt nicht zu seiner Prüfsumme, seine Bytes wurden verändert; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>is not an index of a weights file (JSON with a &quot;weight_map&quot;); choose the weights.</source>
        <translation>ist kein Index einer Gewichtsdatei (JSON mit einer „weight_map“); wählen Sie die Gewichte.</translation>
    </message>
    <message>
        <source>names a file for tensor &quot;%1&quot; that does not lie in its folder; get the index again.</source>
        <translation>nennt für Tensor „%1“ eine Datei, die nicht in seinem Ordner liegt; holen Sie den Index noch einmal.</translation>
    </message>
    <message>
        <source>expects tensor &quot;%1&quot; in &quot;%2&quot;, which does not hold it; the files do not belong together.</source>
        <translation>erwartet Tensor „%1“ in „%2“, wo er nicht ist; die Dateien gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>the bytes of tensor &quot;%1&quot; are missing; the file is incomplete.</source>
        <translation>die Bytes von Tensor „%1“ fehlen; die Datei ist unvollständig.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is compressed, which PyTorch never does with weights; the file was packed again by something else, get the original.</source>
        <translation>Eintrag „%1“ ist komprimiert, was PyTorch mit Gewichten nie tut; die Datei wurde anderweitig neu gepackt, holen Sie das Original.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; wants a storage of %2 bytes but its record has %3; the file is damaged, get it again.</source>
        <translation>Tensor „%1“ verlangt %2 Byte, sein Eintrag hat aber %3; die Datei ist beschädigt, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; has two sizes; get the file again.</source>
        <translation>Speicherblock „%1“ hat zwei Größen; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; is unknown or listed twice.</source>
        <translation>Speicherblock „%1“ ist unbekannt oder doppelt aufgeführt.</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; of %2 bytes does not fit at byte %3; the file is incomplete, get it again.</source>
        <translation>Speicherblock „%1“ von %2 Byte passt nicht an Byte %3; die Datei ist unvollständig, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; the file is damaged or made to deceive, get it from its original source.</source>
        <translation>Tensor „%1“ %2; die Datei ist beschädigt oder soll täuschen, holen Sie sie von ihrer ursprünglichen Quelle.</translation>
    </message>
    <message>
        <source>has sizes that are not counts</source>
        <translation>hat Größen, die keine Anzahlen sind</translation>
    </message>
    <message>
        <source>has strides that are not counts</source>
        <translation>hat Schrittweiten, die keine Anzahlen sind</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>%1 is not a setting of this version; is it misspelt?</source>
        <translation>%1 ist keine Einstellung dieser Version; ist der Name falsch geschrieben?</translation>
    </message>
    <message>
        <source>This is not a model configuration: its format is &quot;%1&quot; instead of &quot;%2&quot;.</source>
        <translation>Das ist keine Modellkonfiguration: Ihr Format ist „%1“ statt „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>became shorter or unreadable while it was in use; what was made of it is not kept. Put the whole file back, then start again.</source>
        <translation>wurde kürzer oder unlesbar, während die Datei in Gebrauch war; was daraus entstand, wird nicht behalten. Legen Sie die ganze Datei zurück und starten Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; claims %2 bytes from %3 compressed ones, which is impossible or too much.</source>
        <translation>Eintrag „%1“ gibt %2 Byte aus %3 komprimierten an; das ist unmöglich oder zu viel.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; does not inflate to the %2 bytes it announces; get the file again.</source>
        <translation>Eintrag „%1“ ergibt entpackt nicht die angegebenen %2 Byte; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>two records are called &quot;%1&quot;; the file is damaged or made to deceive, get it again.</source>
        <translation>zwei Einträge heißen „%1“; die Datei ist beschädigt oder soll täuschen, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; holds %2 bytes, more than the %3 allowed for it.</source>
        <translation>Eintrag „%1“ enthält %2 Byte, mehr als die erlaubten %3.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>Eintrag „%1“ bei Byte %2 passt nicht zu seiner Prüfsumme, seine Bytes wurden verändert; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has no zip64 sizes; the zip file is damaged, get it again.</source>
        <translation>Eintrag „%1“ hat keine Zip64-Größen; die Zip-Datei ist beschädigt, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>a zip record has the name &quot;%1&quot;, which no weights file needs; get the file from its original source.</source>
        <translation>ein Zip-Eintrag heißt „%1“, was keine Gewichtsdatei braucht; holen Sie die Datei von ihrer ursprünglichen Quelle.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is encrypted; get an unencrypted file.</source>
        <translation>Eintrag „%1“ ist verschlüsselt; holen Sie eine unverschlüsselte Datei.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; uses compression method %2, which is not supported.</source>
        <translation>Eintrag „%1“ verwendet das Kompressionsverfahren %2, das nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has two different sizes; get the file again.</source>
        <translation>Eintrag „%1“ hat zwei verschiedene Größen; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; should start at byte %2, outside the records; get the file again.</source>
        <translation>Eintrag „%1“ soll bei Byte %2 beginnen, außerhalb der Einträge; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; of %2 bytes at byte %3 contradicts the zip directory; the file is damaged, get it again.</source>
        <translation>Eintrag „%1“ von %2 Byte bei Byte %3 widerspricht dem Zip-Verzeichnis; die Datei ist beschädigt, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>records &quot;%1&quot; and &quot;%2&quot; share bytes; the file is damaged or made to deceive, get it again.</source>
        <translation>die Einträge „%1“ und „%2“ teilen sich Bytes; die Datei ist beschädigt oder soll täuschen, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>one of the steps</source>
        <translation>einer der Schritte</translation>
    </message>
    <message>
        <source>adds to something that is not a list or dict</source>
        <translation>fügt etwas hinzu, wo weder Liste noch Wörterbuch ist</translation>
    </message>
    <message>
        <source>names an object by something that is not text</source>
        <translation>benennt ein Objekt mit etwas, das kein Text ist</translation>
    </message>
    <message>
        <source>asks for &quot;%1.%2&quot;, which this program never runs</source>
        <translation>verlangt „%1.%2“, was dieses Programm nie ausführt</translation>
    </message>
    <message>
        <source>calls &quot;%1.%2&quot;, which may only be named</source>
        <translation>ruft „%1.%2“ auf, was nur genannt werden darf</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the weights of %2 hold numbers that are not finite; get the file again or choose another.</source>
        <translation>„%1“: Die Gewichte von %2 enthalten Zahlen, die nicht endlich sind; holen Sie die Datei noch einmal oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 holds no weights of a CrossFlow network; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 enthält keine Gewichte eines CrossFlow-Netzes; geben Sie eine .pth- oder .safetensors-Datei oder den Ordner eines Checkpoints (N.ckpt) an.</translation>
    </message>
    <message>
        <source>There is no model called %1 to take the sizes of %2 from.</source>
        <translation>Es gibt kein Modell namens %1, von dem die Größen von %2 zu nehmen wären.</translation>
    </message>
    <message>
        <source>The networks in %1 are those of no published model, and no config.json lies beside them; say with --model whose sizes they have.</source>
        <translation>Die Netze in %1 sind die keines veröffentlichten Modells, und daneben liegt keine config.json; geben Sie mit --model an, wessen Größen sie haben.</translation>
    </message>
    <message>
        <source>%1 is not a sentencepiece model (spiece.model); get it again.</source>
        <translation>%1 ist kein SentencePiece-Modell (spiece.model); holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The GPU is not used: the program&apos;s CUDA part could not be opened (%1).</source>
        <translation>Die GPU wird nicht genutzt: Der CUDA-Teil des Programms ließ sich nicht öffnen (%1).</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch sees none, although the driver does.</source>
        <translation>Die GPU wird nicht genutzt: LibTorch sieht keine, obwohl der Treiber eine sieht.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be used. %2</source>
        <translation>Das Gerät &quot;%1&quot; kann nicht genutzt werden. %2</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>Hier gibt es kein Gerät „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: it runs CUDA %1, but CUDA 13 is needed; install driver %2 or newer.</source>
        <translation>Der NVIDIA-Treiber ist zu alt: Er kann CUDA %1, nötig ist CUDA 13; installieren Sie Treiber %2 oder neuer.</translation>
    </message>
    <message>
        <source>The NVIDIA driver %1 is too old: CUDA 13 needs driver %2 or newer; please update it.</source>
        <translation>Der NVIDIA-Treiber %1 ist zu alt: CUDA 13 braucht Treiber %2 oder neuer; bitte aktualisieren.</translation>
    </message>
    <message>
        <source>The NVIDIA driver sees no GPU; CUDA_VISIBLE_DEVICES may hide them.</source>
        <translation>Der NVIDIA-Treiber sieht keine GPU; vielleicht verbirgt CUDA_VISIBLE_DEVICES sie.</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer (error %1 of cuInit); nvidia-smi may say why.</source>
        <translation>Der NVIDIA-Treiber antwortet nicht (Fehler %1 von cuInit); nvidia-smi sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>The %1 is too old: it has compute capability %2, but 7.5 or newer is needed (GeForce 16 and 20, Quadro RTX, T4 and all later cards).</source>
        <translation>Die %1 ist zu alt: Sie hat Compute Capability %2, nötig ist 7.5 oder neuer (GeForce 16 und 20, Quadro RTX, T4 und alle späteren Karten).</translation>
    </message>
    <message>
        <source>There is no NVIDIA driver on this machine.</source>
        <translation>Auf diesem Rechner ist kein NVIDIA-Treiber.</translation>
    </message>
    <message>
        <source>the picture&apos;s latent</source>
        <translation>das Latent des Bildes</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 and %2 are of different sizes (&quot;%3&quot;); only models of the same sizes can be faded into one another.</source>
        <translation>%1 und %2 sind verschieden groß („%3“); nur gleich große Modelle lassen sich ineinander überblenden.</translation>
    </message>
    <message>
        <source>holds &quot;%1&quot; as whole numbers (%2), which are not weights; get the file in float32, bfloat16 or float16.</source>
        <translation>enthält „%1“ als ganze Zahlen (%2), und das sind keine Gewichte; besorgen Sie die Datei in float32, bfloat16 oder float16.</translation>
    </message>
    <message>
        <source>There is no such solver.</source>
        <translation>Diesen Löser gibt es nicht.</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s tolerance must be a positive number.</source>
        <translation>Die Toleranz des adaptiven Lösers muss eine positive Zahl sein.</translation>
    </message>
    <message>
        <source>One of %1 and %2 was taught to leap and the other was not; there is nothing between them.</source>
        <translation>Von %1 und %2 hat eines das Springen gelernt und das andere nicht; dazwischen liegt nichts.</translation>
    </message>
    <message>
        <source>%1 and %2 read words differently; only models of one family can be faded into one another.</source>
        <translation>%1 und %2 lesen Wörter verschieden; nur Modelle einer Familie lassen sich ineinander überblenden.</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch&apos;s libraries for it, and NVIDIA&apos;s, are not on this machine.</source>
        <translation>Die GPU wird nicht benutzt: Die Bibliotheken von LibTorch und NVIDIA für sie sind nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>LibTorch does not see this card, although the driver does.</source>
        <translation>LibTorch sieht diese Karte nicht, obwohl der Treiber sie sieht.</translation>
    </message>
    <message>
        <source>There is no %1; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 gibt es nicht; geben Sie eine .pth- oder .safetensors-Datei oder den Ordner eines Checkpoints (N.ckpt) an.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
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
        <source>Back to the standard keys</source>
        <translation>Zurück zu den Standardtasten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>On top of what the desktop sets for the screen.</source>
        <translation>Zusätzlich zu dem, was der Desktop für den Bildschirm vorgibt.</translation>
    </message>
    <message>
        <source>%1 is taken by &quot;%2&quot;.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Takes effect when the program starts again.</source>
        <translation>Wirkt nach einem Neustart des Programms.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Tell me on the desktop</source>
        <translation>Auf dem Desktop melden</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Mit einem Ton</translation>
    </message>
    <message>
        <source>Download models when I press Download</source>
        <translation>Modelle herunterladen, wenn ich auf „Herunterladen“ drücke</translation>
    </message>
    <message>
        <source>Off: this program stays off the network and asks before the first download. It never sends anything but the request for the file.</source>
        <translation>Aus: Dieses Programm bleibt vom Netz weg und fragt vor dem ersten Download. Es sendet nie etwas anderes als die Anfrage nach der Datei.</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>Adresse eines Spiegels</translation>
    </message>
    <message>
        <source>Empty: the public home of the models. A mirror has the same paths below it, as mirrors of Hugging Face do.</source>
        <translation>Leer: die öffentliche Quelle der Modelle. Ein Spiegel hat darunter dieselben Pfade, wie es Spiegel von Hugging Face haben.</translation>
    </message>
    <message>
        <source>When the queue has become empty, a training has ended or something failed while you look elsewhere:</source>
        <translation>Wenn die Warteschlange leer geworden ist, ein Training zu Ende ist oder etwas misslang, während Sie woanders hinsehen:</translation>
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
    <message>
        <source>How to train a model</source>
        <translation>Wie man ein Modell trainiert</translation>
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
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Only the picture, and back</source>
        <translation>Nur das Bild, und zurück</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Space, C</source>
        <translation>Leertaste, C</translation>
    </message>
    <message>
        <source>Copy and save the picture</source>
        <translation>Bild kopieren und sichern</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+S</source>
        <translation>Strg+C, Strg+S</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>Bild löschen</translation>
    </message>
    <message>
        <source>All pictures, and back</source>
        <translation>Alle Bilder, und zurück</translation>
    </message>
    <message>
        <source>G, Esc</source>
        <translation>G, Esc</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
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
        <translation>Alle Bilder nebeneinander (G)</translation>
    </message>
    <message>
        <source>Last pictures</source>
        <translation>Letzte Bilder</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Weight of &quot;%1&quot;</source>
        <translation>Gewicht von „%1“</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>Teach a model your own pictures</source>
        <translation>Einem Modell eigene Bilder beibringen</translation>
    </message>
    <message>
        <source>Give a folder of pictures with captions, and a wizard sets up the rest. The training goes on when this window is closed.</source>
        <translation>Geben Sie einen Ordner mit beschriebenen Bildern an; ein Assistent richtet den Rest ein. Das Training läuft weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Ordner eines Laufs öffnen</translation>
    </message>
    <message>
        <source>The draft is kept. It can be started or edited whenever you like.</source>
        <translation>Der Entwurf ist gespeichert. Er lässt sich jederzeit starten oder bearbeiten.</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>Diesen Lauf duplizieren</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>Name des neuen Laufs</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Diesen Lauf löschen</translation>
    </message>
    <message>
        <source>Move %1 with its checkpoints and samples to the trash?</source>
        <translation>%1 mit Checkpoints und Proben in den Papierkorb verschieben?</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>End %1 without saving? What came after its newest checkpoint is lost.</source>
        <translation>%1 beenden, ohne zu speichern? Was nach dem neuesten Checkpoint kam, geht verloren.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Train longer</source>
        <translation>Länger trainieren</translation>
    </message>
    <message>
        <source>Steps in all; %1 are done.</source>
        <translation>Schritte insgesamt; %1 sind getan.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
</context>
<context>
    <name>TrainingWizard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Als Entwurf speichern</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Pictures and what they show. Everything is checked before it is used.</source>
        <translation>Bilder und was sie zeigen. Alles wird geprüft, bevor es verwendet wird.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The small sizes learn in hours on any computer.</source>
        <translation>Die kleinen Größen lernen auf jedem Rechner in Stunden.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>What to train on, and what it will take.</source>
        <translation>Worauf trainiert wird und was es braucht.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>How long to train. A preset is a good start.</source>
        <translation>Wie lange trainiert wird. Eine Vorlage ist ein guter Anfang.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Nothing has begun yet. Start when everything has a tick.</source>
        <translation>Noch hat nichts begonnen. Starten Sie, wenn alles einen Haken hat.</translation>
    </message>
    <message>
        <source>Pages of the wizard</source>
        <translation>Seiten des Assistenten</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>Prompts that are drawn while the model learns.</source>
        <translation>Prompts, die gemalt werden, während das Modell lernt.</translation>
    </message>
    <message>
        <source>How to train a model</source>
        <translation>Wie man ein Modell trainiert</translation>
    </message>
</context>
<context>
    <name>Transport</name>
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
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>In voller Qualität, in die Galerie. Sonst wird hier nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
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
        <source>Even steps</source>
        <translation>Gleich große Schritte</translation>
    </message>
    <message>
        <source>Measures how much the frames differ and moves them, so that each step looks as large.</source>
        <translation>Misst, wie sehr sich die Bilder unterscheiden, und verschiebt sie so, dass jeder Schritt gleich groß aussieht.</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>Art der Mischung</translation>
    </message>
</context>
<context>
    <name>WizardDataPage</name>
    <message>
        <source>What you have</source>
        <translation>Was Sie haben</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Lists and latents (*.jsonl *.csv *.json *.safetensors);;All (*)</source>
        <translation>Listen und Latents (*.jsonl *.csv *.json *.safetensors);;Alle (*)</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>Validation data</source>
        <translation>Validierungsdaten</translation>
    </message>
    <message>
        <source>Mirror pictures at random</source>
        <translation>Bilder zufällig spiegeln</translation>
    </message>
    <message>
        <source>Encode the pictures once</source>
        <translation>Bilder einmal kodieren</translation>
    </message>
    <message>
        <source>Random shift</source>
        <translation>Zufällige Verschiebung</translation>
    </message>
    <message>
        <source>Varied copies of each picture</source>
        <translation>Varianten jedes Bildes</translation>
    </message>
    <message>
        <source>Pictures with captions</source>
        <translation>Bilder mit Beschreibung</translation>
    </message>
    <message>
        <source>Ready feature files</source>
        <translation>Fertige Merkmalsdateien</translation>
    </message>
    <message>
        <source>Cached latents</source>
        <translation>Gespeicherte Latents</translation>
    </message>
    <message>
        <source>Choose, drop or type a folder</source>
        <translation>Ordner wählen, ablegen oder eintippen</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Only if a list names pictures relative to another folder than its own.</source>
        <translation>Nur wenn eine Liste Bilder relativ zu einem anderen Ordner als ihrem eigenen nennt.</translation>
    </message>
    <message>
        <source>Pictures that are not trained on, to see whether the model learns or memorises.</source>
        <translation>Bilder, mit denen nicht trainiert wird, um zu sehen, ob das Modell lernt oder auswendig lernt.</translation>
    </message>
    <message>
        <source>Much faster for small models; the varied copies make up for the lost variety.</source>
        <translation>Für kleine Modelle viel schneller; die Varianten ersetzen die verlorene Vielfalt.</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>For small pictures on a plain background.</source>
        <translation>Für kleine Bilder auf einfarbigem Grund.</translation>
    </message>
    <message>
        <source>A folder in which every picture has a text file of the same name, or a JSONL, CSV, COCO or JourneyDB list.</source>
        <translation>Ein Ordner, in dem jedes Bild eine Textdatei gleichen Namens hat, oder eine JSONL-, CSV-, COCO- oder JourneyDB-Liste.</translation>
    </message>
    <message>
        <source>A folder in the original&apos;s layout, made by crossflow-train extract.</source>
        <translation>Ein Ordner im Aufbau des Originals, gemacht von crossflow-train extract.</translation>
    </message>
    <message>
        <source>A .safetensors file made by crossflow-train cache-latents.</source>
        <translation>Eine .safetensors-Datei von crossflow-train cache-latents.</translation>
    </message>
    <message>
        <source>Share kept apart</source>
        <translation>Beiseitegelegter Anteil</translation>
    </message>
    <message>
        <source>Without validation data, this share of the training data is never trained on but measured on. 0: none, 0.05: one in twenty.</source>
        <translation>Ohne Validierungsdaten wird dieser Anteil der Trainingsdaten nie trainiert, sondern zum Messen genommen. 0: nichts, 0.05: eines von zwanzig.</translation>
    </message>
</context>
<context>
    <name>WizardModelPage</name>
    <message>
        <source>Small models</source>
        <translation>Kleine Modelle</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Veröffentlichte Modelle</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>Textkodierer</translation>
    </message>
    <message>
        <source>Checkpoint to go on from</source>
        <translation>Checkpoint, von dem es weitergeht</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>Gewichte (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Weights of the text encoder</source>
        <translation>Gewichte des Textkodierers</translation>
    </message>
    <message>
        <source>Weights (*.pth *.bin *.safetensors)</source>
        <translation>Gewichte (*.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>Tokenizers (*.model *.txt *.gz *.json)</source>
        <translation>Tokenizer (*.model *.txt *.gz *.json)</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Image tower</source>
        <translation>Bildturm</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>Von Grund auf</translation>
    </message>
    <message>
        <source>Text encoder and other files</source>
        <translation>Textkodierer und andere Dateien</translation>
    </message>
    <message>
        <source>Small: learns on any computer</source>
        <translation>Klein: lernt auf jedem Rechner</translation>
    </message>
    <message>
        <source>Published sizes: for graphics cards</source>
        <translation>Veröffentlichte Größen: für Grafikkarten</translation>
    </message>
    <message>
        <source>Trained along with the model</source>
        <translation>Wird mit dem Modell trainiert</translation>
    </message>
    <message>
        <source>Given and kept as it is</source>
        <translation>Gegeben und unverändert</translation>
    </message>
    <message>
        <source>Stored features</source>
        <translation>Gespeicherte Merkmale</translation>
    </message>
    <message>
        <source>Left empty, small models train one first; it is a step of the run.</source>
        <translation>Leer gelassen, trainieren kleine Modelle zuerst einen; das ist ein Schritt des Laufs.</translation>
    </message>
    <message>
        <source>SigLIP&apos;s weights; they give the contrastive loss of the published models.</source>
        <translation>SigLIPs Gewichte; sie ergeben den kontrastiven Verlust der veröffentlichten Modelle.</translation>
    </message>
    <message>
        <source>The published models read the features of a ready-made encoder (CLIP or T5); they are stored once before the training begins.</source>
        <translation>Die veröffentlichten Modelle lesen die Merkmale eines fertigen Kodierers (CLIP oder T5); sie werden vor dem Training einmal gespeichert.</translation>
    </message>
    <message>
        <source>Small models have a small encoder of their own.</source>
        <translation>Kleine Modelle haben einen eigenen kleinen Kodierer.</translation>
    </message>
    <message>
        <source>Left empty, small models make their own from the captions.</source>
        <translation>Bleibt es leer, bilden kleine Modelle ihr eigenes aus den Beschreibungen.</translation>
    </message>
    <message>
        <source>From the starter model</source>
        <translation>Vom Starter-Modell aus</translation>
    </message>
    <message>
        <source>From a checkpoint or model</source>
        <translation>Von einem Checkpoint oder Modell aus</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>Learn the image tower along, from random values</source>
        <translation>Bildturm mittrainieren, ab Zufallswerten</translation>
    </message>
    <message>
        <source>As the published models did: without weights of its own, the tower begins as timm starts it. Without either there is no contrastive loss.</source>
        <translation>Wie bei den veröffentlichten Modellen: Ohne eigene Gewichte beginnt der Turm so, wie timm ihn anlegt. Ohne beides gibt es keinen kontrastiven Verlust.</translation>
    </message>
</context>
<context>
    <name>WizardResourcesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Parts of a batch</source>
        <translation>Teile eines Stapels</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Compute activations twice to save memory</source>
        <translation>Aktivierungen zweimal berechnen, um Speicher zu sparen</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Geräte werden gesucht…</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 Bit (bfloat16)</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>so viele wie passen</translation>
    </message>
    <message>
        <source>shared equally</source>
        <translation>gleich verteilt</translation>
    </message>
    <message>
        <source>One for each graphics card; one on a processor.</source>
        <translation>Einer je Grafikkarte; einer auf einem Prozessor.</translation>
    </message>
    <message>
        <source>On a processor only.</source>
        <translation>Nur auf einem Prozessor.</translation>
    </message>
    <message>
        <source>A third slower.</source>
        <translation>Ein Drittel langsamer.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message numerus="yes">
        <source>All %n graphics card(s)</source>
        <translation>
            <numerusform>Die %n Grafikkarte</numerusform>
            <numerusform>Alle %n Grafikkarten</numerusform>
        </translation>
    </message>
    <message>
        <source>No graphics card was found: the processor</source>
        <translation>Keine Grafikkarte gefunden: der Prozessor</translation>
    </message>
    <message numerus="yes">
        <source>%n graphics card(s)</source>
        <translation>
            <numerusform>%n Grafikkarte</numerusform>
            <numerusform>%n Grafikkarten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>Prozessor, %n Kern</numerusform>
            <numerusform>Prozessor, %n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>Threads that read data</source>
        <translation>Threads zum Lesen der Daten</translation>
    </message>
    <message>
        <source>Pictures per step, over all processes.</source>
        <translation>Bilder je Schritt, über alle Prozesse.</translation>
    </message>
    <message>
        <source>Threads per process</source>
        <translation>Threads je Prozess</translation>
    </message>
    <message>
        <source>Per process.</source>
        <translation>Je Prozess.</translation>
    </message>
    <message>
        <source>Parts per batch</source>
        <translation>Teile je Stapel</translation>
    </message>
    <message>
        <source>A large batch is computed in this many parts, one after the other.</source>
        <translation>Ein großer Stapel wird in so vielen Teilen nacheinander berechnet.</translation>
    </message>
    <message>
        <source>Automatic: 16 bits where the device is faster in them, else 32.</source>
        <translation>Automatisch: 16 Bit, wo das Gerät damit schneller ist, sonst 32.</translation>
    </message>
</context>
<context>
    <name>WizardReviewPage</name>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Prepared first</source>
        <translation>Vorher vorbereitet</translation>
    </message>
    <message>
        <source>Would it start?</source>
        <translation>Würde es starten?</translation>
    </message>
    <message>
        <source>The exact configuration</source>
        <translation>Die genaue Konfiguration</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Go to the page of: %1</source>
        <translation>Zur Seite von: %1</translation>
    </message>
    <message>
        <source>Its folder has the same name.</source>
        <translation>Sein Ordner heißt ebenso.</translation>
    </message>
</context>
<context>
    <name>WizardSamplesPage</name>
    <message>
        <source>Watched prompts</source>
        <translation>Beobachtete Prompts</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Training steps.</source>
        <translation>Trainingsschritte.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>More steps follow the flow more closely.</source>
        <translation>Mehr Schritte folgen dem Fluss genauer.</translation>
    </message>
    <message>
        <source>One prompt per line</source>
        <translation>Ein Prompt je Zeile</translation>
    </message>
    <message>
        <source>One per line. Some from the captions show what was learnt by heart, some of your own show what was understood.</source>
        <translation>Einer je Zeile. Einige aus den Beschreibungen zeigen, was auswendig gelernt wurde, einige eigene, was verstanden wurde.</translation>
    </message>
    <message>
        <source>Draw them every</source>
        <translation>Malen alle</translation>
    </message>
    <message>
        <source>Steps per picture</source>
        <translation>Schritte je Bild</translation>
    </message>
</context>
<context>
    <name>WizardSchedulePage</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>Aufwärmschritte</translation>
    </message>
    <message>
        <source>Validation every</source>
        <translation>Validierung alle</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Checkpoint alle</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Behaltene Checkpoints</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Final share of the learning rate</source>
        <translation>Endanteil der Lernrate</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Gleitender Mittelwert</translation>
    </message>
    <message>
        <source>Largest gradient norm</source>
        <translation>Größte Gradientennorm</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>The newest ones; the best stays, too.</source>
        <translation>Die neuesten; der beste bleibt auch.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>0: gradients are not clipped.</source>
        <translation>0: Gradienten werden nicht gekappt.</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Etwa %1</translation>
    </message>
    <message>
        <source>each picture is seen %1 times</source>
        <translation>jedes Bild wird %1-mal gesehen</translation>
    </message>
    <message>
        <source>%1 of it to measure checkpoints</source>
        <translation>davon %1, um Checkpoints zu messen</translation>
    </message>
    <message>
        <source>Steps; a crash costs at most that many.</source>
        <translation>Schritte; ein Absturz kostet höchstens so viele.</translation>
    </message>
    <message>
        <source>The rate rises from zero over this many steps.</source>
        <translation>Die Rate steigt über so viele Schritte von null an.</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Share of the old values that each step keeps; the average draws the pictures.</source>
        <translation>Anteil der alten Werte, den jeder Schritt behält; gemalt wird mit dem Mittelwert.</translation>
    </message>
    <message>
        <source>Log every</source>
        <translation>Protokollieren alle</translation>
    </message>
    <message>
        <source>Write files for TensorBoard, too</source>
        <translation>Auch Dateien für TensorBoard schreiben</translation>
    </message>
    <message>
        <source>Into the folder tensorboard of the run; the plots here need none.</source>
        <translation>In den Ordner tensorboard des Laufs; die Kurven hier brauchen sie nicht.</translation>
    </message>
    <message>
        <source>Steps it learns to draw in</source>
        <translation>Schritte, in denen es zeichnen lernt</translation>
    </message>
    <message>
        <source>2 serve most; any other number works, too.</source>
        <translation>2 genügen meist; jede andere Zahl geht auch.</translation>
    </message>
    <message>
        <source>Pictures the teacher draws</source>
        <translation>Bilder, die der Lehrer zeichnet</translation>
    </message>
    <message>
        <source>Before the training. More are learnt better.</source>
        <translation>Vor dem Training. Aus mehr lernt es besser.</translation>
    </message>
</context>
</TS>
