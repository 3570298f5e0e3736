<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ArithmeticPage</name>
    <message>
        <source>Standardise the result</source>
        <translation>Estandarizar el resultado</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Aritmética</translation>
    </message>
    <message>
        <source>Brings the result to the mean and spread the model expects, as the original does.</source>
        <translation>Lleva el resultado a la media y dispersión que espera el modelo, como el original.</translation>
    </message>
    <message>
        <source>Add and subtract prompts</source>
        <translation>Suma y resta prompts</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>vista previa</translation>
    </message>
    <message>
        <source>Write prompts with + and − between them. Quotes keep words together, a number before a star weighs: 0.7 * &quot;sunglasses&quot;. An example:</source>
        <translation>Escriba prompts separados por + y −. Las comillas mantienen juntas las palabras; un número antes de un asterisco da peso: 0.7 * &quot;sunglasses&quot;. Un ejemplo:</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>Generar esta imagen</translation>
    </message>
    <message>
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>Con toda la calidad, a la galería. Nada más de aquí se conserva.</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>espera a la imagen en curso</translation>
    </message>
    <message>
        <source>In the gallery.</source>
        <translation>En la galería.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>There is nothing to draw yet: write a prompt.</source>
        <translation>Todavía no hay nada que dibujar: escriba un prompt.</translation>
    </message>
    <message>
        <source>The result looks just like &quot;%1&quot;: the other terms changed nothing one can see. Try larger weights.</source>
        <translation>El resultado es igual que «%1»: los demás términos no cambiaron nada visible. Pruebe con pesos mayores.</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>BlendPad</name>
    <message>
        <source>Pad: position among the prompts</source>
        <translation>Panel: posición entre los prompts</translation>
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
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Export as a model</source>
        <translation>Exportar como modelo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Prune…</source>
        <translation>Depurar…</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Aún no hay nada guardado</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as the plan says, and when a run is stopped.</source>
        <translation>Los puntos de control se guardan tan a menudo como dice el plan y al detener un entrenamiento.</translation>
    </message>
    <message>
        <source>Writes .safetensors into the models folder.</source>
        <translation>Escribe .safetensors en la carpeta de modelos.</translation>
    </message>
    <message>
        <source>A kept checkpoint is never removed by the trainer or by pruning.</source>
        <translation>Un punto de control conservado nunca se elimina al entrenar ni al depurar.</translation>
    </message>
    <message>
        <source>Removes all but the newest, the best and the kept ones.</source>
        <translation>Elimina todos salvo los más recientes, el mejor y los conservados.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado</translation>
    </message>
    <message>
        <source>No longer keep</source>
        <translation>Dejar de conservar</translation>
    </message>
    <message>
        <source>Delete the checkpoint of step %1 (%2)? It cannot be brought back.</source>
        <translation>¿Eliminar el punto de control del paso %1 (%2)? No se podrá recuperar.</translation>
    </message>
    <message>
        <source>Delete a checkpoint</source>
        <translation>Eliminar un punto de control</translation>
    </message>
    <message>
        <source>Prune checkpoints</source>
        <translation>Depurar puntos de control</translation>
    </message>
    <message>
        <source>Keep this many of the newest. The best and the kept ones stay, too.</source>
        <translation>Conservar esta cantidad de los más recientes. El mejor y los conservados también permanecen.</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>Se liberaron %1.</translation>
    </message>
    <message>
        <source>Slider over the steps</source>
        <translation>Control por los pasos</translation>
    </message>
    <message>
        <source>One prompt as the run would have drawn it at each checkpoint.</source>
        <translation>Un prompt tal como lo habría dibujado el entrenamiento en cada punto de control.</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>Depurar</translation>
    </message>
</context>
<context>
    <name>ClusterDialog</name>
    <message>
        <source>Machines</source>
        <translation>Máquinas</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Address of the first machine</source>
        <translation>Dirección de la primera máquina</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Train it elsewhere</source>
        <translation>Entrenar en otro lugar</translation>
    </message>
    <message>
        <source>The run&apos;s folder has to be on a disk that all machines share; what happens in it is seen here all the same.</source>
        <translation>La carpeta de la ejecución debe estar en un disco compartido por todas las máquinas; lo que ocurra en ella se verá aquí igualmente.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Esta máquina</translation>
    </message>
    <message>
        <source>Kind of cluster</source>
        <translation>Tipo de clúster</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>the default one</source>
        <translation>la predeterminada</translation>
    </message>
    <message>
        <source>torchrun only.</source>
        <translation>Solo torchrun.</translation>
    </message>
    <message>
        <source>SLURM only.</source>
        <translation>Solo SLURM.</translation>
    </message>
    <message>
        <source>Devices per machine</source>
        <translation>Dispositivos por máquina</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>Aquí no hay ningún dispositivo «%1»; hay %2.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>No hay memoria suficiente para esto.</translation>
    </message>
    <message>
        <source>Choose a smaller batch, a lower precision or a smaller model.</source>
        <translation>Elija un lote menor, una precisión más baja o un modelo más pequeño.</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly: %1</source>
        <translation>El motor se detuvo inesperadamente: %1</translation>
    </message>
    <message>
        <source>Please report this with the log file.</source>
        <translation>Informe de esto y adjunte el archivo de registro.</translation>
    </message>
    <message>
        <source>Download the file again or choose another one.</source>
        <translation>Descargue el archivo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>The file belongs to another model.</source>
        <translation>El archivo pertenece a otro modelo.</translation>
    </message>
    <message>
        <source>The graphics card reported an error: %1</source>
        <translation>La tarjeta gráfica informó de un error: %1</translation>
    </message>
    <message>
        <source>Restart the program, or choose the processor.</source>
        <translation>Reinicie el programa o elija el procesador.</translation>
    </message>
    <message>
        <source>unknown cause</source>
        <translation>causa desconocida</translation>
    </message>
    <message>
        <source>The text encoder leaves memory after each use: %1 are available.</source>
        <translation>El codificador de texto sale de la memoria tras cada uso: hay %1 disponibles.</translation>
    </message>
    <message>
        <source>The text encoder runs in half precision and leaves memory after each use: %1 are available.</source>
        <translation>El codificador de texto funciona con media precisión y sale de la memoria tras cada uso: hay %1 disponibles.</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory, and %3 are available.</source>
        <translation>%1 necesita %2 de memoria y hay %3 disponibles.</translation>
    </message>
    <message>
        <source>Choose a lower precision or a smaller model, or close other programs.</source>
        <translation>Elija una precisión más baja o un modelo más pequeño, o cierre otros programas.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or close other programs.</source>
        <translation>Elija un modelo más pequeño o cierre otros programas.</translation>
    </message>
    <message>
        <source>Memory ran out; pictures are now decoded in tiles.</source>
        <translation>Se agotó la memoria; ahora las imágenes se decodifican por teselas.</translation>
    </message>
    <message>
        <source>Memory ran out; the text encoder was unloaded.</source>
        <translation>Se agotó la memoria; se descargó de ella el codificador de texto.</translation>
    </message>
    <message>
        <source>Memory ran out; the model now runs in a lower precision.</source>
        <translation>Se agotó la memoria; el modelo funciona ahora con una precisión más baja.</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>redes</translation>
    </message>
    <message>
        <source>autoencoder</source>
        <translation>autocodificador</translation>
    </message>
    <message>
        <source>text encoder</source>
        <translation>codificador de texto</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>tokenizador</translation>
    </message>
    <message>
        <source>No complete model was found in %1.</source>
        <translation>No se encontró ningún modelo completo en %1.</translation>
    </message>
    <message>
        <source>Put the files of a published model there.</source>
        <translation>Ponga ahí los archivos de un modelo publicado.</translation>
    </message>
    <message>
        <source>The model %1 is not complete.</source>
        <translation>El modelo %1 no está completo.</translation>
    </message>
    <message>
        <source>Known are {index}, {seed}, {prompt}, {model}, {date} and {time}.</source>
        <translation>Se conocen {index}, {seed}, {prompt}, {model}, {date} y {time}.</translation>
    </message>
    <message>
        <source>A placeholder in &quot;%1&quot; is never closed.</source>
        <translation>En «%1» hay un marcador que no se cierra.</translation>
    </message>
    <message>
        <source>There is no placeholder {%1}.</source>
        <translation>No existe el marcador {%1}.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; names no file.</source>
        <translation>El patrón «%1» no nombra ningún archivo.</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as %1: %2.</source>
        <translation>La imagen no se puede codificar como %1: %2.</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as WebP.</source>
        <translation>La imagen no se puede codificar como WebP.</translation>
    </message>
    <message>
        <source>There is no picture to write.</source>
        <translation>No hay ninguna imagen que escribir.</translation>
    </message>
    <message>
        <source>%1 does not end in .png, .jpg or .webp.</source>
        <translation>%1 no termina en .png, .jpg ni .webp.</translation>
    </message>
    <message>
        <source>Add one of these endings to the file&apos;s name.</source>
        <translation>Añada una de estas extensiones al nombre del archivo.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 carries no request.</source>
        <translation>%1 no contiene ninguna petición.</translation>
    </message>
    <message>
        <source>Only PNG, JPEG and WebP pictures made by CrossFlow Studio do; other programs may remove it when they save a picture.</source>
        <translation>Solo la llevan las imágenes PNG, JPEG y WebP hechas con CrossFlow Studio; otros programas pueden quitarla al guardar.</translation>
    </message>
    <message>
        <source>The request inside %1 is damaged: %2</source>
        <translation>La petición que contiene %1 está dañada: %2</translation>
    </message>
    <message>
        <source>&quot;%1…&quot; is longer than the model reads; its end is ignored.</source>
        <translation>«%1…» es más largo de lo que lee el modelo; el final se ignora.</translation>
    </message>
    <message>
        <source>Numbers stopped being finite; the picture is made again in float32 precision.</source>
        <translation>Los números dejaron de ser finitos; la imagen se hace de nuevo con precisión float32.</translation>
    </message>
    <message>
        <source>There is no latent named @%1.</source>
        <translation>No hay ningún latente llamado @%1.</translation>
    </message>
    <message>
        <source>Names are listed under &quot;Named latents&quot;.</source>
        <translation>Los nombres están en «Latentes con nombre».</translation>
    </message>
    <message>
        <source>The expression uses more than %1 different prompts.</source>
        <translation>La expresión usa más de %1 prompts distintos.</translation>
    </message>
    <message>
        <source>The weight of &quot;%1&quot; grows beyond %2.</source>
        <translation>El peso de «%1» supera %2.</translation>
    </message>
    <message>
        <source>In @%1: %2</source>
        <translation>En @%1: %2</translation>
    </message>
    <message>
        <source>The name @%1 is defined twice.</source>
        <translation>El nombre @%1 está definido dos veces.</translation>
    </message>
    <message>
        <source>The terms cancel each other out: nothing remains.</source>
        <translation>Los términos se anulan entre sí: no queda nada.</translation>
    </message>
    <message>
        <source>Change a weight or a prompt.</source>
        <translation>Cambie un peso o un prompt.</translation>
    </message>
    <message>
        <source>The expression is longer than %1 characters</source>
        <translation>La expresión tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>%1 (column %2).</source>
        <translation>%1 (columna %2).</translation>
    </message>
    <message>
        <source>This quotation mark is never closed</source>
        <translation>Estas comillas no se cierran</translation>
    </message>
    <message>
        <source>The expression is empty</source>
        <translation>La expresión está vacía</translation>
    </message>
    <message>
        <source>A prompt is missing here</source>
        <translation>Aquí falta un prompt</translation>
    </message>
    <message>
        <source>Nothing can be divided by zero</source>
        <translation>No se puede dividir entre cero</translation>
    </message>
    <message>
        <source>A weight may be at most %1</source>
        <translation>Un peso puede ser como máximo %1</translation>
    </message>
    <message>
        <source>Only a number can stand after /</source>
        <translation>Después de / solo puede ir un número</translation>
    </message>
    <message>
        <source>Two prompts cannot be multiplied; add or subtract them</source>
        <translation>No se pueden multiplicar dos prompts; súmelos o réstelos</translation>
    </message>
    <message>
        <source>A name is missing after @</source>
        <translation>Falta un nombre después de @</translation>
    </message>
    <message>
        <source>This prompt is empty</source>
        <translation>Este prompt está vacío</translation>
    </message>
    <message>
        <source>More than %1 terms</source>
        <translation>Más de %1 términos</translation>
    </message>
    <message>
        <source>More than %1 nested parentheses</source>
        <translation>Más de %1 paréntesis anidados</translation>
    </message>
    <message>
        <source>This parenthesis is never closed</source>
        <translation>Este paréntesis no se cierra</translation>
    </message>
    <message>
        <source>A sign (+, - or *) is missing before this</source>
        <translation>Antes de esto falta un signo (+, - o *)</translation>
    </message>
    <message>
        <source>This parenthesis was never opened</source>
        <translation>Este paréntesis no se abrió</translation>
    </message>
    <message>
        <source>This number belongs to no prompt; write 0.7 * prompt, or put the prompt into quotes</source>
        <translation>Este número no pertenece a ningún prompt; escriba 0.7 * prompt o ponga el prompt entre comillas</translation>
    </message>
    <message>
        <source>it has no frames</source>
        <translation>no tiene fotogramas</translation>
    </message>
    <message>
        <source>there is no space left</source>
        <translation>no queda espacio</translation>
    </message>
    <message>
        <source>The film %1 could not be written: %2.</source>
        <translation>No se pudo escribir la película %1: %2.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>A frame of %1 has %2 x %3 pixels where the first one has %4 x %5.</source>
        <translation>Un fotograma de %1 tiene %2 x %3 píxeles, pero el primero tiene %4 x %5.</translation>
    </message>
    <message>
        <source>the GIF encoder failed</source>
        <translation>falló el codificador GIF</translation>
    </message>
    <message>
        <source>WebP cannot hold this size</source>
        <translation>WebP no admite este tamaño</translation>
    </message>
    <message>
        <source>There is not enough memory for this job.</source>
        <translation>No hay memoria suficiente para este trabajo.</translation>
    </message>
    <message>
        <source>Close other programs, or make fewer pictures at a time.</source>
        <translation>Cierre otros programas o haga menos imágenes a la vez.</translation>
    </message>
    <message>
        <source>The job stopped unexpectedly: %1</source>
        <translation>El trabajo se detuvo inesperadamente: %1</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the log has the details.</source>
        <translation>Inténtelo de nuevo; si vuelve a ocurrir, los detalles están en el registro.</translation>
    </message>
    <message>
        <source>The job stopped for an unknown reason.</source>
        <translation>El trabajo se detuvo por una causa desconocida.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the program.</source>
        <translation>Inténtelo de nuevo; si vuelve a ocurrir, reinicie el programa.</translation>
    </message>
    <message>
        <source>should hold texts</source>
        <translation>debe contener textos</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Libere espacio en el disco.</translation>
    </message>
    <message>
        <source>The history could not be read or written (%1).</source>
        <translation>No se pudo leer o escribir el historial (%1).</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made</source>
        <translation>no se puede crear la carpeta de %1</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio, or start it with another data folder.</source>
        <translation>Actualice CrossFlow Studio o inícielo con otra carpeta de datos.</translation>
    </message>
    <message>
        <source>The history is read-only: new pictures will not be listed.</source>
        <translation>El historial es de solo lectura: las imágenes nuevas no se añadirán.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be set aside</source>
        <translation>%1 está dañado y no se puede apartar</translation>
    </message>
    <message>
        <source>The history was damaged. It was kept as %1 and a new one was begun.</source>
        <translation>El historial estaba dañado. Se conservó como %1 y se empezó uno nuevo.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program.</source>
        <translation>%1 fue creado por una versión más reciente de este programa.</translation>
    </message>
    <message>
        <source>There is no space left to write %1.</source>
        <translation>No queda espacio para escribir %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>%1 is already there.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>Choose another name or allow it to be replaced.</source>
        <translation>Elija otro nombre o permita reemplazarlo.</translation>
    </message>
    <message>
        <source>Check the connection and the download address, then try again: what was received so far is kept.</source>
        <translation>Compruebe la conexión y la dirección de descarga e inténtelo de nuevo: lo recibido hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>the server sends nothing</source>
        <translation>el servidor no envía nada</translation>
    </message>
    <message>
        <source>Downloads need https.</source>
        <translation>Las descargas necesitan https.</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>No se puede crear %1.</translation>
    </message>
    <message>
        <source>There is not enough space in %1 for this file.</source>
        <translation>No hay espacio suficiente en %1 para este archivo.</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of the file.</source>
        <translation>%1 responde con una página web en lugar del archivo.</translation>
    </message>
    <message>
        <source>the server continues at the wrong place</source>
        <translation>el servidor continúa en el lugar equivocado</translation>
    </message>
    <message>
        <source>The server sends more than the file has.</source>
        <translation>El servidor envía más de lo que tiene el archivo.</translation>
    </message>
    <message>
        <source>Free some space, then continue.</source>
        <translation>Libere espacio y continúe.</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>la conexión terminó antes de tiempo</translation>
    </message>
    <message>
        <source>%1 does not have the file (answer %2).</source>
        <translation>%1 no tiene el archivo (respuesta %2).</translation>
    </message>
    <message>
        <source>What was received is not the file: its SHA-256 is wrong. It was deleted.</source>
        <translation>Lo recibido no es el archivo: su SHA-256 es incorrecto. Se eliminó.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>es demasiado larga</translation>
    </message>
    <message>
        <source>&quot;%1%2&quot; %3.</source>
        <translation>«%1%2» %3.</translation>
    </message>
    <message>
        <source>should be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>should be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>should be a number</source>
        <translation>debe ser un número</translation>
    </message>
    <message>
        <source>should be a whole number</source>
        <translation>debe ser un número entero</translation>
    </message>
    <message>
        <source>should be a whole number from 0 to 18446744073709551615</source>
        <translation>debe ser un número entero de 0 a 18446744073709551615</translation>
    </message>
    <message>
        <source>should be an object</source>
        <translation>debe ser un objeto</translation>
    </message>
    <message>
        <source>should be a list</source>
        <translation>debe ser una lista</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>tiene más de %1 entradas</translation>
    </message>
    <message>
        <source>should be one of %1</source>
        <translation>debe ser uno de %1</translation>
    </message>
    <message>
        <source>should be prompt, blend, expression or interpolation</source>
        <translation>debe ser prompt, blend, expression o interpolation</translation>
    </message>
    <message>
        <source>is %1: this request was made by a newer version of the program</source>
        <translation>es %1: esta petición se hizo con una versión más reciente del programa</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>debe ser %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>The request is longer than 4 MB.</source>
        <translation>La petición ocupa más de 4 MB.</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>no es un objeto</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 en el byte %2</translation>
    </message>
    <message>
        <source>The request is not valid JSON: %1.</source>
        <translation>La petición no es JSON válido: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, outside of %3 to %4.</source>
        <translation>«%1» es %2, fuera del intervalo de %3 a %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>«%1» está vacío.</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>Describa la imagen en pocas palabras.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; a prompt may have at most %3.</source>
        <translation>«%1» tiene %2 caracteres; un prompt puede tener como máximo %3.</translation>
    </message>
    <message>
        <source>The text encoder reads about 77 words: shorten the prompt.</source>
        <translation>El codificador de texto lee unas 77 palabras: acorte el prompt.</translation>
    </message>
    <message>
        <source>&quot;source.terms&quot; has %1 prompts; a blend has %2 to %3.</source>
        <translation>«source.terms» tiene %1 prompts; una mezcla tiene de %2 a %3.</translation>
    </message>
    <message>
        <source>The weights of &quot;source.terms&quot; add up to zero.</source>
        <translation>Los pesos de «source.terms» suman cero.</translation>
    </message>
    <message>
        <source>Raise the weight of at least one prompt.</source>
        <translation>Aumente el peso de al menos un prompt.</translation>
    </message>
    <message>
        <source>&quot;source.names&quot; has %1 entries; at most %2 are allowed.</source>
        <translation>«source.names» tiene %1 entradas; se permiten como máximo %2.</translation>
    </message>
    <message>
        <source>The film has %1 frames; it needs at least %2.</source>
        <translation>La película tiene %1 fotogramas; necesita al menos %2.</translation>
    </message>
    <message>
        <source>%1 frames from prompt to prompt look smooth.</source>
        <translation>%1 fotogramas de un prompt a otro se ven fluidos.</translation>
    </message>
    <message>
        <source>The film has %1 frames; it may have at most %2.</source>
        <translation>La película tiene %1 fotogramas; puede tener como máximo %2.</translation>
    </message>
    <message>
        <source>&quot;keys&quot; has %1 prompts; a film needs 2 to %2.</source>
        <translation>«keys» tiene %1 prompts; una película necesita de 2 a %2.</translation>
    </message>
    <message>
        <source>There is no model called &quot;%1&quot;; known are %2.</source>
        <translation>No hay ningún modelo llamado «%1»; se conocen %2.</translation>
    </message>
    <message>
        <source>the PNG encoder failed</source>
        <translation>falló el codificador PNG</translation>
    </message>
    <message>
        <source>A film has between 0.1 and 100 frames per second, not %1.</source>
        <translation>Una película tiene entre 0,1 y 100 fotogramas por segundo, no %1.</translation>
    </message>
    <message>
        <source>is not a field that this version knows</source>
        <translation>no es un campo que conozca esta versión</translation>
    </message>
    <message>
        <source>Another program holds the file; try again when it is done.</source>
        <translation>Otro programa tiene el archivo en uso; inténtelo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation>No hay ningún preajuste «%1».</translation>
    </message>
    <message>
        <source>%1 is not a safe address.</source>
        <translation>%1 no es una dirección segura.</translation>
    </message>
    <message>
        <source>The server redirects to %1, which is not safe.</source>
        <translation>El servidor redirige a %1, que no es segura.</translation>
    </message>
    <message>
        <source>The download was interrupted repeatedly: %1.</source>
        <translation>La descarga se interrumpió varias veces: %1.</translation>
    </message>
    <message>
        <source>the server takes too long</source>
        <translation>el servidor tarda demasiado</translation>
    </message>
    <message>
        <source>The list of downloads cannot be read: %1.</source>
        <translation>No se puede leer la lista de descargas: %1.</translation>
    </message>
    <message>
        <source>This brace was never opened</source>
        <translation>Esta llave no se abrió</translation>
    </message>
    <message>
        <source>Choices are nested too deeply</source>
        <translation>Las opciones están demasiado anidadas</translation>
    </message>
    <message>
        <source>This brace is never closed</source>
        <translation>Esta llave no se cierra</translation>
    </message>
    <message>
        <source>The prompt is too long.</source>
        <translation>El prompt es demasiado largo.</translation>
    </message>
    <message>
        <source>Choices look like {red|green|blue}; write \{ for a brace.</source>
        <translation>Las opciones se escriben así: {red|green|blue}; escriba \{ para una llave.</translation>
    </message>
    <message>
        <source>These choices stand for more than %1 prompts.</source>
        <translation>Estas opciones equivalen a más de %1 prompts.</translation>
    </message>
    <message>
        <source>Take fewer choices, or let the endless mode draw from them.</source>
        <translation>Use menos opciones o deje que el modo sin fin las elija al azar.</translation>
    </message>
    <message>
        <source>The list of downloads is not a list.</source>
        <translation>La lista de descargas no es una lista.</translation>
    </message>
    <message>
        <source>Check the address of the mirror in the settings.</source>
        <translation>Compruebe la dirección del espejo en los ajustes.</translation>
    </message>
    <message>
        <source>Check the connection, or the address of the mirror in the settings.</source>
        <translation>Compruebe la conexión o la dirección del espejo en los ajustes.</translation>
    </message>
    <message>
        <source>%1 is not a whole tar archive.</source>
        <translation>%1 no es un archivo tar completo.</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>Bórrelo y descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>No se puede abrir %1.</translation>
    </message>
    <message>
        <source>%1 does not hold %2.</source>
        <translation>%1 no contiene %2.</translation>
    </message>
    <message>
        <source>Pictures cannot be made into latents here.</source>
        <translation>Aquí no se pueden convertir imágenes en latentes.</translation>
    </message>
    <message>
        <source>Its latent is unlike those of prompts (%1 times as wide), so mixtures with prompts may come out torn.</source>
        <translation>Su latente no se parece a los de los prompts (%1 veces más ancho), así que las mezclas con prompts pueden salir rotas.</translation>
    </message>
    <message>
        <source>Drawn again, @%1 is %2 dB (PSNR) from what the model keeps of the picture: %3.</source>
        <translation>Dibujada de nuevo, @%1 está a %2 dB (PSNR) de lo que el modelo conserva de la imagen: %3.</translation>
    </message>
    <message>
        <source>it cannot draw this picture, and what is made with it will show something else</source>
        <translation>no puede dibujar esta imagen, y lo que se haga con ella mostrará otra cosa</translation>
    </message>
    <message>
        <source>the difference is hardly visible</source>
        <translation>la diferencia apenas se ve</translation>
    </message>
    <message>
        <source>the same picture with other details</source>
        <translation>la misma imagen con otros detalles</translation>
    </message>
    <message>
        <source>There is no picture of your own called @%1.</source>
        <translation>No hay ninguna imagen propia llamada @%1.</translation>
    </message>
    <message>
        <source>`crossflow invert PICTURE --name %1` keeps one, or &quot;Add a picture&quot; on the Interpolate page.</source>
        <translation>`crossflow invert PICTURE --name %1` guarda una, o &quot;Añadir una imagen&quot; en la página Interpolar.</translation>
    </message>
    <message>
        <source>The file of @%1 does not hold a latent of this size.</source>
        <translation>El archivo de @%1 no contiene un latente de este tamaño.</translation>
    </message>
    <message>
        <source>Keep the picture again.</source>
        <translation>Guarde la imagen de nuevo.</translation>
    </message>
    <message>
        <source>@%1 belongs to the model &quot;%2&quot; as it was then; to &quot;%3&quot; it is noise.</source>
        <translation>@%1 pertenece al modelo &quot;%2&quot; tal como era entonces; para &quot;%3&quot; es ruido.</translation>
    </message>
    <message>
        <source>Keep the picture once more with this model, under another name.</source>
        <translation>Guarde la imagen otra vez con este modelo, con otro nombre.</translation>
    </message>
    <message>
        <source>Your @%1 is not the picture that this was made with.</source>
        <translation>Su @%1 no es la imagen con la que se hizo esto.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name: it has letters, digits, - and _ only.</source>
        <translation>&quot;%1&quot; no puede ser un nombre: solo letras, cifras, - y _.</translation>
    </message>
    <message>
        <source>There is no folder to keep pictures in.</source>
        <translation>No hay carpeta para guardar imágenes.</translation>
    </message>
    <message>
        <source>There is a picture called @%1 already.</source>
        <translation>Ya hay una imagen llamada @%1.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it.</source>
        <translation>Elija otro nombre o reemplácela.</translation>
    </message>
    <message>
        <source>%1 does not take part: %2</source>
        <translation>%1 no participa: %2</translation>
    </message>
    <message>
        <source>%1 was taught to leap, which cannot be done backwards.</source>
        <translation>%1 aprendió a saltar, y eso no se puede hacer hacia atrás.</translation>
    </message>
    <message>
        <source>Take the model that it was made from.</source>
        <translation>Use el modelo del que se hizo.</translation>
    </message>
    <message>
        <source>A frame in the temporary folder %1 cannot be read.</source>
        <translation>No se puede leer un fotograma de la carpeta temporal %1.</translation>
    </message>
    <message>
        <source>the MP4 encoder failed</source>
        <translation>el codificador MP4 falló</translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture: %2.</source>
        <translation>%1 no se puede leer como imagen: %2.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>no existe ese archivo</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are too many</source>
        <translation>%1 x %2 píxeles son demasiados</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>Pérdida total</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Loss by time</source>
        <translation>Pérdida por tiempo</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>Contrastiva</translation>
    </message>
    <message>
        <source>Scale of the contrast</source>
        <translation>Escala del contraste</translation>
    </message>
    <message>
        <source>Distance of sums</source>
        <translation>Distancia de las sumas</translation>
    </message>
    <message>
        <source>Distance from names</source>
        <translation>Distancia de los nombres</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>Divergencia KL</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Error absoluto</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Error cuadrático</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>Validation: PSNR (dB)</source>
        <translation>Validación: PSNR (dB)</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>FID</source>
        <translation>FID</translation>
    </message>
    <message>
        <source>CLIP score</source>
        <translation>Puntuación CLIP</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norma del gradiente</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>Memory (bytes)</source>
        <translation>Memoria (bytes)</translation>
    </message>
    <message>
        <source>Waiting for data (s)</source>
        <translation>Espera de datos (s)</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>todas las etapas</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>etapa %1</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>apartadas</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>entrenadas</translation>
    </message>
    <message>
        <source>Validation, all times</source>
        <translation>Validación, todos los tiempos</translation>
    </message>
    <message>
        <source>Validation, %1</source>
        <translation>Validación, %1</translation>
    </message>
    <message>
        <source>Make the folder writable or copy the run elsewhere.</source>
        <translation>Permita escribir en la carpeta o copie la ejecución a otro lugar.</translation>
    </message>
    <message>
        <source>%1 is running already.</source>
        <translation>%1 ya está en marcha.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Deténgala primero.</translation>
    </message>
    <message>
        <source>It ended before training began.</source>
        <translation>Terminó antes de empezar el entrenamiento.</translation>
    </message>
    <message>
        <source>Look at launcher.log, then start it again.</source>
        <translation>Mire launcher.log y vuelva a iniciarla.</translation>
    </message>
    <message>
        <source>Look at the logs, then start it again.</source>
        <translation>Mire los registros y vuelva a iniciarla.</translation>
    </message>
    <message>
        <source>Nothing was heard of it for %1.</source>
        <translation>No se ha sabido nada de él desde hace %1.</translation>
    </message>
    <message>
        <source>Its processes ended without a message.</source>
        <translation>Sus procesos terminaron sin ningún mensaje.</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again.</source>
        <translation>Se terminó desde fuera. Iníciela de nuevo.</translation>
    </message>
    <message>
        <source>It was ended from outside. Start it again to go on from %1.</source>
        <translation>Se terminó desde fuera. Iníciela de nuevo para seguir desde %1.</translation>
    </message>
    <message>
        <source>The disk is full. The run goes on when there is room.</source>
        <translation>El disco está lleno. Continúa cuando haya espacio.</translation>
    </message>
    <message>
        <source>Its processes are there but silent for %1.</source>
        <translation>Sus procesos existen, pero callan desde hace %1.</translation>
    </message>
    <message>
        <source>They may be halted, or the machine has no time for them.</source>
        <translation>Quizá estén detenidos, o el equipo no tiene tiempo para ellos.</translation>
    </message>
    <message>
        <source>Nothing has moved for %1, since step %2.</source>
        <translation>Nada avanza desde hace %1, desde el paso %2.</translation>
    </message>
    <message>
        <source>A process may be stuck on the disk, the network or a device. If it stays so, end it and start again from the newest checkpoint.</source>
        <translation>Quizá un proceso espere al disco, a la red o a un dispositivo. Si sigue así, termínela y reiníciela desde el último punto de control.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>guardando</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>evaluando</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>atascado</translation>
    </message>
    <message>
        <source>Tiny, 32 px</source>
        <translation>Diminuto, 32 px</translation>
    </message>
    <message>
        <source>To try training out: minutes on any computer.</source>
        <translation>Para probar el entrenamiento: minutos en cualquier ordenador.</translation>
    </message>
    <message>
        <source>Starter, 128 px</source>
        <translation>Inicial, 128 px</translation>
    </message>
    <message>
        <source>Small pictures of one kind: hours on a processor, minutes on a GPU.</source>
        <translation>Imágenes pequeñas de un solo tipo: horas en un procesador, minutos en una GPU.</translation>
    </message>
    <message>
        <source>The published size: needs large GPUs and features of its text encoder.</source>
        <translation>El tamaño publicado: necesita GPU grandes y características de su codificador de texto.</translation>
    </message>
    <message>
        <source>CrossFlow 512 px, training demo</source>
        <translation>CrossFlow 512 px, demostración de entrenamiento</translation>
    </message>
    <message>
        <source>This plan was written by a newer version of the program.</source>
        <translation>Este plan lo escribió una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>Update CrossFlow Studio.</source>
        <translation>Actualice CrossFlow Studio.</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Vistazo rápido</translation>
    </message>
    <message>
        <source>A few hundred steps, to see that all parts work.</source>
        <translation>Unos cientos de pasos, para ver que todas las partes funcionan.</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Ajuste fino</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Como se publicó</translation>
    </message>
    <message>
        <source>The settings the published model was trained with.</source>
        <translation>Los ajustes con los que se entrenó el modelo publicado.</translation>
    </message>
    <message>
        <source>Sensible on this machine</source>
        <translation>Razonable en este equipo</translation>
    </message>
    <message>
        <source>As published, but 100,000 steps of 64 pictures, a checkpoint every 5,000 of which three are kept, no image tower unless its weights are given, and 1,000 pictures measured instead of 10,000.</source>
        <translation>Como se publicó, pero con 100 000 pasos de 64 imágenes, un punto de control cada 5000, de los que se conservan tres, sin torre de imagen salvo que se indiquen sus pesos, y 1000 imágenes medidas en lugar de 10 000.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>Desde cero</translation>
    </message>
    <message>
        <source>All the steps it takes to learn your pictures.</source>
        <translation>Todos los pasos necesarios para aprender sus imágenes.</translation>
    </message>
    <message>
        <source>No training data are chosen.</source>
        <translation>No se han elegido datos de entrenamiento.</translation>
    </message>
    <message>
        <source>Choose a folder of pictures with captions, a list or ready features.</source>
        <translation>Elija una carpeta de imágenes con descripciones, una lista o características ya preparadas.</translation>
    </message>
    <message>
        <source>An autoencoder learns from pictures, not from features or latents.</source>
        <translation>Un autocodificador aprende de imágenes, no de características ni latentes.</translation>
    </message>
    <message>
        <source>Choose a folder or list of pictures.</source>
        <translation>Elija una carpeta o lista de imágenes.</translation>
    </message>
    <message>
        <source>Published sizes do not train on cached latents.</source>
        <translation>Los tamaños publicados no se entrenan con latentes guardados.</translation>
    </message>
    <message>
        <source>Choose the pictures themselves or feature files.</source>
        <translation>Elija las propias imágenes o archivos de características.</translation>
    </message>
    <message>
        <source>Small sizes do not train on feature files of a large text encoder.</source>
        <translation>Los tamaños pequeños no se entrenan con características de un codificador de texto grande.</translation>
    </message>
    <message>
        <source>Choose the pictures themselves, or a published size.</source>
        <translation>Elija las propias imágenes o un tamaño publicado.</translation>
    </message>
    <message>
        <source>From none to half of the pictures can be kept apart.</source>
        <translation>Se puede reservar desde ninguna hasta la mitad de las imágenes.</translation>
    </message>
    <message>
        <source>Shift goes from 0 to 1024 pixels, copies from 1 to 1000.</source>
        <translation>El desplazamiento va de 0 a 1024 píxeles, las copias de 1 a 1000.</translation>
    </message>
    <message>
        <source>The weights of the autoencoder are missing.</source>
        <translation>Faltan los pesos del autocodificador.</translation>
    </message>
    <message>
        <source>Choose autoencoder_kl.pth: pictures become latents with it.</source>
        <translation>Elija autoencoder_kl.pth: con él las imágenes se convierten en latentes.</translation>
    </message>
    <message>
        <source>The weights of the text encoder %1 are missing.</source>
        <translation>Faltan los pesos del codificador de texto %1.</translation>
    </message>
    <message>
        <source>Captions become features with it.</source>
        <translation>Con él las descripciones se convierten en características.</translation>
    </message>
    <message>
        <source>The vocabulary of %1 is missing.</source>
        <translation>Falta el vocabulario de %1.</translation>
    </message>
    <message>
        <source>Choose its file beside the text encoder.</source>
        <translation>Elija su archivo junto al codificador de texto.</translation>
    </message>
    <message>
        <source>Without SigLIP&apos;s weights the contrastive term is left out.</source>
        <translation>Sin los pesos de SigLIP se omite el término contrastivo.</translation>
    </message>
    <message>
        <source>Choose them to train as the original did.</source>
        <translation>Elíjalos para entrenar como el original.</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn.</source>
        <translation>Sin el autocodificador no se dibujan muestras.</translation>
    </message>
    <message>
        <source>Cached latents need the vocabulary of their captions.</source>
        <translation>Los latentes guardados necesitan el vocabulario de sus descripciones.</translation>
    </message>
    <message>
        <source>Choose the spiece.model that belongs to them.</source>
        <translation>Elija el spiece.model que les corresponde.</translation>
    </message>
    <message>
        <source>Without the autoencoder no samples are drawn and nothing exported.</source>
        <translation>Sin el autocodificador no se dibujan muestras ni se exporta nada.</translation>
    </message>
    <message>
        <source>Choose the one that made the latents.</source>
        <translation>Elija el que hizo los latentes.</translation>
    </message>
    <message>
        <source>Small sizes read captions themselves.</source>
        <translation>Los tamaños pequeños leen las descripciones por sí mismos.</translation>
    </message>
    <message>
        <source>Let the text encoder be trained along.</source>
        <translation>Deje que el codificador de texto se entrene también.</translation>
    </message>
    <message>
        <source>A text encoder that is kept as it is needs weights.</source>
        <translation>Un codificador de texto que no cambia necesita pesos.</translation>
    </message>
    <message>
        <source>Weights to go on from are of use only with their own vocabulary and autoencoder.</source>
        <translation>Los pesos de partida solo sirven con su propio vocabulario y autocodificador.</translation>
    </message>
    <message>
        <source>Choose both under &quot;Text encoder and other files&quot;.</source>
        <translation>Elija ambos en «Codificador de texto y otros archivos».</translation>
    </message>
    <message>
        <source>A vocabulary of this size has 16 to %1 pieces.</source>
        <translation>Un vocabulario de este tamaño tiene de 16 a %1 piezas.</translation>
    </message>
    <message>
        <source>The autoencoder needs at least one step.</source>
        <translation>El autocodificador necesita al menos un paso.</translation>
    </message>
    <message>
        <source>There is no model size &quot;%1&quot;.</source>
        <translation>No existe el tamaño de modelo «%1».</translation>
    </message>
    <message>
        <source>Fine-tuning starts from a checkpoint, and none is chosen.</source>
        <translation>El ajuste fino parte de un punto de control, y no se ha elegido ninguno.</translation>
    </message>
    <message>
        <source>Choose one, or take another preset.</source>
        <translation>Elija uno o tome otro ajuste predefinido.</translation>
    </message>
    <message>
        <source>Batch and accumulation are at least 1.</source>
        <translation>El lote y las partes son al menos 1.</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be shared by %2 processes with %3 parts each.</source>
        <translation>Un lote de %1 no se puede repartir entre %2 procesos con %3 partes cada uno.</translation>
    </message>
    <message>
        <source>Take %1.</source>
        <translation>Use %1.</translation>
    </message>
    <message>
        <source>Processes and threads go up to 4096.</source>
        <translation>Los procesos e hilos llegan hasta 4096.</translation>
    </message>
    <message>
        <source>A published size takes months on a processor.</source>
        <translation>Un tamaño publicado tarda meses en un procesador.</translation>
    </message>
    <message>
        <source>Use GPUs, or the starter size.</source>
        <translation>Use GPU o el tamaño inicial.</translation>
    </message>
    <message>
        <source>Steps go from 1 to a billion.</source>
        <translation>Los pasos van de 1 a mil millones.</translation>
    </message>
    <message>
        <source>The learning rate is above 0 and at most 10.</source>
        <translation>La tasa de aprendizaje es mayor que 0 y como mucho 10.</translation>
    </message>
    <message>
        <source>The moving average&apos;s rate is below 1.</source>
        <translation>La tasa de la media móvil es menor que 1.</translation>
    </message>
    <message>
        <source>Log and save intervals, and the checkpoints kept, are at least 1.</source>
        <translation>Los intervalos de registro y guardado, y los puntos conservados, son al menos 1.</translation>
    </message>
    <message>
        <source>Warm-up, decay and clipping are not negative.</source>
        <translation>El calentamiento, el decaimiento y el recorte no son negativos.</translation>
    </message>
    <message>
        <source>The seed is at most 2^53.</source>
        <translation>La semilla es como mucho 2^53.</translation>
    </message>
    <message>
        <source>The warm-up of %1 steps is never left.</source>
        <translation>Nunca se sale del calentamiento de %1 pasos.</translation>
    </message>
    <message>
        <source>Shorten it to a tenth of the steps.</source>
        <translation>Acórtelo a una décima parte de los pasos.</translation>
    </message>
    <message>
        <source>The moving average still remembers its beginning at the end.</source>
        <translation>La media móvil aún recuerda su comienzo al final.</translation>
    </message>
    <message>
        <source>Lower its rate or switch its warm-up on.</source>
        <translation>Baje su tasa o active su calentamiento.</translation>
    </message>
    <message>
        <source>Checkpoints are to be measured, but neither Inception&apos;s nor CLIP&apos;s weights are chosen.</source>
        <translation>Se van a medir los puntos de control, pero no se han elegido los pesos de Inception ni los de CLIP.</translation>
    </message>
    <message>
        <source>Choose those of one, or switch the measuring off.</source>
        <translation>Elija los de uno de los dos o desactive la medición.</translation>
    </message>
    <message>
        <source>Cached latents hold no pictures that the FID could compare with.</source>
        <translation>Los latentes guardados no contienen imágenes con las que la FID pueda comparar.</translation>
    </message>
    <message>
        <source>Choose a file of statistics.</source>
        <translation>Elija un archivo de estadísticas.</translation>
    </message>
    <message>
        <source>The vocabulary of CLIP is missing.</source>
        <translation>Falta el vocabulario de CLIP.</translation>
    </message>
    <message>
        <source>Choose bpe_simple_vocab_16e6.txt.gz.</source>
        <translation>Elija bpe_simple_vocab_16e6.txt.gz.</translation>
    </message>
    <message>
        <source>Without the autoencoder there are no pictures to measure.</source>
        <translation>Sin el autoencoder no hay imágenes que medir.</translation>
    </message>
    <message>
        <source>Choose it under &quot;Text encoder and other files&quot;.</source>
        <translation>Elíjalo en «Codificador de texto y otros archivos».</translation>
    </message>
    <message>
        <source>2 to a million pictures of 1 to 10000 steps can be measured.</source>
        <translation>Se pueden medir de 2 a un millón de imágenes de 1 a 10000 pasos.</translation>
    </message>
    <message>
        <source>Samples take 1 to 10000 steps.</source>
        <translation>Las muestras toman de 1 a 10000 pasos.</translation>
    </message>
    <message>
        <source>A watched prompt is empty.</source>
        <translation>Un prompt observado está vacío.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Elimínelo.</translation>
    </message>
    <message>
        <source>No prompts are watched, so no samples are drawn.</source>
        <translation>No se observa ningún prompt, así que no se dibujan muestras.</translation>
    </message>
    <message>
        <source>Samples are drawn every %1 steps, but the run has %2: only one at its end.</source>
        <translation>Las muestras se dibujan cada %1 pasos, pero la ejecución tiene %2: solo habrá una al final.</translation>
    </message>
    <message>
        <source>Draw them more often.</source>
        <translation>Dibújelas más a menudo.</translation>
    </message>
    <message>
        <source>The run has no name.</source>
        <translation>La ejecución no tiene nombre.</translation>
    </message>
    <message>
        <source>Its folder is named by it.</source>
        <translation>Su carpeta lleva ese nombre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a folder.</source>
        <translation>«%1» no puede ser el nombre de una carpeta.</translation>
    </message>
    <message>
        <source>weights: %1 parameters × 4 bytes = %2</source>
        <translation>pesos: %1 parámetros × 4 bytes = %2</translation>
    </message>
    <message>
        <source>gradients: %1 trained × 4 bytes = %2</source>
        <translation>gradientes: %1 entrenados × 4 bytes = %2</translation>
    </message>
    <message>
        <source>optimiser: 2 × %1 × 4 bytes = %2</source>
        <translation>optimizador: 2 × %1 × 4 bytes = %2</translation>
    </message>
    <message>
        <source>moving average: %1 × 4 bytes = %2</source>
        <translation>media móvil: %1 × 4 bytes = %2</translation>
    </message>
    <message>
        <source>activations: %1 pictures × %2 = %3</source>
        <translation>activaciones: %1 imágenes × %2 = %3</translation>
    </message>
    <message>
        <source>activations, as the check found = %1</source>
        <translation>activaciones, según la comprobación = %1</translation>
    </message>
    <message>
        <source>sum, on each of %1 processes = %2</source>
        <translation>suma, en cada uno de %1 procesos = %2</translation>
    </message>
    <message>
        <source>It needs about %1 of memory, but %2 are there: lower the batch, raise accumulation, or recompute blocks.</source>
        <translation>Necesita unos %1 de memoria, pero hay %2: reduzca el lote, use más partes o calcule las activaciones dos veces.</translation>
    </message>
    <message>
        <source>%1 steps × %2 pictures = %3 pictures</source>
        <translation>%1 pasos × %2 imágenes = %3 imágenes</translation>
    </message>
    <message>
        <source>÷ %1 pictures per second (%2) = %3</source>
        <translation>÷ %1 imágenes por segundo (%2) = %3</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>medido aquí</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>una estimación prudente</translation>
    </message>
    <message>
        <source>%1 passes over %2 pairs</source>
        <translation>%1 pasadas sobre %2 pares</translation>
    </message>
    <message>
        <source>before it the autoencoder: %1 steps × 8 pictures, about %2</source>
        <translation>antes, el autocodificador: %1 pasos × 8 imágenes, unos %2</translation>
    </message>
    <message>
        <source>measuring: %1 times %2 pictures of %3 steps, about %4 each time</source>
        <translation>medición: %1 veces %2 imágenes de %3 pasos, unos %4 cada vez</translation>
    </message>
    <message>
        <source>a checkpoint: 4 × %1 × 4 bytes = %2</source>
        <translation>un punto de control: 4 × %1 × 4 bytes = %2</translation>
    </message>
    <message>
        <source>× (%1 kept + the best + the one being written) = %2</source>
        <translation>× (%1 conservados + el mejor + el que se escribe) = %2</translation>
    </message>
    <message>
        <source>prepared data of %1 pairs = %2</source>
        <translation>datos preparados de %1 pares = %2</translation>
    </message>
    <message>
        <source>sample pictures = %1</source>
        <translation>imágenes de muestra = %1</translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>suma = %1</translation>
    </message>
    <message>
        <source>It needs %1 of disk space, but %2 are free: keep fewer checkpoints or take another disk.</source>
        <translation>Necesita %1 en el disco, pero hay %2 libres: conserve menos puntos de control o use otro disco.</translation>
    </message>
    <message>
        <source>Train the autoencoder</source>
        <translation>Entrenar el autocodificador</translation>
    </message>
    <message>
        <source>It turns pictures into the small latents that the model learns.</source>
        <translation>Convierte imágenes en los pequeños latentes que aprende el modelo.</translation>
    </message>
    <message>
        <source>Make a vocabulary</source>
        <translation>Hacer un vocabulario</translation>
    </message>
    <message>
        <source>The text encoder reads captions as pieces of words.</source>
        <translation>El codificador de texto lee las descripciones como trozos de palabras.</translation>
    </message>
    <message>
        <source>Encode the pictures</source>
        <translation>Codificar las imágenes</translation>
    </message>
    <message>
        <source>Encoded once, they need not be encoded again at every step.</source>
        <translation>Codificadas una vez, no hace falta codificarlas en cada paso.</translation>
    </message>
    <message>
        <source>Encode the validation pictures</source>
        <translation>Codificar las imágenes de validación</translation>
    </message>
    <message>
        <source>Published sizes train on features of ready-made networks.</source>
        <translation>Los tamaños publicados se entrenan con características de redes ya hechas.</translation>
    </message>
    <message>
        <source>Encode the watched prompts</source>
        <translation>Codificar los prompts observados</translation>
    </message>
    <message>
        <source>Samples are drawn from the features of their prompts.</source>
        <translation>Las muestras se dibujan a partir de las características de sus prompts.</translation>
    </message>
    <message>
        <source>Look at the real pictures</source>
        <translation>Mirar las imágenes reales</translation>
    </message>
    <message>
        <source>The FID tells how far drawn pictures are from them.</source>
        <translation>La FID dice lo lejos que están de ellas las imágenes dibujadas.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>%1 was not made from a plan.</source>
        <translation>%1 no se hizo a partir de un plan.</translation>
    </message>
    <message>
        <source>Its config.json can be edited by hand.</source>
        <translation>Su config.json se puede editar a mano.</translation>
    </message>
    <message>
        <source>%1 has saved nothing yet.</source>
        <translation>%1 aún no ha guardado nada.</translation>
    </message>
    <message>
        <source>Wait for its first checkpoint.</source>
        <translation>Espere a su primer punto de control.</translation>
    </message>
    <message>
        <source>%1 onwards</source>
        <translation>%1, continuación</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>el paso %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n proceso</numerusform>
            <numerusform>%n procesos</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>iniciado %1</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 no está en marcha.</translation>
    </message>
    <message>
        <source>The request cannot be written to %1.</source>
        <translation>La solicitud no se puede escribir en %1.</translation>
    </message>
    <message>
        <source>Check that the folder can be written and its disk has space.</source>
        <translation>Compruebe que se puede escribir en la carpeta y que el disco tiene espacio.</translation>
    </message>
    <message>
        <source>%1 is a draft with open questions.</source>
        <translation>%1 es un borrador con preguntas abiertas.</translation>
    </message>
    <message>
        <source>Finish it in the wizard.</source>
        <translation>Termínelo en el asistente.</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing.</source>
        <translation>Falta el programa crossflow-train.</translation>
    </message>
    <message>
        <source>Install CrossFlow Studio again.</source>
        <translation>Vuelva a instalar CrossFlow Studio.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>No se puede iniciar %1.</translation>
    </message>
    <message>
        <source>Look at launcher.log in the run&apos;s folder.</source>
        <translation>Mire launcher.log en la carpeta de la ejecución.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>No se puede eliminar %1.</translation>
    </message>
    <message>
        <source>Check that you may write to the run&apos;s folder.</source>
        <translation>Compruebe que puede escribir en la carpeta de la ejecución.</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1 está en marcha.</translation>
    </message>
    <message>
        <source>%1 has done %2 steps already.</source>
        <translation>%1 ya ha dado %2 pasos.</translation>
    </message>
    <message>
        <source>Choose more steps.</source>
        <translation>Elija más pasos.</translation>
    </message>
    <message>
        <source>%1 has no config.json.</source>
        <translation>%1 no tiene config.json.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 is not a run.</source>
        <translation>%1 no es una ejecución.</translation>
    </message>
    <message>
        <source>%1.ckpt is the only checkpoint; without it the run would start from the beginning.</source>
        <translation>%1.ckpt es el único punto de control; sin él la ejecución empezaría de nuevo.</translation>
    </message>
    <message>
        <source>Delete the whole run instead.</source>
        <translation>Borre en su lugar la ejecución entera.</translation>
    </message>
    <message>
        <source>%1 is not a training run.</source>
        <translation>%1 no es un entrenamiento.</translation>
    </message>
    <message>
        <source>A run&apos;s folder holds a config.json.</source>
        <translation>La carpeta de una ejecución contiene un config.json.</translation>
    </message>
    <message>
        <source>The trainer cannot be started.</source>
        <translation>No se puede iniciar el entrenador.</translation>
    </message>
    <message>
        <source>The trainer crashed.</source>
        <translation>El entrenador se ha bloqueado.</translation>
    </message>
    <message>
        <source>The trainer ended with code %1.</source>
        <translation>El entrenador terminó con el código %1.</translation>
    </message>
    <message>
        <source>The program crossflow-train is missing: install CrossFlow Studio again.</source>
        <translation>Falta el programa crossflow-train: vuelva a instalar CrossFlow Studio.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2.</source>
        <translation>%1 no se puede renombrar: %2.</translation>
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
        <translation>%1 días</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 millones</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 mil millones</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Error at edges</source>
        <translation>Error en los bordes</translation>
    </message>
    <message>
        <source>%1 is not a safe address; it has to be https</source>
        <translation>%1 no es una dirección segura; debe ser https</translation>
    </message>
    <message>
        <source>the server redirects to %1, which is not safe</source>
        <translation>el servidor redirige a %1, que no es segura</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded, so pictures take longer than they could (%1).</source>
        <translation>No se pudo grabar el trabajo de la GPU, así que las imágenes tardan más de lo necesario (%1).</translation>
    </message>
    <message>
        <source>distance from the teacher</source>
        <translation>distancia al maestro</translation>
    </message>
    <message>
        <source>steps: %1</source>
        <translation>pasos: %1</translation>
    </message>
    <message>
        <source>The original&apos;s example, 824 million with its image tower: to try training out on one large GPU.</source>
        <translation>El ejemplo del original, 824 millones con su torre de imágenes: para probar el entrenamiento en una GPU grande.</translation>
    </message>
    <message>
        <source>Make it fast</source>
        <translation>Hacerlo rápido</translation>
    </message>
    <message>
        <source>The model it begins with teaches a copy of itself to draw in two steps what takes it fifty. Of your data only the captions count.</source>
        <translation>El modelo de partida enseña a una copia de sí mismo a dibujar en dos pasos lo que a él le lleva cincuenta. De sus datos solo cuentan los textos.</translation>
    </message>
    <message>
        <source>Feature files hold no captions that a model could be taught with.</source>
        <translation>Los archivos de características no contienen textos con los que enseñar a un modelo.</translation>
    </message>
    <message>
        <source>Choose captioned pictures or cached latents.</source>
        <translation>Elija imágenes con textos o latentes guardados.</translation>
    </message>
    <message>
        <source>Few steps are taught by a finished model, and none is chosen.</source>
        <translation>Los pocos pasos los enseña un modelo terminado, y no se ha elegido ninguno.</translation>
    </message>
    <message>
        <source>Begin with the starter or a model&apos;s folder; a checkpoint becomes one when it is exported.</source>
        <translation>Empiece con el modelo inicial o la carpeta de un modelo; un punto de control lo es una vez exportado.</translation>
    </message>
    <message>
        <source>1 to 64 steps can be learnt, from 2 to 100 million pairs.</source>
        <translation>Se pueden aprender de 1 a 64 pasos, con 2 a 100 millones de pares.</translation>
    </message>
    <message>
        <source>What learns few steps is not measured by FID or CLIP score, but by its distance from its teacher.</source>
        <translation>Lo que aprende pocos pasos no se mide con FID ni CLIP, sino por su distancia al maestro.</translation>
    </message>
    <message>
        <source>before it the teacher draws %1 pictures, about %2</source>
        <translation>antes el maestro dibuja %1 imágenes, unos %2</translation>
    </message>
    <message>
        <source>× %1, all that the run writes = %2</source>
        <translation>× %1, todos los que escribe = %2</translation>
    </message>
    <message>
        <source>Let the teacher draw</source>
        <translation>Dejar dibujar al maestro</translation>
    </message>
    <message>
        <source>With many steps it draws what is then learnt in few.</source>
        <translation>Dibuja con muchos pasos lo que luego se aprende en pocos.</translation>
    </message>
    <message numerus="yes">
        <source>Memory ran out; now %n picture(s) advance at a time.</source>
        <translation>
            <numerusform>Se agotó la memoria; ahora avanza %n imagen a la vez.</numerusform>
            <numerusform>Se agotó la memoria; ahora avanzan %n imágenes a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is here. The graphics card is used from the next start on.</source>
        <translation>Ya está aquí. La tarjeta gráfica se usará desde el próximo inicio.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be started.</source>
        <translation>No se pudo iniciar «%1».</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>no es un archivo corriente</translation>
    </message>
    <message>
        <source>Python 3 is missing here: install the package python3, then try again.</source>
        <translation>Aquí falta Python 3: instale el paquete python3 e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Raise the memory limit of the control group (of the container, the job or the service), or choose a smaller model.</source>
        <translation>Aumente el límite de memoria del grupo de control (del contenedor, del trabajo o del servicio) o elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), or choose a smaller model.</source>
        <translation>Aumente el límite (ulimit -v, ulimit -d) o elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>files may not become that long here</source>
        <translation>aquí los archivos no pueden ser tan largos</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -f) or choose another folder.</source>
        <translation>Aumente el límite (ulimit -f) o elija otra carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln ejemplo</numerusform>
            <numerusform>%Ln ejemplos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln proceso</numerusform>
            <numerusform>%Ln procesos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln micro-batch(es)</source>
        <translation>
            <numerusform>%Ln microlote</numerusform>
            <numerusform>%Ln microlotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensor(s)</source>
        <translation>
            <numerusform>%Ln tensor</numerusform>
            <numerusform>%Ln tensores</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving before the stop that was asked for.</source>
        <translation>Guardando antes de la detención solicitada.</translation>
    </message>
    <message>
        <source>Drawing the watched prompts.</source>
        <translation>Dibujando los prompts observados.</translation>
    </message>
    <message>
        <source>Resting in the middle of an evaluation.</source>
        <translation>En pausa en medio de una evaluación.</translation>
    </message>
    <message>
        <source>Resting; the model stays loaded.</source>
        <translation>En pausa; el modelo sigue cargado.</translation>
    </message>
    <message>
        <source>Pictures drawn and measured: %1 of %2.</source>
        <translation>Imágenes dibujadas y medidas: %1 de %2.</translation>
    </message>
    <message>
        <source>Paused for %1 s.</source>
        <translation>En pausa durante %1 s.</translation>
    </message>
    <message>
        <source>The disk was full: paused for %1 s.</source>
        <translation>El disco estaba lleno: en pausa durante %1 s.</translation>
    </message>
    <message>
        <source>%1 The run goes on when there is room.</source>
        <translation>%1 El entrenamiento continúa cuando haya espacio.</translation>
    </message>
    <message>
        <source>%1 It was asked to stop before there was room.</source>
        <translation>%1 Se pidió detenerlo antes de que hubiera espacio.</translation>
    </message>
    <message>
        <source>%1 It is skipped.</source>
        <translation>%1 Se omite.</translation>
    </message>
    <message>
        <source>Ended by a signal; the next start goes on from its newest checkpoint.</source>
        <translation>Terminado por una señal; el próximo inicio continúa desde el último punto de control.</translation>
    </message>
    <message>
        <source>Saving and stopping, as asked by a signal.</source>
        <translation>Guardando y deteniéndose, como pidió una señal.</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>Empieza %1.</translation>
    </message>
    <message>
        <source>At step %1 %2 stopped being finite; the step is skipped.</source>
        <translation>En el paso %1 dejó de ser finito: %2; el paso se omite.</translation>
    </message>
    <message>
        <source>The last %1 steps, up to step %2, gave numbers that are not finite (%3).</source>
        <translation>Los últimos %1 pasos, hasta el paso %2, dieron números que no son finitos (%3).</translation>
    </message>
    <message>
        <source>Step %1 gave numbers that are not finite; it is repeated in fp32.</source>
        <translation>El paso %1 dio números que no son finitos; se repite en fp32.</translation>
    </message>
    <message>
        <source>Start again with a lower optimizer.lr or with optimizer.clipGradient 1; the run resumes from its newest checkpoint.</source>
        <translation>Inícielo de nuevo con un optimizer.lr menor o con optimizer.clipGradient 1; el entrenamiento se reanuda desde su último punto de control.</translation>
    </message>
    <message>
        <source>The GPU&apos;s work could not be recorded; each step is asked for anew (%1).</source>
        <translation>No se pudo grabar el trabajo de la GPU; cada paso se solicita de nuevo (%1).</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time.</source>
        <translation>En el paso %1 se agotó la memoria con %2 a la vez.</translation>
    </message>
    <message>
        <source>At step %1 memory ran out with %2 at a time; from now on micro-batches are cut in %3. Set train.accumulation to %4 to begin like this.</source>
        <translation>En el paso %1 se agotó la memoria con %2 a la vez; a partir de ahora los microlotes se dividen en %3. Ponga train.accumulation en %4 para empezar así.</translation>
    </message>
    <message>
        <source>The contrastive loss compares fewer pictures now.</source>
        <translation>La pérdida contrastiva compara ahora menos imágenes.</translation>
    </message>
    <message>
        <source>Raise train.accumulation, switch train.checkpointing on, or choose a smaller model; the run resumes from its newest checkpoint.</source>
        <translation>Aumente train.accumulation, active train.checkpointing o elija un modelo más pequeño; el entrenamiento se reanuda desde su último punto de control.</translation>
    </message>
    <message>
        <source>This processor is faster in fp32 than in bf16: the run computes in fp32.</source>
        <translation>Este procesador es más rápido en fp32 que en bf16: el entrenamiento calcula en fp32.</translation>
    </message>
    <message>
        <source>The run goes on with other settings than it was saved with (%1): from here on it is not the run that it would have been without a break.</source>
        <translation>El entrenamiento continúa con ajustes distintos de los que tenía al guardarse (%1): desde aquí ya no es el entrenamiento que habría sido sin interrupción.</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: start.vae names no autoencoder to draw them with.</source>
        <translation>No se dibujan imágenes de muestra: start.vae no indica ningún autocodificador con el que dibujarlas.</translation>
    </message>
    <message>
        <source>No sample pictures are drawn: there are no prompts to watch. %1</source>
        <translation>No se dibujan imágenes de muestra: no hay prompts que observar. %1</translation>
    </message>
    <message>
        <source>%1 of the pictures in %2 have no features and are left out.</source>
        <translation>%1 de las imágenes de %2 no tienen características y se omiten.</translation>
    </message>
    <message>
        <source>The device ran out of memory: %1</source>
        <translation>El dispositivo se quedó sin memoria: %1</translation>
    </message>
    <message>
        <source>Lower train.batchSize and raise train.accumulation, or switch train.checkpointing on.</source>
        <translation>Reduzca train.batchSize y aumente train.accumulation, o active train.checkpointing.</translation>
    </message>
    <message>
        <source>The graphics card reported a fault: %1</source>
        <translation>La tarjeta gráfica informó de un fallo: %1</translation>
    </message>
    <message>
        <source>Nothing in this process can use the card any more. Start again; the run resumes from its newest checkpoint. If the fault comes back, look at the driver&apos;s messages (dmesg).</source>
        <translation>Nada en este proceso puede usar ya la tarjeta. Inícielo de nuevo; el entrenamiento se reanuda desde su último punto de control. Si el fallo vuelve, mire los mensajes del controlador (dmesg).</translation>
    </message>
    <message>
        <source>The card cannot do what it was asked; `crossflow devices` tells what it is.</source>
        <translation>La tarjeta no puede hacer lo que se le pidió; `crossflow devices` indica cuál es.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>El equipo se quedó sin memoria.</translation>
    </message>
    <message>
        <source>Lower train.batchSize or data.cacheMegabytes.</source>
        <translation>Reduzca train.batchSize o data.cacheMegabytes.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 no se puede usar: %2.</translation>
    </message>
    <message>
        <source>Rank %1 exited with code %2.</source>
        <translation>El rango %1 terminó con el código %2.</translation>
    </message>
    <message>
        <source>Rank %1 was ended by signal %2.</source>
        <translation>El rango %1 fue terminado por la señal %2.</translation>
    </message>
    <message>
        <source>Rank %1 has been halted for too long.</source>
        <translation>El rango %1 estuvo detenido demasiado tiempo.</translation>
    </message>
    <message>
        <source>The system kills the largest process when memory runs out: look at its log. Start again to resume.</source>
        <translation>El sistema mata el proceso más grande cuando se agota la memoria: mire su registro. Inícielo de nuevo para reanudar.</translation>
    </message>
    <message>
        <source>Look at %1. Start again to resume.</source>
        <translation>Mire %1. Inícielo de nuevo para reanudar.</translation>
    </message>
    <message>
        <source>There is no space left for the run in %1.</source>
        <translation>No queda espacio para el entrenamiento en %1.</translation>
    </message>
    <message>
        <source>Free disk space and start again to resume.</source>
        <translation>Libere espacio en el disco e inícielo de nuevo para reanudar.</translation>
    </message>
    <message>
        <source>Free disk space and start the run again; it resumes from its newest checkpoint.</source>
        <translation>Libere espacio en el disco e inicie de nuevo el entrenamiento; se reanuda desde su último punto de control.</translation>
    </message>
    <message>
        <source>Free disk space, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>Libere espacio en el disco y luego inicie de nuevo el entrenamiento; se reanuda desde su último punto de control.</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again; it resumes from its newest checkpoint.</source>
        <translation>Libere espacio en el disco o reduzca train.keepLast y luego inicie de nuevo el entrenamiento; se reanuda desde su último punto de control.</translation>
    </message>
    <message>
        <source>Free disk space or lower train.keepLast, then start the run again.</source>
        <translation>Libere espacio en el disco o reduzca train.keepLast y luego inicie de nuevo el entrenamiento.</translation>
    </message>
    <message>
        <source>A checkpoint needs %1 in %2, but only %3 are free.</source>
        <translation>Un punto de control necesita %1 en %2, pero solo hay %3 libres.</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent: %1</source>
        <translation>Otro proceso del trabajo ha desaparecido o no responde: %1</translation>
    </message>
    <message>
        <source>Another process of the job is gone or silent (while %1): %2</source>
        <translation>Otro proceso del trabajo ha desaparecido o no responde (durante: %1): %2</translation>
    </message>
    <message>
        <source>Look at the other ranks&apos; error files and logs; start again to resume.</source>
        <translation>Mire los archivos de error y los registros de los demás rangos; inícielo de nuevo para reanudar.</translation>
    </message>
    <message>
        <source>%1 is being trained by %2.</source>
        <translation>%1 se está entrenando ahora (%2).</translation>
    </message>
    <message>
        <source>GPU number %1 cannot be used: this machine offers %2. %3</source>
        <translation>La GPU número %1 no se puede usar: esta máquina ofrece %2. %3</translation>
    </message>
    <message>
        <source>Check the NVIDIA driver, lower devices.count, or set devices.kind to &quot;cpu&quot;.</source>
        <translation>Compruebe el controlador NVIDIA, reduzca devices.count o ponga devices.kind en «cpu».</translation>
    </message>
    <message>
        <source>%1 of %2, %3 at a time.</source>
        <translation>%1 de %2, %3 a la vez.</translation>
    </message>
    <message>
        <source>%1 of %2 parameters are trained, %3.</source>
        <translation>Se entrenan %1 de %2 parámetros, %3.</translation>
    </message>
    <message>
        <source>from the checkpoint of step %1</source>
        <translation>desde el punto de control del paso %1</translation>
    </message>
    <message>
        <source>from random values</source>
        <translation>desde valores aleatorios</translation>
    </message>
    <message>
        <source>from %1: %2 of %3 taken, %4 resampled, %5 new</source>
        <translation>desde %1: %2 de %3 tomados, %4 remuestreados, %5 nuevos</translation>
    </message>
    <message>
        <source>%1, all trained on.</source>
        <translation>%1, todos para entrenar.</translation>
    </message>
    <message>
        <source>%1 to train on and %2 kept apart to measure on.</source>
        <translation>%1 para entrenar y %2 apartados para medir.</translation>
    </message>
    <message>
        <source>%1 to train on and %2 of the validation data to measure on.</source>
        <translation>%1 para entrenar y %2 de los datos de validación para medir.</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>Omitidos: %1. %2</translation>
    </message>
    <message>
        <source>The networks that measure the CLIP score are in order.</source>
        <translation>Las redes que miden la puntuación CLIP están en orden.</translation>
    </message>
    <message>
        <source>The networks that measure the FID are in order.</source>
        <translation>Las redes que miden la FID están en orden.</translation>
    </message>
    <message>
        <source>The networks that measure FID and CLIP score are in order.</source>
        <translation>Las redes que miden la FID y la puntuación CLIP están en orden.</translation>
    </message>
    <message>
        <source>The FID compares with %1.</source>
        <translation>La FID compara con %1.</translation>
    </message>
    <message>
        <source>The run needs about %1 on this computer, but only %2 are free.</source>
        <translation>El entrenamiento necesita unos %1 en este equipo, pero solo hay %2 libres.</translation>
    </message>
    <message>
        <source>The run needs about %1 on %2, but only %3 are free.</source>
        <translation>El entrenamiento necesita unos %1 en %2, pero solo hay %3 libres.</translation>
    </message>
    <message>
        <source>Raise train.accumulation (smaller micro-batches), switch train.checkpointing on, or choose a smaller model.</source>
        <translation>Aumente train.accumulation (microlotes más pequeños), active train.checkpointing o elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>The run needs at least %1 on this computer, but only %2 are free.</source>
        <translation>El entrenamiento necesita al menos %1 en este equipo, pero solo hay %2 libres.</translation>
    </message>
    <message>
        <source>The run needs at least %1 on %2, but only %3 are free.</source>
        <translation>El entrenamiento necesita al menos %1 en %2, pero solo hay %3 libres.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or a card with more memory.</source>
        <translation>Elija un modelo más pequeño o una tarjeta con más memoria.</translation>
    </message>
    <message>
        <source>Close other programs, use a machine with more memory, choose a smaller model, or fewer processes.</source>
        <translation>Cierre otros programas, use una máquina con más memoria, elija un modelo más pequeño o menos procesos.</translation>
    </message>
    <message>
        <source>The run needs at least %1, but its control group allows %2, of which %3 are left.</source>
        <translation>El entrenamiento necesita al menos %1, pero su grupo de control permite %2, de los que quedan %3.</translation>
    </message>
    <message>
        <source>The run needs at least %1, but the shell&apos;s limit allows %2, of which %3 are left.</source>
        <translation>El entrenamiento necesita al menos %1, pero el límite del shell permite %2, de los que quedan %3.</translation>
    </message>
    <message>
        <source>Raise the memory limit of the group (of the container, the job or the service), choose a smaller model, or fewer processes.</source>
        <translation>Aumente el límite de memoria del grupo (del contenedor, del trabajo o del servicio), elija un modelo más pequeño o menos procesos.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -v, ulimit -d), choose a smaller model, or fewer processes.</source>
        <translation>Aumente el límite (ulimit -v, ulimit -d), elija un modelo más pequeño o menos procesos.</translation>
    </message>
    <message>
        <source>The run&apos;s checkpoints need %1 in %2, but only %3 are free.</source>
        <translation>Los puntos de control del entrenamiento necesitan %1 en %2, pero solo hay %3 libres.</translation>
    </message>
    <message>
        <source>Free disk space, lower train.keepLast, or put the run on another disk.</source>
        <translation>Libere espacio en el disco, reduzca train.keepLast o ponga el entrenamiento en otro disco.</translation>
    </message>
    <message>
        <source>The checkpoints need %1; %2 are free.</source>
        <translation>Los puntos de control necesitan %1; hay %2 libres.</translation>
    </message>
    <message>
        <source>Check that the disk has space and that the folder can be written.</source>
        <translation>Compruebe que el disco tiene espacio y que se puede escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Two processes of this machine do not agree on a sum.</source>
        <translation>Dos procesos de esta máquina no coinciden en una suma.</translation>
    </message>
    <message>
        <source>Processes of this machine can meet.</source>
        <translation>Los procesos de esta máquina pueden comunicarse entre sí.</translation>
    </message>
    <message>
        <source>%1 on the CPU.</source>
        <translation>%1 en la CPU.</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Se ejecuta en %1.</translation>
    </message>
    <message>
        <source>The run asks for %1 GPUs; this machine offers %2. %3</source>
        <translation>El entrenamiento pide %1 GPU; esta máquina ofrece %2. %3</translation>
    </message>
    <message>
        <source>In config.json &quot;train.batchSize&quot; is %1, which cannot be shared equally by %2 with %3 each.</source>
        <translation>En config.json «train.batchSize» es %1, que no se puede repartir por igual entre %2 con %3 cada uno.</translation>
    </message>
    <message>
        <source>None of the pictures could be read.</source>
        <translation>No se pudo leer ninguna de las imágenes.</translation>
    </message>
    <message>
        <source>None of %1 can be read.</source>
        <translation>De %1 no se puede leer ninguna.</translation>
    </message>
    <message>
        <source>None of the features in %1 can be read.</source>
        <translation>No se puede leer ninguna de las características de %1.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures could not be read, which is more than data.badFraction allows; the last one: %3</source>
        <translation>No se pudieron leer %1 de %2 imágenes, más de lo que permite data.badFraction; la última: %3</translation>
    </message>
    <message>
        <source>Repair or remove the pictures named in events.jsonl, or raise data.badFraction.</source>
        <translation>Repare o quite las imágenes que se nombran en events.jsonl, o aumente data.badFraction.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>%1 holds no picture with a caption; a picture needs a .txt beside it or an entry in a list.</source>
        <translation>%1 no contiene ninguna imagen con descripción; una imagen necesita un .txt a su lado o una entrada en una lista.</translation>
    </message>
    <message>
        <source>%1 holds no entry that can be used. %2</source>
        <translation>%1 no contiene ninguna entrada que se pueda usar. %2</translation>
    </message>
    <message>
        <source>%1 is none of the known lists: .jsonl, .csv, .json of COCO.</source>
        <translation>%1 no es ninguna de las listas conocidas: .jsonl, .csv, .json de COCO.</translation>
    </message>
    <message>
        <source>%1, line 1: a list begins with the names of its columns, e.g. file,caption; write them above the first row.</source>
        <translation>%1, línea 1: una lista empieza con los nombres de sus columnas, p. ej. file,caption; escríbalos encima de la primera fila.</translation>
    </message>
    <message>
        <source>%1: the text is neither UTF-8 nor surely Latin-1; save the file as UTF-8.</source>
        <translation>%1: el texto no es UTF-8 ni con seguridad Latin-1; guarde el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>%1: no picture is named; the entry is left out.</source>
        <translation>%1: no se nombra ninguna imagen; la entrada se omite.</translation>
    </message>
    <message>
        <source>%1: this is not a JSON object; the entry is left out.</source>
        <translation>%1: esto no es un objeto JSON; la entrada se omite.</translation>
    </message>
    <message>
        <source>%1: a quote is not closed where its field ends; the row is left out.</source>
        <translation>%1: unas comillas no se cierran donde termina su campo; la fila se omite.</translation>
    </message>
    <message>
        <source>%1: the row has %2 fields, the header names %3; put a caption with commas between quotes. The row is left out.</source>
        <translation>%1: la fila tiene %2 campos, la cabecera nombra %3; ponga entre comillas una descripción que tenga comas. La fila se omite.</translation>
    </message>
    <message>
        <source>The folder %1 may not be read.</source>
        <translation>No hay permiso para leer la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 links to a folder that is there already.</source>
        <translation>%1 enlaza a una carpeta ya incluida.</translation>
    </message>
    <message>
        <source>%1 has no caption.</source>
        <translation>%1 no tiene descripción.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 no está.</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels; it would be enlarged to %4.</source>
        <translation>%1 tiene %2 × %3 píxeles; se ampliaría a %4.</translation>
    </message>
    <message>
        <source>%1 is the same picture as %2.</source>
        <translation>%1 es la misma imagen que %2.</translation>
    </message>
    <message>
        <source>The list names %1 more than once.</source>
        <translation>La lista nombra %1 más de una vez.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be opened: %2.</source>
        <translation>No se puede abrir la imagen %1: %2.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read.</source>
        <translation>No se puede leer la imagen %1.</translation>
    </message>
    <message>
        <source>The picture %1 is empty.</source>
        <translation>La imagen %1 está vacía.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged.</source>
        <translation>La imagen %1 está dañada.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged or of a kind that cannot be read.</source>
        <translation>La imagen %1 está dañada o es de un tipo que no se puede leer.</translation>
    </message>
    <message>
        <source>The picture %1 ends in the middle.</source>
        <translation>La imagen %1 se corta a la mitad.</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 512 MB.</source>
        <translation>La imagen %1 ocupa más de 512 MB.</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 64 megapixels.</source>
        <translation>La imagen %1 tiene más de 64 megapíxeles.</translation>
    </message>
    <message>
        <source>The picture %1 has %2 x %3 pixels, more than the 64 megapixels that are read; make it smaller.</source>
        <translation>La imagen %1 tiene %2 x %3 píxeles, más de los 64 megapíxeles que se leen; hágala más pequeña.</translation>
    </message>
    <message>
        <source>The picture %1 is a HEIC picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>La imagen %1 es HEIC, que no se puede leer; guárdela como JPEG o PNG.</translation>
    </message>
    <message>
        <source>The picture %1 is an AVIF picture, which cannot be read; save it as JPEG or PNG.</source>
        <translation>La imagen %1 es AVIF, que no se puede leer; guárdela como JPEG o PNG.</translation>
    </message>
    <message>
        <source>The picture %1 is a CMYK JPEG that does not say how its inks are written; save it as RGB.</source>
        <translation>La imagen %1 es un JPEG CMYK que no dice cómo están escritas sus tintas; guárdela como RGB.</translation>
    </message>
    <message>
        <source>The picture %1 has pixels of a kind that cannot be shown; save it with 8 or 16 bits.</source>
        <translation>La imagen %1 tiene píxeles de un tipo que no se puede mostrar; guárdela con 8 o 16 bits.</translation>
    </message>
    <message>
        <source>The picture %1 has grey and transparency; save it in colours.</source>
        <translation>La imagen %1 tiene gris y transparencia; guárdela en color.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2.</source>
        <translation>No se puede abrir el archivo %1: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>No se puede leer el archivo %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not a feature.</source>
        <translation>%1 no es un archivo de características.</translation>
    </message>
    <message>
        <source>%1 holds no features for %2 pixels.</source>
        <translation>%1 no contiene características para %2 píxeles.</translation>
    </message>
    <message>
        <source>%1 has no folder &quot;features&quot;.</source>
        <translation>%1 no tiene la carpeta «features».</translation>
    </message>
    <message>
        <source>%1 and %2 have the same feature file.</source>
        <translation>%1 y %2 tienen el mismo archivo de características.</translation>
    </message>
    <message>
        <source>Make it with `crossflow extract`.</source>
        <translation>Créelo con `crossflow extract`.</translation>
    </message>
    <message>
        <source>The cached latents have another shape than the model&apos;s latent.</source>
        <translation>Los latentes guardados tienen otra forma que el latente del modelo.</translation>
    </message>
    <message>
        <source>%1 holds no cached latents.</source>
        <translation>%1 no contiene latentes guardados.</translation>
    </message>
    <message>
        <source>Make it anew with `crossflow-train cache-latents`.</source>
        <translation>Créelo de nuevo con `crossflow-train cache-latents`.</translation>
    </message>
    <message>
        <source>There are no captions to make a vocabulary from.</source>
        <translation>No hay descripciones con las que hacer un vocabulario.</translation>
    </message>
    <message>
        <source>No vocabulary could be made from these captions: %1</source>
        <translation>No se pudo hacer un vocabulario con estas descripciones: %1</translation>
    </message>
    <message>
        <source>Nothing in %1 fits this run&apos;s networks: none of its %2 tensors has both the name and the shape of one of theirs.</source>
        <translation>Nada de %1 encaja con las redes de este entrenamiento: ninguno de sus %2 tensores tiene a la vez el nombre y la forma de uno de los de ellas.</translation>
    </message>
    <message>
        <source>%1 belongs to another configuration.</source>
        <translation>%1 pertenece a otra configuración.</translation>
    </message>
    <message>
        <source>Stopped; start again to go on.</source>
        <translation>Detenido; inícielo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>Careful steps from a checkpoint, as many as your own pictures need.</source>
        <translation>Pasos cuidadosos desde un punto de control, tantos como necesiten sus propias imágenes.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash; nothing was deleted.</source>
        <translation>%1 no se puede mover a la papelera; no se ha borrado nada.</translation>
    </message>
    <message>
        <source>Check that you may write to it, or delete the folder yourself.</source>
        <translation>Compruebe que puede escribir en ella o borre usted la carpeta.</translation>
    </message>
    <message>
        <source>%1 cannot be written: files may not become that long here.</source>
        <translation>No se puede escribir %1: aquí los archivos no pueden ser tan largos.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the server has another file.</source>
        <translation>Inténtelo de nuevo; si vuelve a ocurrir, el servidor tiene otro archivo.</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message>
        <source>folder with text files</source>
        <translation>carpeta con archivos de texto</translation>
    </message>
    <message>
        <source>JSONL list</source>
        <translation>lista JSONL</translation>
    </message>
    <message>
        <source>CSV list</source>
        <translation>lista CSV</translation>
    </message>
    <message>
        <source>feature files</source>
        <translation>archivos de características</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n ilegible</numerusform>
            <numerusform>%n ilegibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a caption</source>
        <translation>
            <numerusform>%n sin descripción</numerusform>
            <numerusform>%n sin descripción</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice</source>
        <translation>
            <numerusform>%n repetida</numerusform>
            <numerusform>%n repetidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too small</source>
        <translation>
            <numerusform>%n demasiado pequeña</numerusform>
            <numerusform>%n demasiado pequeñas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a wrong shape</source>
        <translation>
            <numerusform>%n de forma incorrecta</numerusform>
            <numerusform>%n de forma incorrecta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>falta %n</numerusform>
            <numerusform>faltan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>Problems of the data</source>
        <translation>Problemas de los datos</translation>
    </message>
    <message>
        <source>Cached latents are checked before the start.</source>
        <translation>Los latentes guardados se comprueban antes de empezar.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>No hay nada en esta ruta.</translation>
    </message>
    <message>
        <source>Looking at the data…</source>
        <translation>Revisando los datos…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>smallest picture %1 × %2</source>
        <translation>imagen más pequeña %1 × %2</translation>
    </message>
    <message>
        <source>No picture with a caption was found.</source>
        <translation>No se encontró ninguna imagen con descripción.</translation>
    </message>
    <message numerus="yes">
        <source>%n unusable entries</source>
        <translation>
            <numerusform>%n entrada inservible</numerusform>
            <numerusform>%n entradas inservibles</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are still being looked at.</source>
        <translation>Todavía se están examinando los datos.</translation>
    </message>
    <message numerus="yes">
        <source>%n folders that may not be read</source>
        <translation>
            <numerusform>una carpeta sin permiso de lectura</numerusform>
            <numerusform>%n carpetas sin permiso de lectura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links to folders that are there already</source>
        <translation>
            <numerusform>un enlace a una carpeta ya incluida</numerusform>
            <numerusform>%n enlaces a carpetas ya incluidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned upright</source>
        <translation>
            <numerusform>una enderezada</numerusform>
            <numerusform>%n enderezadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put on white</source>
        <translation>
            <numerusform>una puesta sobre blanco</numerusform>
            <numerusform>%n puestas sobre blanco</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first frame of %n animations</source>
        <translation>
            <numerusform>el primer cuadro de una animación</numerusform>
            <numerusform>el primer cuadro de %n animaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with 16 bits of a colour</source>
        <translation>
            <numerusform>una con 16 bits por color</numerusform>
            <numerusform>%n con 16 bits por color</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in printers&apos; inks</source>
        <translation>
            <numerusform>una en tintas de imprenta</numerusform>
            <numerusform>%n en tintas de imprenta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a film behind the picture</source>
        <translation>
            <numerusform>una con una película tras la imagen</numerusform>
            <numerusform>%n con una película tras la imagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions recoded</source>
        <translation>
            <numerusform>un texto recodificado</numerusform>
            <numerusform>%n textos recodificados</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the pictures can be read.</source>
        <translation>No se puede leer ninguna de las imágenes.</translation>
    </message>
    <message>
        <source>Take the file names as captions</source>
        <translation>Usar los nombres de archivo como leyendas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) with captions are ready</source>
        <translation>
            <numerusform>%Ln imagen con leyenda está lista</numerusform>
            <numerusform>%Ln imágenes con leyenda están listas</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture has a caption yet.</source>
        <translation>Ninguna imagen tiene leyenda todavía.</translation>
    </message>
    <message numerus="yes">
        <source>The names of %Ln picture(s) are words, such as &quot;%1&quot;. They can be written into a list, captions.jsonl, among the pictures.</source>
        <translation>
            <numerusform>El nombre de %Ln imagen son palabras, como «%1». Puede escribirse en una lista, captions.jsonl, junto a las imágenes.</numerusform>
            <numerusform>Los nombres de %Ln imágenes son palabras, como «%1». Pueden escribirse en una lista, captions.jsonl, junto a las imágenes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>No file manager answers. The path was copied: %1</source>
        <translation>Ningún gestor de archivos responde. Se copió la ruta: %1</translation>
    </message>
    <message>
        <source>No program opens this. The path was copied: %1</source>
        <translation>Ningún programa abre esto. Se copió la ruta: %1</translation>
    </message>
</context>
<context>
    <name>DeviceFaults</name>
    <message>
        <source>%1. This happens again and again, so the queue is paused.</source>
        <translation>%1. Esto ocurre una y otra vez, así que la cola está en pausa.</translation>
    </message>
    <message>
        <source>%1. Nothing can be drawn on it until the program starts again; the queue is paused.</source>
        <translation>%1. No se puede dibujar nada en ella hasta que el programa se inicie de nuevo; la cola está en pausa.</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) in the queue must be started again by hand.</source>
        <translation>
            <numerusform>%n película de la cola debe iniciarse de nuevo a mano.</numerusform>
            <numerusform>%n películas de la cola deben iniciarse de nuevo a mano.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The program started itself again and has your queue and texts.</source>
        <translation>%1. El programa se ha reiniciado y conserva su cola y sus textos.</translation>
    </message>
</context>
<context>
    <name>DeviceSection</name>
    <message>
        <source>used</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>sin usar</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n núcleo</numerusform>
            <numerusform>%n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Left free: a graphics card is many times faster.</source>
        <translation>Queda libre: una tarjeta gráfica es muchas veces más rápida.</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the card computes in them.</source>
        <translation>Aquí se hacen las imágenes, en 16 bits donde la tarjeta calcula con ellos.</translation>
    </message>
    <message>
        <source>Not chosen below.</source>
        <translation>No elegido abajo.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Every graphics card, or else the processor</source>
        <translation>Todas las tarjetas gráficas o, si no hay, el procesador</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Hilos del procesador</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs while pictures are made.</source>
        <translation>Menos dejan sitio a otros programas mientras se hacen imágenes.</translation>
    </message>
    <message>
        <source>Which models run here</source>
        <translation>Qué modelos funcionan aquí</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>cabe</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>no cabe</translation>
    </message>
    <message>
        <source>%1: %2 of memory, %3</source>
        <translation>%1: %2 de memoria, %3</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>El motor se está iniciando…</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>capacidad de cómputo %1</translation>
    </message>
    <message>
        <source>NVIDIA driver %1; %2 or newer is needed.</source>
        <translation>Controlador NVIDIA %1; se necesita %2 o posterior.</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message>
        <source>./installer/run brings what the card lacks: about %1 GB.</source>
        <translation>./installer/run trae lo que le falta a la tarjeta: unos %1 GB.</translation>
    </message>
    <message>
        <source>The card needs libraries of LibTorch and NVIDIA that this package does not bring: about %1 GB, kept in %2 under their own licences.</source>
        <translation>La tarjeta necesita bibliotecas de LibTorch y NVIDIA que este paquete no trae: unos %1 GB, guardados en %2 bajo sus propias licencias.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Download them</source>
        <translation>Descargarlas</translation>
    </message>
    <message>
        <source>Pictures are made here, in 16 bits where the processor is clearly faster in them, else in 32.</source>
        <translation>Las imágenes se hacen aquí, en 16 bits donde el procesador es claramente más rápido con ellos, si no en 32.</translation>
    </message>
    <message>
        <source>Repeat pictures to the last bit</source>
        <translation>Repetir las imágenes hasta el último bit</translation>
    </message>
    <message>
        <source>Each picture is drawn as if it were alone, so that it can be made again exactly. Without it a graphics card draws those of one job together, as many as &quot;At a time&quot; says: on an NVIDIA H200 each takes a tenth to a half less time, and differs from one drawn alone by a thousandth at most.</source>
        <translation>Cada imagen se dibuja como si estuviera sola, para que pueda repetirse exactamente. Sin ello una tarjeta gráfica dibuja juntas las de un trabajo, tantas como diga «A la vez»: en una NVIDIA H200 cada una tarda entre una décima parte y la mitad menos, y difiere a lo sumo en una milésima de una dibujada sola.</translation>
    </message>
</context>
<context>
    <name>DropCurtain</name>
    <message>
        <source>Drop a picture</source>
        <translation>Suelte una imagen</translation>
    </message>
    <message>
        <source>Drop the picture to bring back everything that made it</source>
        <translation>Suelte la imagen para recuperar todo lo que la produjo</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variación</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>A la vez</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Integrador</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>Decodificar por teselas</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Settings from a picture</source>
        <translation>Ajustes de una imagen</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>Forma de explorar</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
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
        <source>Swap</source>
        <translation>Intercambiar</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>Método de mezcla</translation>
    </message>
    <message>
        <source>Same noise at both ends</source>
        <translation>Mismo ruido en ambos extremos</translation>
    </message>
    <message>
        <source>Go beyond the ends</source>
        <translation>Ir más allá de los extremos</translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation>Pasos iguales</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Prompt of a corner</source>
        <translation>Prompt de una esquina</translation>
    </message>
    <message>
        <source>Prompts of the pad</source>
        <translation>Prompts del panel</translation>
    </message>
    <message>
        <source>Dot on the pad</source>
        <translation>Punto del panel</translation>
    </message>
    <message>
        <source>Path on the pad</source>
        <translation>Trayecto en el panel</translation>
    </message>
    <message>
        <source>Prompt of a key</source>
        <translation>Prompt de una clave</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Time of a key</source>
        <translation>Tiempo de una clave</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Standardise the result</source>
        <translation>Estandarizar el resultado</translation>
    </message>
</context>
<context>
    <name>EstimateCard</name>
    <message>
        <source>What it will take</source>
        <translation>Lo que hará falta</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Show the arithmetic</source>
        <translation>Mostrar el cálculo</translation>
    </message>
    <message>
        <source>activations %1</source>
        <translation>activaciones %1</translation>
    </message>
    <message>
        <source>from a measured speed</source>
        <translation>según una velocidad medida</translation>
    </message>
    <message>
        <source>a careful guess</source>
        <translation>estimación prudente</translation>
    </message>
    <message>
        <source>checkpoint %1</source>
        <translation>punto de control %1</translation>
    </message>
    <message>
        <source>%1 passes over the data</source>
        <translation>%1 pasadas por los datos</translation>
    </message>
    <message>
        <source>Memory per device</source>
        <translation>Memoria por dispositivo</translation>
    </message>
</context>
<context>
    <name>EvaluationGroup</name>
    <message>
        <source>Measure the checkpoints: FID and CLIP score</source>
        <translation>Medir los puntos de control: FID y puntuación CLIP</translation>
    </message>
    <message>
        <source>Weights of Inception</source>
        <translation>Pesos de Inception</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>Pesos (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Statistics to compare with</source>
        <translation>Estadísticas para comparar</translation>
    </message>
    <message>
        <source>Statistics (*.npz)</source>
        <translation>Estadísticas (*.npz)</translation>
    </message>
    <message>
        <source>Weights of CLIP</source>
        <translation>Pesos de CLIP</translation>
    </message>
    <message>
        <source>Weights (*.pt *.pth *.bin *.safetensors)</source>
        <translation>Pesos (*.pt *.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Vocabulary of CLIP</source>
        <translation>Vocabulario de CLIP</translation>
    </message>
    <message>
        <source>Vocabularies (*.gz *.txt *.json)</source>
        <translation>Vocabularios (*.gz *.txt *.json)</translation>
    </message>
    <message>
        <source>Pictures measured</source>
        <translation>Imágenes medidas</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>Medir cada</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Pictures are drawn for captions of the data. FID: how far they are from real ones, lower is better. CLIP score: how well they fit their captions, higher is better. The checkpoint with the lowest FID stays as the best one; without FID, the one with the highest CLIP score.</source>
        <translation>Se dibujan imágenes para textos de los datos. FID: lo lejos que están de las reales; menos es mejor. Puntuación CLIP: lo bien que encajan con sus textos; más es mejor. El punto de control con la menor FID se conserva como el mejor; sin FID, el de mayor puntuación CLIP.</translation>
    </message>
    <message>
        <source>For the FID: pt_inception-2015-12-05-6726825d.pth, published with pytorch-fid. Empty: no FID.</source>
        <translation>Para la FID: pt_inception-2015-12-05-6726825d.pth, publicado con pytorch-fid. Vacío: sin FID.</translation>
    </message>
    <message>
        <source>A file with mu and sigma, such as fid_stats_mscoco256_val.npz of the original.</source>
        <translation>Un archivo con mu y sigma, como fid_stats_mscoco256_val.npz del original.</translation>
    </message>
    <message>
        <source>For the CLIP score: ViT-B-32.pt as OpenAI published it, or the weights of clip-vit-base-patch32. Empty: no CLIP score.</source>
        <translation>Para la puntuación CLIP: ViT-B-32.pt tal como lo publicó OpenAI, o los pesos de clip-vit-base-patch32. Vacío: sin puntuación CLIP.</translation>
    </message>
    <message>
        <source>bpe_simple_vocab_16e6.txt.gz; it comes with the program.</source>
        <translation>bpe_simple_vocab_16e6.txt.gz; viene con el programa.</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>la del modelo</translation>
    </message>
    <message>
        <source>Figures of different counts cannot be compared; published FIDs use 10,000 or more.</source>
        <translation>Las cifras de distintas cantidades no son comparables; las FID publicadas usan 10 000 o más.</translation>
    </message>
    <message>
        <source>Checkpoints.</source>
        <translation>Puntos de control.</translation>
    </message>
    <message>
        <source>Steps per measured picture</source>
        <translation>Pasos por imagen medida</translation>
    </message>
    <message>
        <source>Made from the training pictures first</source>
        <translation>Se hacen primero a partir de las imágenes de entrenamiento</translation>
    </message>
    <message>
        <source>Pictures of the best at the end</source>
        <translation>Imágenes del mejor al final</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>The best checkpoint once more, after the last step; the published way: 30,000.</source>
        <translation>El mejor punto de control otra vez, tras el último paso; como se publicó: 30 000.</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>Imágenes a la vez</translation>
    </message>
    <message>
        <source>Fewer need less memory; halved by itself where it runs out.</source>
        <translation>Con menos basta menos memoria; se reduce a la mitad si se agota.</translation>
    </message>
    <message>
        <source>Keep the measured pictures</source>
        <translation>Conservar las imágenes medidas</translation>
    </message>
</context>
<context>
    <name>ExploreStage</name>
    <message>
        <source>Try an example</source>
        <translation>Probar un ejemplo</translation>
    </message>
    <message>
        <source>Prompts and everything between</source>
        <translation>Prompts y todo lo que hay en medio</translation>
    </message>
    <message>
        <source>Fill in the prompts on the left. Then drag: the picture follows your hand, and becomes sharp when it rests.</source>
        <translation>Rellene los prompts de la izquierda. Luego arrastre: la imagen sigue su mano y se vuelve nítida cuando se detiene.</translation>
    </message>
    <message>
        <source>waits for the running picture</source>
        <translation>espera a la imagen en curso</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>vista previa</translation>
    </message>
    <message>
        <source>Two models and everything between</source>
        <translation>Dos modelos y todo lo que hay entre ellos</translation>
    </message>
    <message>
        <source>Write a prompt on the left and choose two models of one family, or a run and all the steps it has saved. Then drag.</source>
        <translation>Escriba un prompt a la izquierda y elija dos modelos de una familia, o una ejecución con todos sus pasos guardados. Luego arrastre.</translation>
    </message>
</context>
<context>
    <name>ExploreWords</name>
    <message>
        <source>%1 % of the way from %2 to %3</source>
        <translation>%1 % del camino de %2 a %3</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Fotograma %1 de %2</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>%1 del camino</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Kind of film</source>
        <translation>Tipo de película</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>La velocidad de reproducción.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>Exportar película</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>Película MP4</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation>Animación GIF</translation>
    </message>
    <message>
        <source>WebP animation</source>
        <translation>Animación WebP</translation>
    </message>
    <message>
        <source>PNG animation (APNG)</source>
        <translation>Animación PNG (APNG)</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>Imágenes PNG numeradas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>Carpeta para las imágenes</translation>
    </message>
    <message>
        <source>File of the film</source>
        <translation>Archivo de la película</translation>
    </message>
    <message>
        <source>%1 frames, plays for %2.</source>
        <translation>%1 fotogramas, dura %2.</translation>
    </message>
    <message>
        <source>The film is at %1.</source>
        <translation>La película está en %1.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Forwards and backwards</source>
        <translation>Adelante y atrás</translation>
    </message>
    <message>
        <source>Repeat forever</source>
        <translation>Repetir sin fin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Tal como se dibuja</translation>
    </message>
    <message>
        <source>%1 × %1, as drawn</source>
        <translation>%1 × %1, tal como se dibuja</translation>
    </message>
    <message>
        <source>%1 × %1, enlarged</source>
        <translation>%1 × %1, ampliada</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>¿Reemplazar %1?</translation>
    </message>
    <message>
        <source>A film of this name is in the folder already.</source>
        <translation>En la carpeta ya hay una película con este nombre.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Generando…</translation>
    </message>
    <message>
        <source>Rendering takes %1.</source>
        <translation>Generar tarda %1.</translation>
    </message>
    <message>
        <source>Rendering, %1</source>
        <translation>Generando, %1</translation>
    </message>
    <message>
        <source>All of them are drawn already.</source>
        <translation>Todos están ya dibujados.</translation>
    </message>
</context>
<context>
    <name>ExportLine</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Use it in Prompt</source>
        <translation>Usar en Prompt</translation>
    </message>
    <message>
        <source>Making a model of step %1…</source>
        <translation>Creando un modelo del paso %1…</translation>
    </message>
    <message>
        <source>Step %1 is now the model &quot;%2&quot;.</source>
        <translation>El paso %1 es ahora el modelo «%2».</translation>
    </message>
</context>
<context>
    <name>ExpressionEdit</name>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
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
        <translation>Del modelo</translation>
    </message>
    <message>
        <source>To model</source>
        <translation>Al modelo</translation>
    </message>
    <message>
        <source>Swap the two models</source>
        <translation>Intercambiar los dos modelos</translation>
    </message>
    <message>
        <source>Two models instead</source>
        <translation>Dos modelos</translation>
    </message>
    <message>
        <source>A run&apos;s saved steps</source>
        <translation>Pasos guardados</translation>
    </message>
    <message>
        <source>Frames between</source>
        <translation>Fotogramas intermedios</translation>
    </message>
    <message>
        <source>Pictures between one model and the next, of weights mixed from both.</source>
        <translation>Imágenes entre un modelo y el siguiente, con pesos mezclados de ambos.</translation>
    </message>
    <message>
        <source>The prompt as the run would have drawn it at each of its checkpoints.</source>
        <translation>El prompt tal como lo habría dibujado el entrenamiento en cada uno de sus puntos de control.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Models of one family and size; in between, every weight is mixed from both. Each frame loads its model, so the strip fills in more slowly than between prompts.</source>
        <translation>Modelos de una familia y un tamaño; en medio, cada peso se mezcla de ambos. Cada fotograma carga su modelo, así que la tira se llena más despacio que entre prompts.</translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation>Aún no hay entrenamientos</translation>
    </message>
    <message>
        <source>%1 models: from %2 to %3</source>
        <translation>%1 modelos: de %2 a %3</translation>
    </message>
</context>
<context>
    <name>FilmKeyCard</name>
    <message>
        <source>Prompt of key %1</source>
        <translation>Prompt de la clave %1</translation>
    </message>
    <message>
        <source>Pace after key %1</source>
        <translation>Ritmo tras la clave %1</translation>
    </message>
    <message>
        <source>Hold key %1</source>
        <translation>Mantener la clave %1</translation>
    </message>
    <message>
        <source>Move key %1 up</source>
        <translation>Subir la clave %1</translation>
    </message>
    <message>
        <source>Move key %1 down</source>
        <translation>Bajar la clave %1</translation>
    </message>
    <message>
        <source>Remove key %1</source>
        <translation>Quitar la clave %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Clave %1</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>Inicio lento</translation>
    </message>
    <message>
        <source>Slow end</source>
        <translation>Final lento</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>How the way to the next key is gone</source>
        <translation>Cómo se recorre el camino hasta la clave siguiente</translation>
    </message>
    <message>
        <source>hold </source>
        <translation>mantener </translation>
    </message>
    <message>
        <source>Further frames that show this key unchanged</source>
        <translation>Fotogramas adicionales que muestran esta clave sin cambios</translation>
    </message>
</context>
<context>
    <name>FilmPanel</name>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Frames per step</source>
        <translation>Fotogramas por paso</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source>How fast it plays.</source>
        <translation>La velocidad de reproducción.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Añadir una clave</translation>
    </message>
    <message>
        <source>Stop at the last key</source>
        <translation>Parar en la última clave</translation>
    </message>
    <message>
        <source>Back to the first key (perfect loop)</source>
        <translation>Volver a la primera clave (bucle perfecto)</translation>
    </message>
    <message>
        <source>Forwards and backwards (ping-pong)</source>
        <translation>Adelante y atrás (ping-pong)</translation>
    </message>
    <message>
        <source>Pictures from one key to the next, both included. Keys can also be dragged on the strip.</source>
        <translation>Imágenes de una clave a la siguiente, ambas incluidas. Las claves también se pueden arrastrar en la tira.</translation>
    </message>
    <message>
        <source>Same noise at all keys</source>
        <translation>Mismo ruido en todas las claves</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mezcla</translation>
    </message>
</context>
<context>
    <name>FrameStrip</name>
    <message>
        <source>Position between the prompts</source>
        <translation>Posición entre los prompts</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Search prompts and models</source>
        <translation>Buscar prompts y modelos</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Solo con estrella</translation>
    </message>
    <message>
        <source>Rated 4 and 5 only</source>
        <translation>Solo con nota 4 y 5</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Tamaño de las imágenes</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>Everything you render is kept here, with the settings that made it.</source>
        <translation>Todo lo que genere se guarda aquí, con los ajustes que lo crearon.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No prompt or model has all of these words. Try fewer of them.</source>
        <translation>Ningún prompt ni modelo tiene todas estas palabras. Pruebe con menos.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>Puede que se haya movido o borrado fuera de este programa.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Comparar las dos</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Estrella (S)</translation>
    </message>
    <message>
        <source>Rating (0 to 5)</source>
        <translation>Nota (0 a 5)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were found in your pictures folder.</source>
        <translation>
            <numerusform>Se encontró %n imagen en su carpeta de imágenes.</numerusform>
            <numerusform>Se encontraron %n imágenes en su carpeta de imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures of your pictures folder are listed.</source>
        <translation>Todas las imágenes de la carpeta de imágenes están en la lista.</translation>
    </message>
    <message>
        <source>Find pictures in the folder that are missing here</source>
        <translation>Buscar en la carpeta imágenes que faltan aquí</translation>
    </message>
    <message>
        <source>Deleted pictures</source>
        <translation>Imágenes borradas</translation>
    </message>
    <message>
        <source>Back to all pictures (Esc)</source>
        <translation>Volver a todas las imágenes (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s) for good?</source>
        <translation>
            <numerusform>¿Quitar %n imagen definitivamente?</numerusform>
            <numerusform>¿Quitar %n imágenes definitivamente?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files are deleted. This cannot be undone.</source>
        <translation>Se borrarán sus archivos. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>Quitar definitivamente…</translation>
    </message>
    <message>
        <source>No such pictures yet</source>
        <translation>Todavía no hay imágenes así</translation>
    </message>
    <message>
        <source>S gives the chosen pictures a star, 1 to 5 rate them.</source>
        <translation>S da una estrella a las imágenes elegidas, 1 a 5 las valoran.</translation>
    </message>
    <message>
        <source>No deleted pictures</source>
        <translation>No hay imágenes eliminadas</translation>
    </message>
    <message>
        <source>What you delete waits here until it is gone for good.</source>
        <translation>Lo que elimina espera aquí hasta desaparecer del todo.</translation>
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
        <translation>Describa la imagen…</translation>
    </message>
    <message>
        <source>Earlier prompts (Alt+Up)</source>
        <translation>Prompts anteriores (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>No prompt was used yet</source>
        <translation>Aún no se usó ningún prompt</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>One picture after another, each with another seed</source>
        <translation>Una imagen tras otra, cada una con otra semilla</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>%1 prompts · %2</source>
        <translation>%1 prompts · %2</translation>
    </message>
    <message>
        <source>At variation 0 every seed gives the same picture: more pictures would be equal.</source>
        <translation>Con variación 0 cada semilla da la misma imagen: más imágenes serían iguales.</translation>
    </message>
    <message>
        <source>The last pictures with different seeds came out equal: with this model, seed, variation and more pictures change next to nothing.</source>
        <translation>Las últimas imágenes con semillas distintas salieron iguales: con este modelo, la semilla, la variación y más imágenes no cambian casi nada.</translation>
    </message>
    <message>
        <source>With a kept seed and nothing to choose from, every picture would be equal.</source>
        <translation>Con una semilla fija y sin opciones entre las que elegir, todas las imágenes serían iguales.</translation>
    </message>
    <message>
        <source>Open the lock beside the seed, or write choices like {cat|dog}.</source>
        <translation>Abra el candado junto a la semilla o escriba opciones como {cat|dog}.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>How to train a model</source>
        <translation>Cómo entrenar un modelo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 is missing. Install CrossFlow Studio again.</source>
        <translation>Falta %1. Vuelva a instalar CrossFlow Studio.</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>InterpolationPage</name>
    <message>
        <source>Slider</source>
        <translation>Deslizar</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Way to explore</source>
        <translation>Forma de explorar</translation>
    </message>
    <message>
        <source>In the gallery.</source>
        <translation>En la galería.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>That run has not saved two steps yet; there is nothing between them.</source>
        <translation>Ese entrenamiento aún no ha guardado dos pasos; no hay nada entre ellos.</translation>
    </message>
    <message>
        <source>Checkpoints are written as often as its plan says.</source>
        <translation>Los puntos de control se guardan tan a menudo como dice su plan.</translation>
    </message>
    <message>
        <source>What that run saves is whole only together with its teacher.</source>
        <translation>Lo que guarda esa ejecución solo está completo junto con su maestro.</translation>
    </message>
    <message>
        <source>Export two of its steps as models, then choose those here.</source>
        <translation>Exporte dos de sus pasos como modelos y elíjalos aquí.</translation>
    </message>
</context>
<context>
    <name>LatentLibrary</name>
    <message>
        <source>Named latents</source>
        <translation>Latentes con nombre</translation>
    </message>
    <message>
        <source>Keep this expression under a name</source>
        <translation>Guardar esta expresión con un nombre</translation>
    </message>
    <message>
        <source>Remove the chosen name</source>
        <translation>Quitar el nombre elegido</translation>
    </message>
    <message>
        <source>Double click puts the name into the expression.</source>
        <translation>Un doble clic inserta el nombre en la expresión.</translation>
    </message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>Aún no se conserva nada</translation>
    </message>
    <message>
        <source>Keep this expression</source>
        <translation>Guardar esta expresión</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>Un nombre solo lleva letras, cifras, - y _.</translation>
    </message>
    <message>
        <source>A name begins with a letter.</source>
        <translation>Un nombre empieza por una letra.</translation>
    </message>
    <message>
        <source>There is a latent of this name already.</source>
        <translation>Ya hay un latente con este nombre.</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>Nombre, se usa como @nombre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>Se quitó «%1».</translation>
    </message>
    <message>
        <source>Your &quot;%1&quot; differs from the one this picture was made with.</source>
        <translation>Su «%1» difiere del usado para esta imagen.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log of</source>
        <translation>Registro de</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Follow the newest line</source>
        <translation>Seguir la línea más reciente</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>Todavía no hay mensajes.</translation>
    </message>
    <message>
        <source>The training begins.</source>
        <translation>El entrenamiento empieza.</translation>
    </message>
    <message>
        <source>It goes on from its checkpoint.</source>
        <translation>Continúa desde su punto de control.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Se detuvo.</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>Todos los pasos están hechos.</translation>
    </message>
    <message>
        <source>It ended with an error.</source>
        <translation>Terminó con un error.</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>More steps follow the flow more closely and take longer.</source>
        <translation>Más pasos siguen el flujo con más precisión y tardan más.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>How strongly the picture follows the words. 1 is off.</source>
        <translation>Cuánto sigue la imagen a las palabras. 1 es desactivado.</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variación</translation>
    </message>
    <message>
        <source>How far seeds differ. At 0 every seed gives the same, most typical picture.</source>
        <translation>Cuánto difieren las semillas. Con 0 todas dan la misma imagen, la más típica.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>How many pictures; each uses the next seed.</source>
        <translation>Cuántas imágenes; cada una usa la semilla siguiente.</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>A la vez</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Integrador</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>Decodificar por teselas</translation>
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
        <translation>Más fiel al flujo con el coste de Euler</translation>
    </message>
    <message>
        <source>Heun</source>
        <translation>Heun</translation>
    </message>
    <message>
        <source>Multistep 3</source>
        <translation>Multipaso 3</translation>
    </message>
    <message>
        <source>Dormand–Prince 5</source>
        <translation>Dormand–Prince 5</translation>
    </message>
    <message>
        <source>Chooses its own steps; slow, exact</source>
        <translation>Elige sus propios pasos; lento, exacto</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 bits (bfloat16)</translation>
    </message>
    <message>
        <source>16 bits (float16)</source>
        <translation>16 bits (float16)</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>Needs less memory; faint seams are possible.</source>
        <translation>Necesita menos memoria; puede dejar costuras tenues.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>No hay ningún modelo instalado</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>El motor se está iniciando…</translation>
    </message>
    <message>
        <source>The original&apos;s method, for %1 steps or more</source>
        <translation>El método del original, a partir de %1 pasos</translation>
    </message>
    <message>
        <source>Two evaluations per step</source>
        <translation>Dos evaluaciones por paso</translation>
    </message>
    <message>
        <source>Third order, one evaluation per step</source>
        <translation>Tercer orden, una evaluación por paso</translation>
    </message>
    <message>
        <source>%1 is not here</source>
        <translation>%1 no está aquí</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Pictures that are made together. More needs more memory; no picture changes.</source>
        <translation>Imágenes que se crean juntas. Más requiere más memoria; ninguna imagen cambia.</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Plot</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
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
        <translation>Interpolar</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Aritmética</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Open a picture&apos;s settings</source>
        <translation>Abrir los ajustes de una imagen</translation>
    </message>
    <message>
        <source>Open a picture made by this program</source>
        <translation>Abrir una imagen hecha con este programa</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Pause or continue the queue</source>
        <translation>Pausar o continuar la cola</translation>
    </message>
    <message>
        <source>Cancel all renders</source>
        <translation>Cancelar todo</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>All settings of that picture are back.</source>
        <translation>Se recuperaron todos los ajustes de esa imagen.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>%1 is chosen. What was written stays.</source>
        <translation>Se eligió %1. Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>It can become a picture of your own.</source>
        <translation>Puede convertirse en una imagen propia.</translation>
    </message>
    <message>
        <source>Keep it…</source>
        <translation>Conservar…</translation>
    </message>
    <message>
        <source>Show or hide the controls</source>
        <translation>Mostrar u ocultar los controles</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>A picture of %1</source>
        <translation>Una imagen de %1</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 píxeles</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 en el disco</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>Does not run here: %1</source>
        <translation>No funciona aquí: %1</translation>
    </message>
    <message>
        <source>Runs here.</source>
        <translation>Funciona aquí.</translation>
    </message>
    <message>
        <source>Runs here. %1</source>
        <translation>Funciona aquí. %1</translation>
    </message>
    <message>
        <source>How long a picture takes is known after the first one.</source>
        <translation>Cuánto tarda una imagen se sabe tras la primera.</translation>
    </message>
    <message>
        <source>Not here yet: %1, about %2 to fetch.</source>
        <translation>Todavía no está aquí: %1, unos %2 por descargar.</translation>
    </message>
    <message>
        <source>Description and licence: %1</source>
        <translation>Descripción y licencia: %1</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>runs here</source>
        <translation>funciona aquí</translation>
    </message>
    <message>
        <source>too large for this machine</source>
        <translation>demasiado grande para este equipo</translation>
    </message>
    <message>
        <source>Use in Prompt</source>
        <translation>Usar en Prompt</translation>
    </message>
    <message>
        <source>Use %1 in Prompt</source>
        <translation>Usar %1 en Prompt</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Probar %1</translation>
    </message>
    <message>
        <source>Paints one picture and measures how long it takes here</source>
        <translation>Pinta una imagen y mide cuánto tarda aquí</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the files of %1</source>
        <translation>Borrar los archivos de %1</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>Descarga de %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Pausar la descarga de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Asking for sizes…</source>
        <translation>Consultando los tamaños…</translation>
    </message>
    <message>
        <source>A picture takes %1.</source>
        <translation>Una imagen tarda %1.</translation>
    </message>
    <message>
        <source>A picture will take %1: guessed from the model&apos;s size and the speed of this processor.</source>
        <translation>Una imagen tardará %1: estimado por el tamaño del modelo y la velocidad de este procesador.</translation>
    </message>
    <message>
        <source>Not tried on this graphics card yet: how long a picture takes is known after the first one.</source>
        <translation>Aún sin probar en esta tarjeta gráfica: cuánto tarda una imagen se sabe tras la primera.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>Waits for the other download</source>
        <translation>Espera a la otra descarga</translation>
    </message>
</context>
<context>
    <name>ModelDownload</name>
    <message>
        <source>%1 has no public home.</source>
        <translation>%1 no se ofrece públicamente en ningún sitio.</translation>
    </message>
</context>
<context>
    <name>ModelExport</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, paso %2</translation>
    </message>
</context>
<context>
    <name>ModelHandover</name>
    <message>
        <source>Another model is being made. Try again when it is done.</source>
        <translation>Se está creando otro modelo. Inténtelo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>This run has saved nothing yet.</source>
        <translation>Este entrenamiento aún no ha guardado nada.</translation>
    </message>
    <message>
        <source>Stop and save it, or wait for its next checkpoint.</source>
        <translation>Deténgalo y guárdelo, o espere a su próximo punto de control.</translation>
    </message>
    <message>
        <source>The nearest checkpoint is that of step %1.</source>
        <translation>El punto de control más cercano es el del paso %1.</translation>
    </message>
</context>
<context>
    <name>ModelTitle</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, paso %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3 %</source>
        <translation>%1 a %2, %3 %</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Models are read from %1. Files you have already (.pth, .safetensors) can be added without copying them.</source>
        <translation>Los modelos se leen de %1. Los archivos que ya tenga (.pth, .safetensors) se pueden añadir sin copiarlos.</translation>
    </message>
    <message>
        <source>Files of a model</source>
        <translation>Archivos de un modelo</translation>
    </message>
    <message>
        <source>Model files (*.pth *.pt *.safetensors *.json *.model)</source>
        <translation>Archivos de modelo (*.pth *.pt *.safetensors *.json *.model)</translation>
    </message>
    <message>
        <source>%1 could not be made.</source>
        <translation>No se pudo crear %1.</translation>
    </message>
    <message>
        <source>Rescan the models folder</source>
        <translation>Volver a leer la carpeta de modelos</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>%1 was added, but it is not a part of any model known here.</source>
        <translation>Se añadió %1, pero no forma parte de ningún modelo conocido aquí.</translation>
    </message>
    <message>
        <source>It is damaged, or something else. The program &quot;crossflow inspect&quot; tells what is in it.</source>
        <translation>Está dañado o es otra cosa. El programa «crossflow inspect» indica qué contiene.</translation>
    </message>
    <message>
        <source>%1 paints one picture; how long it takes will stand here.</source>
        <translation>%1 pinta una imagen; aquí se indicará cuánto tarda.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>¿Borrar %1?</translation>
    </message>
    <message>
        <source>Its files (%1) would have to be downloaded again.</source>
        <translation>Habría que descargar de nuevo sus archivos (%1).</translation>
    </message>
    <message>
        <source>Its files (%1) are removed for good; nobody else has them.</source>
        <translation>Sus archivos (%1) se quitarán definitivamente; nadie más los tiene.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Fetch about %1 from %2?</source>
        <translation>¿Descargar unos %1 de %2?</translation>
    </message>
    <message>
        <source>So far this program has not used the network. It asks only this once; the answer can be changed in the settings, where a mirror can be named, too.</source>
        <translation>Hasta ahora este programa no ha usado la red. Solo lo pregunta esta vez; la respuesta se puede cambiar en los ajustes, donde también se puede indicar un espejo.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>%1 is here. Its files are being looked into.</source>
        <translation>%1 ya está aquí. Se están examinando sus archivos.</translation>
    </message>
</context>
<context>
    <name>MyPictures</name>
    <message>
        <source>My pictures</source>
        <translation>Mis imágenes</translation>
    </message>
    <message>
        <source>Stop making the latent</source>
        <translation>Dejar de calcular el latente</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Añadir una imagen</translation>
    </message>
    <message>
        <source>Remove the chosen picture</source>
        <translation>Quitar la imagen elegida</translation>
    </message>
    <message>
        <source>Double click uses the picture in place of a prompt.</source>
        <translation>Un doble clic usa la imagen en lugar de un prompt.</translation>
    </message>
    <message>
        <source>A picture of your own</source>
        <translation>Una imagen propia</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;All files (*)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.bmp *.gif);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>From %1, for the model %2; drawn again it differs by %3 dB (PSNR).</source>
        <translation>De %1, para el modelo %2; dibujada de nuevo difiere en %3 dB (PSNR).</translation>
    </message>
    <message>
        <source>No picture is kept yet</source>
        <translation>Aún no hay imágenes guardadas</translation>
    </message>
    <message>
        <source>Keep a picture of your own</source>
        <translation>Guardar una imagen propia</translation>
    </message>
    <message>
        <source>Name, used as @name</source>
        <translation>Nombre, se usa como @nombre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>A name has letters, digits, - and _ only.</source>
        <translation>Un nombre solo lleva letras, cifras, - y _.</translation>
    </message>
    <message>
        <source>There is a picture of this name already.</source>
        <translation>Ya hay una imagen con este nombre.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Leyendo la imagen…</translation>
    </message>
    <message>
        <source>Waits for the model…</source>
        <translation>Esperando al modelo…</translation>
    </message>
    <message>
        <source>Runs the flow backwards: %1 %</source>
        <translation>Recorriendo el flujo hacia atrás: %1 %</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>Empezar con ella</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Ir hacia ella</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed.</source>
        <translation>Se quitó «%1».</translation>
    </message>
    <message>
        <source>One picture after the other: another is being made into a latent.</source>
        <translation>Una imagen tras otra: de otra se está haciendo un latente.</translation>
    </message>
</context>
<context>
    <name>OperandTile</name>
    <message>
        <source>Picture of &quot;%1&quot;</source>
        <translation>Imagen de «%1»</translation>
    </message>
    <message>
        <source>Keep &quot;%1&quot; in the gallery</source>
        <translation>Conservar «%1» en la galería</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;</source>
        <translation>%1, «%2»</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>coseno</translation>
    </message>
    <message>
        <source>Of the angle between the latents of the result and of this prompt. 1: the same direction, 0: nothing in common.</source>
        <translation>Del ángulo entre los latentes del resultado y de este prompt. 1: la misma dirección, 0: nada en común.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distancia</translation>
    </message>
    <message>
        <source>Between the two latents, in a straight line.</source>
        <translation>Entre los dos latentes, en línea recta.</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>visible</translation>
    </message>
    <message>
        <source>How much the two pictures differ. 0: not at all, 1: black against white.</source>
        <translation>Cuánto difieren las dos imágenes. 0: nada, 1: negro frente a blanco.</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Add a prompt</source>
        <translation>Añadir un prompt</translation>
    </message>
    <message>
        <source>Prompt %1</source>
        <translation>Prompt %1</translation>
    </message>
    <message>
        <source>Remove prompt %1</source>
        <translation>Quitar el prompt %1</translation>
    </message>
    <message>
        <source>Draw a path</source>
        <translation>Dibujar un trayecto</translation>
    </message>
    <message>
        <source>Remove the path</source>
        <translation>Quitar el trayecto</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Pictures along the path.</source>
        <translation>Imágenes a lo largo del trayecto.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trayecto</translation>
    </message>
    <message>
        <source>Then draw on the pad; the path can be played and exported as a film.</source>
        <translation>Luego dibuje en el panel; el trayecto se puede reproducir y exportar como película.</translation>
    </message>
</context>
<context>
    <name>PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>PanelHandle</name>
    <message>
        <source>Show or hide the controls</source>
        <translation>Mostrar u ocultar los controles</translation>
    </message>
    <message>
        <source>Show or hide the controls (F9)</source>
        <translation>Mostrar u ocultar los controles (F9)</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation>%1: elegir una carpeta</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1: elegir un archivo</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>Copiar el prompt</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estos ajustes</translation>
    </message>
    <message>
        <source>Interpolate from here</source>
        <translation>Interpolar desde aquí</translation>
    </message>
    <message>
        <source>Use in arithmetic</source>
        <translation>Usar en Aritmética</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted outside of this program.</source>
        <translation>Puede que se haya movido o borrado fuera de este programa.</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Se copió la imagen.</translation>
    </message>
    <message>
        <source>The prompt was copied.</source>
        <translation>Se copió el prompt.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Pictures with their settings (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Imágenes con sus ajustes (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardada como %1.</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Quitar la estrella (S)</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Estrella (S)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Eliminar (Supr)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) deleted.</source>
        <translation>
            <numerusform>%n imagen eliminada.</numerusform>
            <numerusform>%n imágenes eliminadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · semilla %2</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>En proceso: %1</translation>
    </message>
</context>
<context>
    <name>PictureScreen</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
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
        <translation>Más pequeño (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Fit the window (0)</source>
        <translation>Ajustar a la ventana (0)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estos ajustes</translation>
    </message>
    <message>
        <source>Compare with the picture before (Space)</source>
        <translation>Comparar con la imagen anterior (Espacio)</translation>
    </message>
    <message>
        <source>What it was made from</source>
        <translation>De qué se hizo</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>vista previa</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation>Estrella (S)</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Quitar la estrella (S)</translation>
    </message>
    <message>
        <source>Only the picture (F)</source>
        <translation>Solo la imagen (F)</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>On the left: %1</source>
        <translation>A la izquierda: %1</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic steps</source>
        <translation>Pasos logarítmicos</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>Valores logarítmicos</translation>
    </message>
    <message>
        <source>Compare with other runs</source>
        <translation>Comparar con otros entrenamientos</translation>
    </message>
    <message>
        <source>Export this plot</source>
        <translation>Exportar este gráfico</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Aún no hay cifras</translation>
    </message>
    <message>
        <source>They appear here within a second of being measured.</source>
        <translation>Aparecen aquí un segundo después de medirse.</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Alejar (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Mostrar todo (Inicio)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Plot: %1</source>
        <translation>Gráfico: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>The data are prepared first</source>
        <translation>Primero se preparan los datos</translation>
    </message>
    <message>
        <source>The figures begin with the training itself. An autoencoder that is trained before it has figures of its own: choose it in the list.</source>
        <translation>Las cifras empiezan con el propio entrenamiento. Un autoencoder que se entrena antes tiene las suyas: elíjalo en la lista.</translation>
    </message>
    <message>
        <source>Averages over this many steps on both sides. Spikes stay where they are.</source>
        <translation>Promedia tantos pasos a ambos lados. Los picos no se desplazan.</translation>
    </message>
    <message>
        <source>From here on it learns by heart</source>
        <translation>A partir de aquí aprende de memoria</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>No settings are kept yet</source>
        <translation>Aún no hay ajustes guardados</translation>
    </message>
    <message>
        <source>Keep these settings…</source>
        <translation>Guardar estos ajustes…</translation>
    </message>
    <message>
        <source>Read a preset from a file…</source>
        <translation>Leer un preajuste de un archivo…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estos ajustes</translation>
    </message>
    <message>
        <source>Use with %1</source>
        <translation>Usar con %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Escribir en un archivo…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>Guardar estos ajustes</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Only for %1: choosing it also chooses the model</source>
        <translation>Solo para %1: al elegirlo también se elige el modelo</translation>
    </message>
    <message>
        <source>Replace &quot;%1&quot;?</source>
        <translation>¿Reemplazar «%1»?</translation>
    </message>
    <message>
        <source>A preset of this name is kept already. Its settings would be lost.</source>
        <translation>Ya hay un preajuste con este nombre. Se perderían sus ajustes.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>There is a preset of this name.</source>
        <translation>Ya hay un preajuste con este nombre.</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;</source>
        <translation>Cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>The preset &quot;%1&quot; was deleted.</source>
        <translation>Se borró el preajuste «%1».</translation>
    </message>
    <message>
        <source>Write a preset</source>
        <translation>Escribir un preajuste</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json)</source>
        <translation>Preajustes (*.crossflow.json)</translation>
    </message>
    <message>
        <source>Read a preset</source>
        <translation>Leer un preajuste</translation>
    </message>
    <message>
        <source>Presets (*.crossflow.json *.json)</source>
        <translation>Preajustes (*.crossflow.json *.json)</translation>
    </message>
    <message>
        <source>Keep the preset</source>
        <translation>Guardar el preajuste</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop this render</source>
        <translation>Detener esta generación</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Leyendo el prompt</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Pintando</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Imagen %1 de %2</translation>
    </message>
</context>
<context>
    <name>PromptHelp</name>
    <message>
        <source>Known captions</source>
        <translation>Descripciones conocidas</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 pieces of this prompt are read.</source>
        <translation>Solo se leen los primeros %1 de los %2 trozos de este prompt.</translation>
    </message>
    <message numerus="yes">
        <source>This model has never seen %1; it knows the words of %Ln caption(s).</source>
        <translation>
            <numerusform>Este modelo nunca ha visto %1; conoce las palabras de %Ln descripción.</numerusform>
            <numerusform>Este modelo nunca ha visto %1; conoce las palabras de %Ln descripciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>This model has learned no caption that says all of this; near it are &quot;%1&quot;.</source>
        <translation>Este modelo no ha aprendido ninguna leyenda que diga todo esto; cerca están «%1».</translation>
    </message>
</context>
<context>
    <name>PromptRuns</name>
    <message>
        <source>There is no prompt yet.</source>
        <translation>Todavía no hay ningún prompt.</translation>
    </message>
    <message>
        <source>Describe the picture in a few words.</source>
        <translation>Describa la imagen en pocas palabras.</translation>
    </message>
    <message>
        <source>These are more than %1 prompts.</source>
        <translation>Son más de %1 prompts.</translation>
    </message>
    <message>
        <source>Render them in parts, or use the endless mode.</source>
        <translation>Genérelos por partes o use el modo sin fin.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The settings were damaged. They were kept as %1; defaults are used.</source>
        <translation>Los ajustes estaban dañados. Se conservaron como %1; se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>A fault ended the program (%1). It came back with your queue and texts.</source>
        <translation>Un fallo cerró el programa (%1). Ha vuelto con su cola y sus textos.</translation>
    </message>
    <message>
        <source>A render that was running is tried once more; the log tells the rest.</source>
        <translation>La generación que estaba en curso se intenta una vez más; el resto está en el registro.</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) were set aside because the program ended twice while they ran.</source>
        <translation>
            <numerusform>Se apartó %n generación porque el programa se cerró dos veces mientras se hacía.</numerusform>
            <numerusform>Se apartaron %n generaciones porque el programa se cerró dos veces mientras se hacían.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last cause: %1.</source>
        <translation>La última causa: %1.</translation>
    </message>
    <message>
        <source>Use the processor</source>
        <translation>Usar el procesador</translation>
    </message>
</context>
<context>
    <name>QualityBox</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Fiel</translation>
    </message>
    <message>
        <source>6 steps of second order: a look at the picture</source>
        <translation>6 pasos de segundo orden: un vistazo a la imagen</translation>
    </message>
    <message>
        <source>16 steps of second order: hardly told from Faithful</source>
        <translation>16 pasos de segundo orden: apenas se distingue de Fiel</translation>
    </message>
    <message>
        <source>50 steps of Euler, as the original draws</source>
        <translation>50 pasos de Euler, como dibuja el original</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Valores propios</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>The queue is empty</source>
        <translation>La cola está vacía</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready.</source>
        <translation>
            <numerusform>%n imagen está lista.</numerusform>
            <numerusform>%n imágenes están listas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something failed</source>
        <translation>Algo falló</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Pause the queue</source>
        <translation>Pausar la cola</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Cancel everything that waits or runs</source>
        <translation>Cancelar todo lo que espera o se ejecuta</translation>
    </message>
    <message numerus="yes">
        <source>Queue paused · %n waiting</source>
        <translation>
            <numerusform>Cola en pausa · %n en espera</numerusform>
            <numerusform>Cola en pausa · %n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue · %n waiting</source>
        <translation>
            <numerusform>Cola · %n en espera</numerusform>
            <numerusform>Cola · %n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(sin palabras)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Cancel this render</source>
        <translation>Cancelar esta generación</translation>
    </message>
    <message>
        <source>Renders that wait</source>
        <translation>Imágenes en espera</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Write a prompt, press Enter</source>
        <translation>Escriba un prompt y pulse Intro</translation>
    </message>
    <message>
        <source>Your pictures appear here. Drop a picture made by this program anywhere on the window to get back every setting that made it. Some prompts to begin with:</source>
        <translation>Sus imágenes aparecen aquí. Suelte una imagen hecha con este programa en la ventana para recuperar todos sus ajustes. Algunos prompts para empezar:</translation>
    </message>
    <message>
        <source>Back to the stage (G)</source>
        <translation>Volver al escenario (G)</translation>
    </message>
    <message>
        <source>Pictures of one prompt side by side</source>
        <translation>Imágenes de un mismo prompt, una junto a otra</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Render</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Endless: one after another until stopped</source>
        <translation>Sin fin: una tras otra hasta que se detenga</translation>
    </message>
    <message>
        <source>List: every line is a prompt of its own</source>
        <translation>Lista: cada línea es un prompt propio</translation>
    </message>
    <message>
        <source>How to render</source>
        <translation>Cómo generar</translation>
    </message>
    <message>
        <source>Stop after this picture</source>
        <translation>Detener tras esta imagen</translation>
    </message>
    <message>
        <source>Enter in the prompt does the same</source>
        <translation>Intro en el prompt hace lo mismo</translation>
    </message>
</context>
<context>
    <name>RunCheck</name>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Begin anew: %1</source>
        <translation>Empiezan de cero: %1</translation>
    </message>
    <message>
        <source>Resampled to another grid: %1</source>
        <translation>Remuestreados a otra cuadrícula: %1</translation>
    </message>
    <message>
        <source>Taken as they are: %1</source>
        <translation>Tomados tal cual: %1</translation>
    </message>
    <message>
        <source>What becomes of each tensor</source>
        <translation>Qué pasa con cada tensor</translation>
    </message>
    <message>
        <source>The encoded pictures will be there after the preparation.</source>
        <translation>Las imágenes codificadas estarán listas tras la preparación.</translation>
    </message>
    <message>
        <source>The weights will be there after the preparation.</source>
        <translation>Los pesos estarán listos tras la preparación.</translation>
    </message>
    <message>
        <source>The statistics of real pictures will be there after the preparation.</source>
        <translation>Las estadísticas de las imágenes reales estarán listas tras la preparación.</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Progress of the training</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Detener y guardar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Eliminar este entrenamiento</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>Duplicar este entrenamiento</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Abrir su carpeta</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Escribir un informe</translation>
    </message>
    <message>
        <source>End at once, without saving</source>
        <translation>Terminar ya, sin guardar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Train it elsewhere…</source>
        <translation>Entrenar en otro lugar…</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Más órdenes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Draw with it</source>
        <translation>Dibujar con él</translation>
    </message>
    <message>
        <source>Train longer…</source>
        <translation>Entrenar más…</translation>
    </message>
    <message>
        <source>New training from its weights…</source>
        <translation>Nuevo entrenamiento desde sus pesos…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>A pause keeps the model loaded and saves what it has learnt.</source>
        <translation>Una pausa mantiene el modelo cargado y guarda lo aprendido.</translation>
    </message>
    <message>
        <source>Stop this run before you delete it</source>
        <translation>Detenga esta ejecución antes de eliminarla</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Training runs</source>
        <translation>Entrenamientos</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>A training is done</source>
        <translation>Un entrenamiento ha terminado</translation>
    </message>
    <message>
        <source>%1 has done all its steps.</source>
        <translation>%1 ha dado todos sus pasos.</translation>
    </message>
    <message>
        <source>A training failed</source>
        <translation>Un entrenamiento ha fallado</translation>
    </message>
    <message>
        <source>A training waits</source>
        <translation>Un entrenamiento espera</translation>
    </message>
</context>
<context>
    <name>RunProblemBox</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Proceso %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>el paso %1</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>guardado: %1</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 imágenes/s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>Vistas del entrenamiento</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Step of the samples</source>
        <translation>Paso de las muestras</translation>
    </message>
    <message>
        <source>Watched prompt</source>
        <translation>Prompt observado</translation>
    </message>
    <message>
        <source>Open in Prompt</source>
        <translation>Abrir en Prompt</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Aún no hay muestras</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Por paso</translation>
    </message>
    <message>
        <source>By prompt</source>
        <translation>Por prompt</translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation>Orden de las muestras</translation>
    </message>
    <message>
        <source>Makes a model of the checkpoint of that step and asks it for the prompt.</source>
        <translation>Crea un modelo del punto de control de ese paso y le da el prompt.</translation>
    </message>
    <message>
        <source>The watched prompts are painted at regular steps, so that you can see what the model has learnt.</source>
        <translation>Los prompts observados se pintan a intervalos regulares para ver qué ha aprendido el modelo.</translation>
    </message>
</context>
<context>
    <name>SaveSize</name>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>How large?</source>
        <translation>¿De qué tamaño?</translation>
    </message>
    <message>
        <source>%1 × %2, as it was made</source>
        <translation>%1 × %2, tal como se hizo</translation>
    </message>
    <message>
        <source>%1 × %2, enlarged %3 times</source>
        <translation>%1 × %2, ampliada %3 veces</translation>
    </message>
    <message>
        <source>Enlarging sharpens edges; it adds no detail.</source>
        <translation>Al ampliar los bordes ganan nitidez; no se añade detalle.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Elegir un lugar…</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Sortear otra semilla</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>Conservar esta semilla</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture again.</source>
        <translation>La misma semilla y los mismos ajustes dan otra vez la misma imagen.</translation>
    </message>
    <message>
        <source>The seed is kept</source>
        <translation>La semilla se conserva</translation>
    </message>
    <message>
        <source>Every render draws a new seed</source>
        <translation>Cada generación sortea otra semilla</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>DiMR&apos;s latent should be a multiple of %1 high and wide, but is %2 x %3.</source>
        <translation>El latente de DiMR debe tener alto y ancho múltiplos de %1, pero mide %2 x %3.</translation>
    </message>
    <message>
        <source>The DiT&apos;s configuration is wrong: its sizes must be positive.</source>
        <translation>La configuración del DiT es errónea: sus tamaños deben ser positivos.</translation>
    </message>
    <message>
        <source>A latent of %1 does not divide into patches of %2.</source>
        <translation>Un latente de %1 no se divide en parches de %2.</translation>
    </message>
    <message>
        <source>A DiT width of %1 does not divide into %2 heads.</source>
        <translation>Un ancho de DiT de %1 no se divide en %2 cabezas.</translation>
    </message>
    <message>
        <source>A DiT&apos;s width must be a multiple of 4, not %1.</source>
        <translation>El ancho de un DiT debe ser múltiplo de 4, no %1.</translation>
    </message>
    <message>
        <source>is empty; get it again.</source>
        <translation>está vacío; obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 is %2, should be %3</source>
        <translation>%1 es %2, debería ser %3</translation>
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
        <translation>faltan %1 tensores (%2)</translation>
    </message>
    <message>
        <source>%1 tensors unexpected (%2)</source>
        <translation>sobran %1 tensores (%2)</translation>
    </message>
    <message>
        <source>%1 tensors of another shape (%2)</source>
        <translation>%1 tensores tienen otra forma (%2)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>every tensor fits.</source>
        <translation>todos los tensores encajan.</translation>
    </message>
    <message>
        <source>does not fit this network: %1</source>
        <translation>no encaja en esta red: %1</translation>
    </message>
    <message>
        <source>cannot be opened (%1).</source>
        <translation>no se puede abrir (%1).</translation>
    </message>
    <message>
        <source>is a folder; name the file itself.</source>
        <translation>es una carpeta; indique el archivo mismo.</translation>
    </message>
    <message>
        <source>is not an ordinary file; name the file itself.</source>
        <translation>no es un archivo normal; indique el archivo mismo.</translation>
    </message>
    <message>
        <source>ends at byte %1 but byte %2 to %3 are needed; the file is incomplete, get it again.</source>
        <translation>termina en el byte %1, pero se necesitan los bytes %2 a %3; el archivo está incompleto, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>cannot be read at byte %1 (%2).</source>
        <translation>no se puede leer en el byte %1 (%2).</translation>
    </message>
    <message>
        <source>became shorter while it was read (at byte %1).</source>
        <translation>se acortó mientras se leía (en el byte %1).</translation>
    </message>
    <message>
        <source>has no bytes at %1.</source>
        <translation>no tiene bytes en %1.</translation>
    </message>
    <message>
        <source>cannot be mapped into memory (%1).</source>
        <translation>no se puede asignar en memoria (%1).</translation>
    </message>
    <message>
        <source>holds more than %1 tensors.</source>
        <translation>contiene más de %1 tensores.</translation>
    </message>
    <message>
        <source>pickle opcode %1 at byte %2 %3; nothing was run, get the file from its original source.</source>
        <translation>la instrucción pickle %1 en el byte %2 %3; no se ejecutó nada, obtenga el archivo de su fuente original.</translation>
    </message>
    <message>
        <source>needs more bytes than the pickle has</source>
        <translation>necesita más bytes de los que tiene el pickle</translation>
    </message>
    <message>
        <source>starts a pickle that is too long</source>
        <translation>empieza un pickle demasiado largo</translation>
    </message>
    <message>
        <source>does not start a pickle of protocol 2 to 5</source>
        <translation>no empieza un pickle del protocolo 2 a 5</translation>
    </message>
    <message>
        <source>is not one that weights or feature files need</source>
        <translation>no es de las que necesitan los archivos de pesos o de características</translation>
    </message>
    <message>
        <source>ends the pickle in the middle of a value</source>
        <translation>termina el pickle en medio de un valor</translation>
    </message>
    <message>
        <source>has a name without an end</source>
        <translation>tiene un nombre sin final</translation>
    </message>
    <message>
        <source>makes more values than any real file holds</source>
        <translation>crea más valores de los que contiene cualquier archivo real</translation>
    </message>
    <message>
        <source>piles up too many values</source>
        <translation>acumula demasiados valores</translation>
    </message>
    <message>
        <source>needs a value that is not there</source>
        <translation>necesita un valor que no está</translation>
    </message>
    <message>
        <source>needs a mark that is not there</source>
        <translation>necesita una marca que no está</translation>
    </message>
    <message>
        <source>remembers a value under a number that is too large</source>
        <translation>recuerda un valor con un número demasiado grande</translation>
    </message>
    <message>
        <source>asks for a value that was never remembered</source>
        <translation>pide un valor que nunca se recordó</translation>
    </message>
    <message>
        <source>fills lists with more values than any real file holds</source>
        <translation>llena listas con más valores de los que contiene cualquier archivo real</translation>
    </message>
    <message>
        <source>nests values too deeply</source>
        <translation>anida valores a demasiada profundidad</translation>
    </message>
    <message>
        <source>has a key without a value</source>
        <translation>tiene una clave sin valor</translation>
    </message>
    <message>
        <source>calls something that cannot be called</source>
        <translation>llama a algo que no se puede llamar</translation>
    </message>
    <message>
        <source>builds an OrderedDict in an unknown way</source>
        <translation>construye un OrderedDict de una forma desconocida</translation>
    </message>
    <message>
        <source>calls a function without its argument</source>
        <translation>llama a una función sin su argumento</translation>
    </message>
    <message>
        <source>makes an object of an unknown kind</source>
        <translation>crea un objeto de tipo desconocido</translation>
    </message>
    <message>
        <source>gives a state to something that has none</source>
        <translation>da un estado a algo que no lo tiene</translation>
    </message>
    <message>
        <source>asks for a protocol other than 2 to 5</source>
        <translation>pide un protocolo distinto de 2 a 5</translation>
    </message>
    <message>
        <source>holds an integer of more than 64 bits</source>
        <translation>contiene un entero de más de 64 bits</translation>
    </message>
    <message>
        <source>has more than 8 dimensions</source>
        <translation>tiene más de 8 dimensiones</translation>
    </message>
    <message>
        <source>has a dtype this program does not know</source>
        <translation>tiene un dtype que este programa no conoce</translation>
    </message>
    <message>
        <source>lacks its dtype, shape or data_offsets</source>
        <translation>carece de dtype, shape o data_offsets</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>principio</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; the file is incomplete, get it again.</source>
        <translation>tiene %1 bytes de datos, pero su cabecera indica %2; el archivo está incompleto, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>has %1 bytes of data where its header tells %2; get the file again.</source>
        <translation>tiene %1 bytes de datos, pero su cabecera indica %2; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>names more than %1 files.</source>
        <translation>nombra más de %1 archivos.</translation>
    </message>
    <message>
        <source>is too long for an index of weights files.</source>
        <translation>es demasiado largo para un índice de archivos de pesos.</translation>
    </message>
    <message>
        <source>holds two checkpoints in one.</source>
        <translation>contiene dos puntos de control en uno.</translation>
    </message>
    <message>
        <source>is a zip file, but not one of PyTorch (it has no data.pkl); choose the weights file.</source>
        <translation>es un archivo zip, pero no de PyTorch (no tiene data.pkl); elija el archivo de pesos.</translation>
    </message>
    <message>
        <source>was written on a big-endian machine; save it again on an ordinary one.</source>
        <translation>se escribió en una máquina big-endian; guárdelo de nuevo en una corriente.</translation>
    </message>
    <message>
        <source>lacks its list of storages.</source>
        <translation>carece de la lista de almacenamientos.</translation>
    </message>
    <message>
        <source>is a PyTorch file of an unknown version; save it again with PyTorch 1.6 or later.</source>
        <translation>es un archivo de PyTorch de una versión desconocida; guárdelo de nuevo con PyTorch 1.6 o posterior.</translation>
    </message>
    <message>
        <source>claims to be larger than 64 GiB</source>
        <translation>dice ocupar más de 64 GiB</translation>
    </message>
    <message>
        <source>reaches past the end of its storage</source>
        <translation>sobrepasa el final de su almacenamiento</translation>
    </message>
    <message>
        <source>has a storage or offset of an impossible size</source>
        <translation>tiene un almacenamiento o desplazamiento de tamaño imposible</translation>
    </message>
    <message>
        <source>has a storage of an unknown kind</source>
        <translation>tiene un almacenamiento de tipo desconocido</translation>
    </message>
    <message>
        <source>has a storage outside of its storage</source>
        <translation>tiene un almacenamiento fuera de su almacenamiento</translation>
    </message>
    <message>
        <source>is a parameter without a tensor</source>
        <translation>es un parámetro sin tensor</translation>
    </message>
    <message>
        <source>is built in an unknown way</source>
        <translation>está construido de una forma desconocida</translation>
    </message>
    <message>
        <source>has no storage</source>
        <translation>no tiene almacenamiento</translation>
    </message>
    <message>
        <source>has no dtype</source>
        <translation>no tiene dtype</translation>
    </message>
    <message>
        <source>has an unknown dtype</source>
        <translation>tiene un dtype desconocido</translation>
    </message>
    <message>
        <source>has a negative offset</source>
        <translation>tiene un desplazamiento negativo</translation>
    </message>
    <message>
        <source>has an offset of an impossible size</source>
        <translation>tiene un desplazamiento de tamaño imposible</translation>
    </message>
    <message>
        <source>has different numbers of sizes and strides</source>
        <translation>tiene distinto número de tamaños y de pasos</translation>
    </message>
    <message>
        <source>%1 at byte %2; the zip file is damaged, get it again.</source>
        <translation>%1 (en el byte %2); el archivo zip está dañado, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>the zip64 end record is not where it should be</source>
        <translation>el registro final zip64 no está donde debería</translation>
    </message>
    <message>
        <source>the zip64 end record is missing</source>
        <translation>falta el registro final zip64</translation>
    </message>
    <message>
        <source>the zip64 end record contradicts the file</source>
        <translation>el registro final zip64 contradice el archivo</translation>
    </message>
    <message>
        <source>the end of a zip file is missing</source>
        <translation>falta el final de un archivo zip</translation>
    </message>
    <message>
        <source>the two end records contradict each other</source>
        <translation>los dos registros finales se contradicen</translation>
    </message>
    <message>
        <source>the end record contradicts the file</source>
        <translation>el registro final contradice el archivo</translation>
    </message>
    <message>
        <source>ends at byte %1 without a zip directory; the file is incomplete, get it again.</source>
        <translation>termina en el byte %1 sin directorio zip; el archivo está incompleto, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>a directory entry is missing</source>
        <translation>falta una entrada del directorio</translation>
    </message>
    <message>
        <source>a directory entry is cut off</source>
        <translation>una entrada del directorio está cortada</translation>
    </message>
    <message>
        <source>its zip directory announces %1 records in %2 bytes, which cannot be right or is more than the %3 allowed.</source>
        <translation>su directorio zip anuncia %1 registros en %2 bytes, lo cual no puede ser o supera los %3 permitidos.</translation>
    </message>
    <message>
        <source>unknown bytes stand</source>
        <translation>hay bytes desconocidos</translation>
    </message>
    <message>
        <source>%1 should be TransformerBlock or ConvNeXtBlock, but is &quot;%2&quot;.</source>
        <translation>%1 debe ser TransformerBlock o ConvNeXtBlock, pero es «%2».</translation>
    </message>
    <message>
        <source>%1 should be odd.</source>
        <translation>%1 debe ser impar.</translation>
    </message>
    <message>
        <source>%1.stage_configs should hold at least one stage.</source>
        <translation>%1.stage_configs debe contener al menos una etapa.</translation>
    </message>
    <message>
        <source>%1.stage_configs[%2] does not fit the stage before it: its max_height, max_width and input ratios should all be finer by the same whole number.</source>
        <translation>%1.stage_configs[%2] no encaja con la etapa anterior: max_height, max_width y las proporciones de entrada deben ser más finas por el mismo número entero.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only TDRMSN, the published models&apos; norm, is supported.</source>
        <translation>%1 es «%2»; solo se admite TDRMSN, la norma de los modelos publicados.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; only APE, the published models&apos; positions, is supported.</source>
        <translation>%1 es «%2»; solo se admite APE, las posiciones de los modelos publicados.</translation>
    </message>
    <message>
        <source>model.learn_sigma is true; only networks that predict the velocity are supported.</source>
        <translation>model.learn_sigma es true; solo se admiten redes que predicen la velocidad.</translation>
    </message>
    <message>
        <source>%1 should be true: the encoder gives mean and variance.</source>
        <translation>%1 debe ser true: el codificador da media y varianza.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 should be linear or adaptor, but is &quot;%2&quot;.</source>
        <translation>%1 debe ser linear o adaptor, pero es «%2».</translation>
    </message>
    <message>
        <source>The text encoder halves its width more often than it can.</source>
        <translation>El codificador de texto divide su ancho a la mitad más veces de las posibles.</translation>
    </message>
    <message>
        <source>The text encoder&apos;s number of attention heads</source>
        <translation>El número de cabezas de atención del codificador de texto</translation>
    </message>
    <message>
        <source>%1 should be quick_gelu or gelu, but is &quot;%2&quot;.</source>
        <translation>%1 debe ser quick_gelu o gelu, pero es «%2».</translation>
    </message>
    <message>
        <source>feed_forward_proj is &quot;%1&quot;; only T5 v1.1&apos;s gated-gelu is supported.</source>
        <translation>feed_forward_proj es «%1»; solo se admite gated-gelu de T5 v1.1.</translation>
    </message>
    <message>
        <source>%1 should divide %2, but is %3.</source>
        <translation>%1 debe dividir %2, pero es %3.</translation>
    </message>
    <message>
        <source>%1 should be %2, but is %3.</source>
        <translation>%1 debe ser %2, pero es %3.</translation>
    </message>
    <message>
        <source>a whole number between %1 and %2</source>
        <translation>un número entero entre %1 y %2</translation>
    </message>
    <message>
        <source>a number between %1 and %2</source>
        <translation>un número entre %1 y %2</translation>
    </message>
    <message>
        <source>The configuration</source>
        <translation>La configuración</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>un objeto entre llaves</translation>
    </message>
    <message>
        <source>The configuration lacks %1, %2.</source>
        <translation>En la configuración falta %1, %2.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texto entre comillas</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a list of at most %1 entries</source>
        <translation>una lista de %1 entradas como máximo</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1 no es JSON válido: %2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face, %2</source>
        <translation>%1 en Hugging Face, %2</translation>
    </message>
    <message>
        <source>%1 on Hugging Face</source>
        <translation>%1 en Hugging Face</translation>
    </message>
    <message>
        <source>vocab.json and merges.txt beside the text encoder</source>
        <translation>vocab.json y merges.txt junto al codificador de texto</translation>
    </message>
    <message>
        <source>spiece.model beside the text encoder</source>
        <translation>spiece.model junto al codificador de texto</translation>
    </message>
    <message>
        <source>This model configuration was written by a newer version of CrossFlow Studio.</source>
        <translation>Esta configuración de modelo la escribió una versión más reciente de CrossFlow Studio.</translation>
    </message>
    <message>
        <source>id should be up to 64 letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;, but is &quot;%1&quot;.</source>
        <translation>id debe tener hasta 64 letras, cifras, «_», «-» y «.», pero es «%1».</translation>
    </message>
    <message>
        <source>text_encoder.kind should be clip or t5, but is &quot;%1&quot;.</source>
        <translation>text_encoder.kind debe ser clip o t5, pero es «%1».</translation>
    </message>
    <message>
        <source>The configuration asks for a network of more than 100 billion numbers.</source>
        <translation>La configuración pide una red de más de 100 000 millones de números.</translation>
    </message>
    <message>
        <source>latent does not fit the backbone&apos;s stages or latent_size.</source>
        <translation>latent no encaja con las etapas o el latent_size de la red principal.</translation>
    </message>
    <message>
        <source>The text encoder&apos;s output does not fit latent: it should hold mean and variance.</source>
        <translation>La salida del codificador de texto no encaja con latent: debe contener media y varianza.</translation>
    </message>
    <message>
        <source>model.clip_dim should be the text encoder&apos;s width %1, but is %2.</source>
        <translation>model.clip_dim debe ser el ancho %1 del codificador de texto, pero es %2.</translation>
    </message>
    <message>
        <source>autoencoder.embed_dim should be the latent&apos;s channels.</source>
        <translation>autoencoder.embed_dim debe ser el número de canales del latente.</translation>
    </message>
    <message>
        <source>image_size should be %1, %2 times the latent&apos;s height.</source>
        <translation>image_size debe ser %1, %2 veces la altura del latente.</translation>
    </message>
    <message>
        <source>latent should hold channels, height and width.</source>
        <translation>latent debe contener canales, alto y ancho.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s steps became too small to advance; choose a solver with a fixed number of steps or a lower guidance.</source>
        <translation>Los pasos del integrador adaptativo se hicieron demasiado pequeños para avanzar; elija un integrador con un número fijo de pasos o una guía menor.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>el paso %1</translation>
    </message>
    <message>
        <source>Latents can be combined only when both come from the same model.</source>
        <translation>Los latentes solo se pueden combinar si ambos proceden del mismo modelo.</translation>
    </message>
    <message>
        <source>There is nothing to add: give at least one prompt.</source>
        <translation>No hay nada que sumar: indique al menos un prompt.</translation>
    </message>
    <message>
        <source>The weights of a blend must not cancel out; make their sum differ from zero.</source>
        <translation>Los pesos de una mezcla no deben anularse; haga que su suma no sea cero.</translation>
    </message>
    <message>
        <source>The result of this arithmetic is the same number everywhere, as of a prompt minus itself, so no picture can come from it.</source>
        <translation>El resultado de esta aritmética es el mismo número en todas partes, como el de un prompt menos sí mismo, así que no puede salir de él ninguna imagen.</translation>
    </message>
    <message>
        <source>The number of steps must be between 1 and %1, not %2.</source>
        <translation>El número de pasos debe estar entre 1 y %1, no ser %2.</translation>
    </message>
    <message>
        <source>The guidance and its interval must be ordinary numbers.</source>
        <translation>La guía y su intervalo deben ser números corrientes.</translation>
    </message>
    <message>
        <source>the text latent</source>
        <translation>el latente del texto</translation>
    </message>
    <message>
        <source>The picture&apos;s numbers stopped being finite in %1; choose 32-bit precision or a lower guidance, and check the model&apos;s files.</source>
        <translation>Los números de la imagen dejaron de ser finitos en %1; elija precisión de 32 bits o una guía menor y compruebe los archivos del modelo.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>el paso %1 de %2</translation>
    </message>
    <message>
        <source>The latent has %1 x %2 patches, but this network knows only %3 x %4 positions.</source>
        <translation>El latente tiene %1 x %2 parches, pero esta red solo conoce %3 x %4 posiciones.</translation>
    </message>
    <message>
        <source>%1 and of %2 more</source>
        <translation>%1 y de %2 más</translation>
    </message>
    <message>
        <source>The model %1 is not complete. %2</source>
        <translation>El modelo %1 no está completo. %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>No se encontró: %1.</translation>
    </message>
    <message>
        <source>Half precision (float16) needs a GPU; choose bfloat16, float32 or int8 for the processor.</source>
        <translation>La media precisión (float16) necesita una GPU; para el procesador elija bfloat16, float32 o int8.</translation>
    </message>
    <message>
        <source>int8 runs on the processor only; choose bfloat16 for a GPU.</source>
        <translation>int8 solo funciona en el procesador; para una GPU elija bfloat16.</translation>
    </message>
    <message>
        <source>The text latent of %1 holds numbers that are not finite; the model&apos;s file may be damaged.</source>
        <translation>El latente del texto %1 contiene números que no son finitos; el archivo del modelo puede estar dañado.</translation>
    </message>
    <message>
        <source>The decoder made numbers that are not finite from a finite latent; choose 32-bit precision, and check the autoencoder&apos;s file.</source>
        <translation>El decodificador produjo números no finitos a partir de un latente finito; elija precisión de 32 bits y compruebe el archivo del autocodificador.</translation>
    </message>
    <message>
        <source>Cannot open CLIP&apos;s merge table %1.</source>
        <translation>No se puede abrir la tabla de fusiones de CLIP %1.</translation>
    </message>
    <message>
        <source>%1 is damaged or is not CLIP&apos;s merge table; fetch it again.</source>
        <translation>%1 está dañado o no es la tabla de fusiones de CLIP; obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 merges &quot;%2&quot; before it has both parts; it is not CLIP&apos;s merge table.</source>
        <translation>%1 fusiona «%2» antes de tener ambas partes; no es la tabla de fusiones de CLIP.</translation>
    </message>
    <message>
        <source>%1 holds no merges.</source>
        <translation>%1 no contiene fusiones.</translation>
    </message>
    <message>
        <source>The CLIP text encoder&apos;s width must be a multiple of its number of heads.</source>
        <translation>El ancho del codificador de texto CLIP debe ser múltiplo de su número de cabezas.</translation>
    </message>
    <message>
        <source>CLIP reads at most %1 tokens at once but was given %2.</source>
        <translation>CLIP lee como máximo %1 tokens a la vez, pero recibió %2.</translation>
    </message>
    <message>
        <source>A CLIP context has at least a start and an end token.</source>
        <translation>Un contexto de CLIP tiene al menos un token inicial y uno final.</translation>
    </message>
    <message>
        <source>The T5 encoder needs at least one layer, four position buckets and a largest distance beyond a quarter of them.</source>
        <translation>El codificador T5 necesita al menos una capa, cuatro grupos de posiciones y una distancia máxima mayor que la cuarta parte de ellos.</translation>
    </message>
    <message>
        <source>A T5 context has at least an end token.</source>
        <translation>Un contexto de T5 tiene al menos un token final.</translation>
    </message>
    <message>
        <source>The %1 text encoder knows tokens 0 to %2 but was given token %3; its tokenizer belongs to another model.</source>
        <translation>El codificador de texto %1 conoce los tokens 0 a %2, pero recibió el token %3; su tokenizador pertenece a otro modelo.</translation>
    </message>
    <message>
        <source>A latent adaptor cannot make %1 numbers out of %2 × %2 pixels; check the latent size of the model&apos;s configuration.</source>
        <translation>Un adaptador de latentes no puede sacar %1 números de %2 × %2 píxeles; compruebe el tamaño del latente en la configuración del modelo.</translation>
    </message>
    <message>
        <source>The text encoder&apos;s configuration is wrong: %1.</source>
        <translation>La configuración del codificador de texto es errónea: %1.</translation>
    </message>
    <message>
        <source>widths, tokens and heads must be positive</source>
        <translation>los anchos, tokens y cabezas deben ser positivos</translation>
    </message>
    <message>
        <source>the number of layers is out of range</source>
        <translation>el número de capas está fuera de rango</translation>
    </message>
    <message>
        <source>the latent size must be even (means and log-variances)</source>
        <translation>el tamaño del latente debe ser par (medias y log-varianzas)</translation>
    </message>
    <message>
        <source>a width of %1 does not divide into %2 heads</source>
        <translation>un ancho de %1 no se divide en %2 cabezas</translation>
    </message>
    <message>
        <source>The autoencoder&apos;s configuration has sizes that no network can be built from; check channels, channel multipliers and scale factor.</source>
        <translation>La configuración del autocodificador tiene tamaños con los que no se puede construir una red; compruebe canales, multiplicadores de canales y factor de escala.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>it has more than %1 bytes</source>
        <translation>tiene más de %1 bytes</translation>
    </message>
    <message>
        <source>is not a weights file this program knows (.safetensors, PyTorch .pth or .bin, index).</source>
        <translation>no es un archivo de pesos que este programa conozca (.safetensors, .pth o .bin de PyTorch, índice).</translation>
    </message>
    <message>
        <source>holds two tensors called &quot;%1&quot;; get the file again.</source>
        <translation>contiene dos tensores llamados «%1»; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>holds no tensor called &quot;%1&quot;.</source>
        <translation>no contiene ningún tensor llamado «%1».</translation>
    </message>
    <message>
        <source>its values are nested too deeply or repeat too often near &quot;%1&quot;; no weights file needs that.</source>
        <translation>sus valores están demasiado anidados o se repiten demasiado cerca de «%1»; ningún archivo de pesos lo necesita.</translation>
    </message>
    <message>
        <source>a dictionary below &quot;%1&quot; has a key that is not text or is too long.</source>
        <translation>un diccionario bajo «%1» tiene una clave que no es texto o es demasiado larga.</translation>
    </message>
    <message>
        <source>its header does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>su cabecera no coincide con su suma de verificación, sus bytes cambiaron; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header is not valid JSON at byte %1; the file is damaged, get it again.</source>
        <translation>su cabecera no es JSON válido en el byte %1; el archivo está dañado, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>its header has something unexpected near &quot;%1&quot;; the file is damaged or not a safetensors file.</source>
        <translation>su cabecera tiene algo inesperado cerca de «%1»; el archivo está dañado o no es safetensors.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; get the file again.</source>
        <translation>el tensor «%1» %2; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header names &quot;%1&quot; twice; get the file again.</source>
        <translation>su cabecera nombra «%1» dos veces; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; claims to be larger than 64 GiB; get the file again.</source>
        <translation>el tensor «%1» dice ocupar más de 64 GiB; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has %2 bytes where its shape needs %3; get the file again.</source>
        <translation>el tensor «%1» tiene %2 bytes, pero su forma necesita %3; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; overlaps another at byte %2 of the data; get the file again.</source>
        <translation>el tensor «%1» se solapa con otro en el byte %2 de los datos; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; leaves a gap before it at byte %2 of the data; get the file again.</source>
        <translation>el tensor «%1» deja un hueco antes de él en el byte %2 de los datos; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>announces a header of %1 bytes, but has %2 in all; the file is incomplete or not a safetensors file.</source>
        <translation>anuncia una cabecera de %1 bytes, pero tiene %2 en total; el archivo está incompleto o no es safetensors.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>el tensor «%1» en el byte %2 no coincide con su suma de verificación, sus bytes cambiaron; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>is not an index of a weights file (JSON with a &quot;weight_map&quot;); choose the weights.</source>
        <translation>no es el índice de un archivo de pesos (JSON con «weight_map»); elija los pesos.</translation>
    </message>
    <message>
        <source>names a file for tensor &quot;%1&quot; that does not lie in its folder; get the index again.</source>
        <translation>nombra para el tensor «%1» un archivo que no está en su carpeta; obtenga el índice de nuevo.</translation>
    </message>
    <message>
        <source>expects tensor &quot;%1&quot; in &quot;%2&quot;, which does not hold it; the files do not belong together.</source>
        <translation>espera el tensor «%1» en «%2», que no lo contiene; los archivos no corresponden entre sí.</translation>
    </message>
    <message>
        <source>the bytes of tensor &quot;%1&quot; are missing; the file is incomplete.</source>
        <translation>faltan los bytes del tensor «%1»; el archivo está incompleto.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is compressed, which PyTorch never does with weights; the file was packed again by something else, get the original.</source>
        <translation>el registro «%1» está comprimido, cosa que PyTorch nunca hace con los pesos; otro programa volvió a empaquetar el archivo, obtenga el original.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; wants a storage of %2 bytes but its record has %3; the file is damaged, get it again.</source>
        <translation>el tensor «%1» pide %2 bytes, pero su registro tiene %3; el archivo está dañado, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; has two sizes; get the file again.</source>
        <translation>el almacenamiento «%1» tiene dos tamaños; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; is unknown or listed twice.</source>
        <translation>el almacenamiento «%1» es desconocido o figura dos veces.</translation>
    </message>
    <message>
        <source>storage &quot;%1&quot; of %2 bytes does not fit at byte %3; the file is incomplete, get it again.</source>
        <translation>el almacenamiento «%1» de %2 bytes no cabe en el byte %3; el archivo está incompleto, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; %2; the file is damaged or made to deceive, get it from its original source.</source>
        <translation>el tensor «%1» %2; el archivo está dañado o hecho para engañar, obténgalo de su fuente original.</translation>
    </message>
    <message>
        <source>has sizes that are not counts</source>
        <translation>tiene tamaños que no son cantidades</translation>
    </message>
    <message>
        <source>has strides that are not counts</source>
        <translation>tiene pasos que no son cantidades</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno de %1</translation>
    </message>
    <message>
        <source>%1 is not a setting of this version; is it misspelt?</source>
        <translation>%1 no es un ajuste de esta versión; ¿está mal escrito?</translation>
    </message>
    <message>
        <source>This is not a model configuration: its format is &quot;%1&quot; instead of &quot;%2&quot;.</source>
        <translation>Esto no es una configuración de modelo: su formato es «%1» en lugar de «%2».</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>became shorter or unreadable while it was in use; what was made of it is not kept. Put the whole file back, then start again.</source>
        <translation>se acortó o dejó de poder leerse mientras se usaba; lo que se hizo con él no se conserva. Vuelva a poner el archivo completo y empiece de nuevo.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; claims %2 bytes from %3 compressed ones, which is impossible or too much.</source>
        <translation>el registro «%1» anuncia %2 bytes a partir de %3 comprimidos, lo cual es imposible o demasiado.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; does not inflate to the %2 bytes it announces; get the file again.</source>
        <translation>el registro «%1» no se descomprime en los %2 bytes que anuncia; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>two records are called &quot;%1&quot;; the file is damaged or made to deceive, get it again.</source>
        <translation>dos registros se llaman «%1»; el archivo está dañado o hecho para engañar, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; holds %2 bytes, more than the %3 allowed for it.</source>
        <translation>el registro «%1» contiene %2 bytes, más de los %3 permitidos.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; at byte %2 does not match its checksum, its bytes were changed; get the file again.</source>
        <translation>el registro «%1» en el byte %2 no coincide con su suma de verificación, sus bytes cambiaron; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has no zip64 sizes; the zip file is damaged, get it again.</source>
        <translation>el registro «%1» no tiene tamaños zip64; el archivo zip está dañado, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>a zip record has the name &quot;%1&quot;, which no weights file needs; get the file from its original source.</source>
        <translation>un registro zip se llama «%1», nombre que ningún archivo de pesos necesita; obtenga el archivo de su fuente original.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; is encrypted; get an unencrypted file.</source>
        <translation>el registro «%1» está cifrado; obtenga un archivo sin cifrar.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; uses compression method %2, which is not supported.</source>
        <translation>el registro «%1» usa el método de compresión %2, que no se admite.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; has two different sizes; get the file again.</source>
        <translation>el registro «%1» tiene dos tamaños distintos; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; should start at byte %2, outside the records; get the file again.</source>
        <translation>el registro «%1» debería empezar en el byte %2, fuera de los registros; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>record &quot;%1&quot; of %2 bytes at byte %3 contradicts the zip directory; the file is damaged, get it again.</source>
        <translation>el registro «%1» de %2 bytes en el byte %3 contradice el directorio zip; el archivo está dañado, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>records &quot;%1&quot; and &quot;%2&quot; share bytes; the file is damaged or made to deceive, get it again.</source>
        <translation>los registros «%1» y «%2» comparten bytes; el archivo está dañado o hecho para engañar, obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>one of the steps</source>
        <translation>uno de los pasos</translation>
    </message>
    <message>
        <source>adds to something that is not a list or dict</source>
        <translation>añade a algo que no es lista ni diccionario</translation>
    </message>
    <message>
        <source>names an object by something that is not text</source>
        <translation>nombra un objeto con algo que no es texto</translation>
    </message>
    <message>
        <source>asks for &quot;%1.%2&quot;, which this program never runs</source>
        <translation>pide «%1.%2», que este programa nunca ejecuta</translation>
    </message>
    <message>
        <source>calls &quot;%1.%2&quot;, which may only be named</source>
        <translation>llama a «%1.%2», que solo se puede nombrar</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the weights of %2 hold numbers that are not finite; get the file again or choose another.</source>
        <translation>«%1»: los pesos de %2 contienen números que no son finitos; obtenga el archivo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 holds no weights of a CrossFlow network; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 no contiene pesos de una red CrossFlow; indique un archivo .pth o .safetensors o la carpeta de un punto de control (N.ckpt).</translation>
    </message>
    <message>
        <source>There is no model called %1 to take the sizes of %2 from.</source>
        <translation>No hay ningún modelo llamado %1 del que tomar los tamaños de %2.</translation>
    </message>
    <message>
        <source>The networks in %1 are those of no published model, and no config.json lies beside them; say with --model whose sizes they have.</source>
        <translation>Las redes de %1 no son las de ningún modelo publicado y junto a ellas no hay ningún config.json; indique con --model de qué modelo son sus tamaños.</translation>
    </message>
    <message>
        <source>%1 is not a sentencepiece model (spiece.model); get it again.</source>
        <translation>%1 no es un modelo de SentencePiece (spiece.model); obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>The GPU is not used: the program&apos;s CUDA part could not be opened (%1).</source>
        <translation>La GPU no se usa: no se pudo abrir la parte CUDA del programa (%1).</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch sees none, although the driver does.</source>
        <translation>La GPU no se usa: LibTorch no ve ninguna, aunque el controlador sí.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be used. %2</source>
        <translation>El dispositivo &quot;%1&quot; no se puede usar. %2</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here; there is %2.</source>
        <translation>Aquí no hay ningún dispositivo «%1»; hay %2.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: it runs CUDA %1, but CUDA 13 is needed; install driver %2 or newer.</source>
        <translation>El controlador NVIDIA es demasiado antiguo: ejecuta CUDA %1, pero se necesita CUDA 13; instale el controlador %2 o posterior.</translation>
    </message>
    <message>
        <source>The NVIDIA driver %1 is too old: CUDA 13 needs driver %2 or newer; please update it.</source>
        <translation>El controlador NVIDIA %1 es demasiado antiguo: CUDA 13 necesita el controlador %2 o posterior; actualícelo.</translation>
    </message>
    <message>
        <source>The NVIDIA driver sees no GPU; CUDA_VISIBLE_DEVICES may hide them.</source>
        <translation>El controlador NVIDIA no ve ninguna GPU; quizá CUDA_VISIBLE_DEVICES las oculte.</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer (error %1 of cuInit); nvidia-smi may say why.</source>
        <translation>El controlador NVIDIA no responde (error %1 de cuInit); quizá nvidia-smi diga por qué.</translation>
    </message>
    <message>
        <source>The %1 is too old: it has compute capability %2, but 7.5 or newer is needed (GeForce 16 and 20, Quadro RTX, T4 and all later cards).</source>
        <translation>La %1 es demasiado antigua: tiene capacidad de cómputo %2, pero se necesita 7.5 o posterior (GeForce 16 y 20, Quadro RTX, T4 y todas las posteriores).</translation>
    </message>
    <message>
        <source>There is no NVIDIA driver on this machine.</source>
        <translation>En este equipo no hay controlador NVIDIA.</translation>
    </message>
    <message>
        <source>the picture&apos;s latent</source>
        <translation>el latente de la imagen</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>%1 and %2 are of different sizes (&quot;%3&quot;); only models of the same sizes can be faded into one another.</source>
        <translation>%1 y %2 son de tamaños distintos («%3»); solo los modelos del mismo tamaño pueden fundirse uno en otro.</translation>
    </message>
    <message>
        <source>holds &quot;%1&quot; as whole numbers (%2), which are not weights; get the file in float32, bfloat16 or float16.</source>
        <translation>contiene «%1» como números enteros (%2), que no son pesos; obtenga el archivo en float32, bfloat16 o float16.</translation>
    </message>
    <message>
        <source>There is no such solver.</source>
        <translation>No existe ese método.</translation>
    </message>
    <message>
        <source>The adaptive solver&apos;s tolerance must be a positive number.</source>
        <translation>La tolerancia del método adaptativo debe ser un número positivo.</translation>
    </message>
    <message>
        <source>One of %1 and %2 was taught to leap and the other was not; there is nothing between them.</source>
        <translation>De %1 y %2, uno aprendió a saltar y el otro no; no hay nada entre ellos.</translation>
    </message>
    <message>
        <source>%1 and %2 read words differently; only models of one family can be faded into one another.</source>
        <translation>%1 y %2 leen las palabras de forma distinta; solo los modelos de una familia pueden fundirse uno en otro.</translation>
    </message>
    <message>
        <source>The GPU is not used: LibTorch&apos;s libraries for it, and NVIDIA&apos;s, are not on this machine.</source>
        <translation>La GPU no se usa: las bibliotecas de LibTorch y de NVIDIA para ella no están en este equipo.</translation>
    </message>
    <message>
        <source>LibTorch does not see this card, although the driver does.</source>
        <translation>LibTorch no ve esta tarjeta, aunque el controlador sí.</translation>
    </message>
    <message>
        <source>There is no %1; name a .pth or .safetensors file, or a checkpoint&apos;s folder (N.ckpt).</source>
        <translation>%1 no existe; indique un archivo .pth o .safetensors o la carpeta de un punto de control (N.ckpt).</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
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
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Keep deleted pictures</source>
        <translation>Conservar imágenes borradas</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>After that their files are removed for good.</source>
        <translation>Después sus archivos se eliminan definitivamente.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>Elegir la carpeta: %1</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>Volver a las teclas estándar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Tamaño del texto y los controles</translation>
    </message>
    <message>
        <source>On top of what the desktop sets for the screen.</source>
        <translation>Además de lo que el escritorio fija para la pantalla.</translation>
    </message>
    <message>
        <source>%1 is taken by &quot;%2&quot;.</source>
        <translation>%1 ya lo usa «%2».</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Takes effect when the program starts again.</source>
        <translation>Tendrá efecto al iniciar de nuevo el programa.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Tell me on the desktop</source>
        <translation>Avisar en el escritorio</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Con un sonido</translation>
    </message>
    <message>
        <source>Download models when I press Download</source>
        <translation>Descargar modelos cuando pulse «Descargar»</translation>
    </message>
    <message>
        <source>Off: this program stays off the network and asks before the first download. It never sends anything but the request for the file.</source>
        <translation>Desactivado: este programa no usa la red y pregunta antes de la primera descarga. Nunca envía nada más que la petición del archivo.</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>Dirección de un espejo</translation>
    </message>
    <message>
        <source>Empty: the public home of the models. A mirror has the same paths below it, as mirrors of Hugging Face do.</source>
        <translation>Vacío: el sitio público de los modelos. Un espejo tiene debajo las mismas rutas, como los espejos de Hugging Face.</translation>
    </message>
    <message>
        <source>When the queue has become empty, a training has ended or something failed while you look elsewhere:</source>
        <translation>Cuando la cola haya quedado vacía, un entrenamiento haya terminado o algo haya fallado mientras usted mira a otra parte:</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>How to train a model</source>
        <translation>Cómo entrenar un modelo</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Render (in a prompt)</source>
        <translation>Generar (en un prompt)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>New line (in a prompt)</source>
        <translation>Línea nueva (en un prompt)</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Earlier and later prompts</source>
        <translation>Prompts anteriores y posteriores</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Arriba, Alt+Abajo</translation>
    </message>
    <message>
        <source>Zoom the picture</source>
        <translation>Ampliar la imagen</translation>
    </message>
    <message>
        <source>+, −, 0, 1</source>
        <translation>+, −, 0, 1</translation>
    </message>
    <message>
        <source>Next and previous picture</source>
        <translation>Imagen siguiente y anterior</translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation>Derecha, Izquierda</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Rate (gallery)</source>
        <translation>Puntuar (galería)</translation>
    </message>
    <message>
        <source>0 to 5</source>
        <translation>0 a 5</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Only the picture, and back</source>
        <translation>Solo la imagen, y volver</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Space, C</source>
        <translation>Espacio, C</translation>
    </message>
    <message>
        <source>Copy and save the picture</source>
        <translation>Copiar y guardar la imagen</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+S</source>
        <translation>Ctrl+C, Ctrl+S</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>Eliminar la imagen</translation>
    </message>
    <message>
        <source>All pictures, and back</source>
        <translation>Todas las imágenes, y volver</translation>
    </message>
    <message>
        <source>G, Esc</source>
        <translation>G, Esc</translation>
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
        <translation>Mayús</translation>
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
        <translation>Todas las imágenes, una junto a otra (G)</translation>
    </message>
    <message>
        <source>Last pictures</source>
        <translation>Últimas imágenes</translation>
    </message>
</context>
<context>
    <name>TermChips</name>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>Weight of &quot;%1&quot;</source>
        <translation>Peso de «%1»</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>New training</source>
        <translation>Nuevo entrenamiento</translation>
    </message>
    <message>
        <source>Teach a model your own pictures</source>
        <translation>Enseñe sus propias imágenes a un modelo</translation>
    </message>
    <message>
        <source>Give a folder of pictures with captions, and a wizard sets up the rest. The training goes on when this window is closed.</source>
        <translation>Indique una carpeta de imágenes con descripciones y un asistente prepara el resto. El entrenamiento continúa aunque se cierre esta ventana.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Abrir la carpeta de un entrenamiento</translation>
    </message>
    <message>
        <source>The draft is kept. It can be started or edited whenever you like.</source>
        <translation>El borrador se ha guardado. Puede iniciarlo o editarlo cuando quiera.</translation>
    </message>
    <message>
        <source>Duplicate this run</source>
        <translation>Duplicar este entrenamiento</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>Nombre del nuevo entrenamiento</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 copia</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Eliminar este entrenamiento</translation>
    </message>
    <message>
        <source>Move %1 with its checkpoints and samples to the trash?</source>
        <translation>¿Mover %1 con sus puntos de control y muestras a la papelera?</translation>
    </message>
    <message>
        <source>End at once</source>
        <translation>Terminar ya</translation>
    </message>
    <message>
        <source>End %1 without saving? What came after its newest checkpoint is lost.</source>
        <translation>¿Terminar %1 sin guardar? Se perderá lo posterior a su último punto de control.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Escribir un informe</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>El informe se ha escrito en %1.</translation>
    </message>
    <message>
        <source>Train longer</source>
        <translation>Entrenar más</translation>
    </message>
    <message>
        <source>Steps in all; %1 are done.</source>
        <translation>Pasos en total; %1 ya dados.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
</context>
<context>
    <name>TrainingWizard</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Guardar como borrador</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Pictures and what they show. Everything is checked before it is used.</source>
        <translation>Imágenes y lo que muestran. Todo se comprueba antes de usarse.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The small sizes learn in hours on any computer.</source>
        <translation>Los tamaños pequeños aprenden en horas en cualquier ordenador.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>What to train on, and what it will take.</source>
        <translation>Dónde entrenar y qué hará falta.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How long to train. A preset is a good start.</source>
        <translation>Cuánto entrenar. Un ajuste predefinido es un buen comienzo.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Nothing has begun yet. Start when everything has a tick.</source>
        <translation>Aún no ha empezado nada. Empiece cuando todo esté marcado.</translation>
    </message>
    <message>
        <source>Pages of the wizard</source>
        <translation>Páginas del asistente</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Nuevo entrenamiento</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Empezar de todos modos</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>Prompts that are drawn while the model learns.</source>
        <translation>Prompts que se pintan mientras el modelo aprende.</translation>
    </message>
    <message>
        <source>How to train a model</source>
        <translation>Cómo entrenar un modelo</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>Exportar película…</translation>
    </message>
    <message>
        <source>Render this picture</source>
        <translation>Generar esta imagen</translation>
    </message>
    <message>
        <source>At full quality, into the gallery. Nothing else here is kept.</source>
        <translation>Con toda la calidad, a la galería. Nada más de aquí se conserva.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Straight (lerp)</source>
        <translation>Recta (lerp)</translation>
    </message>
    <message>
        <source>As the original does</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>Along the sphere (slerp)</source>
        <translation>Por la esfera (slerp)</translation>
    </message>
    <message>
        <source>Keeps the length of the latent</source>
        <translation>Conserva la longitud del latente</translation>
    </message>
    <message>
        <source>Straight, length kept</source>
        <translation>Recta, longitud conservada</translation>
    </message>
    <message>
        <source>Straight, then scaled to the length between the ends</source>
        <translation>Recta y luego escalada a la longitud entre los extremos</translation>
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
        <source>Same noise at both ends</source>
        <translation>Mismo ruido en ambos extremos</translation>
    </message>
    <message>
        <source>Go beyond the ends</source>
        <translation>Ir más allá de los extremos</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Pictures on the way; 40 are recommended for films.</source>
        <translation>Imágenes en el camino; para películas se recomiendan 40.</translation>
    </message>
    <message>
        <source>Smoother: only the words differ between the ends.</source>
        <translation>Más suave: solo las palabras difieren entre los extremos.</translation>
    </message>
    <message>
        <source>Exaggerates what makes one end differ from the other.</source>
        <translation>Exagera lo que distingue un extremo del otro.</translation>
    </message>
    <message>
        <source>Swap the two prompts</source>
        <translation>Intercambiar los dos prompts</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation>Pasos iguales</translation>
    </message>
    <message>
        <source>Measures how much the frames differ and moves them, so that each step looks as large.</source>
        <translation>Mide cuánto difieren los fotogramas y los desplaza para que cada paso parezca igual de grande.</translation>
    </message>
    <message>
        <source>Mixing method</source>
        <translation>Método de mezcla</translation>
    </message>
</context>
<context>
    <name>WizardDataPage</name>
    <message>
        <source>What you have</source>
        <translation>Lo que tiene</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Datos de entrenamiento</translation>
    </message>
    <message>
        <source>Lists and latents (*.jsonl *.csv *.json *.safetensors);;All (*)</source>
        <translation>Listas y latentes (*.jsonl *.csv *.json *.safetensors);;Todos (*)</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Carpeta de las imágenes</translation>
    </message>
    <message>
        <source>Validation data</source>
        <translation>Datos de validación</translation>
    </message>
    <message>
        <source>Mirror pictures at random</source>
        <translation>Reflejar imágenes al azar</translation>
    </message>
    <message>
        <source>Encode the pictures once</source>
        <translation>Codificar las imágenes una sola vez</translation>
    </message>
    <message>
        <source>Random shift</source>
        <translation>Desplazamiento al azar</translation>
    </message>
    <message>
        <source>Varied copies of each picture</source>
        <translation>Variantes de cada imagen</translation>
    </message>
    <message>
        <source>Pictures with captions</source>
        <translation>Imágenes con descripción</translation>
    </message>
    <message>
        <source>Ready feature files</source>
        <translation>Archivos de características ya hechos</translation>
    </message>
    <message>
        <source>Cached latents</source>
        <translation>Latentes guardados</translation>
    </message>
    <message>
        <source>Choose, drop or type a folder</source>
        <translation>Elija, arrastre o escriba una carpeta</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Only if a list names pictures relative to another folder than its own.</source>
        <translation>Solo si una lista nombra imágenes respecto a otra carpeta que la suya.</translation>
    </message>
    <message>
        <source>Pictures that are not trained on, to see whether the model learns or memorises.</source>
        <translation>Imágenes con las que no se entrena, para ver si el modelo aprende o memoriza.</translation>
    </message>
    <message>
        <source>Much faster for small models; the varied copies make up for the lost variety.</source>
        <translation>Mucho más rápido con modelos pequeños; las variantes compensan la variedad perdida.</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>For small pictures on a plain background.</source>
        <translation>Para imágenes pequeñas sobre fondo liso.</translation>
    </message>
    <message>
        <source>A folder in which every picture has a text file of the same name, or a JSONL, CSV, COCO or JourneyDB list.</source>
        <translation>Una carpeta en la que cada imagen tiene un archivo de texto del mismo nombre, o una lista JSONL, CSV, COCO o JourneyDB.</translation>
    </message>
    <message>
        <source>A folder in the original&apos;s layout, made by crossflow-train extract.</source>
        <translation>Una carpeta con la estructura del original, hecha por crossflow-train extract.</translation>
    </message>
    <message>
        <source>A .safetensors file made by crossflow-train cache-latents.</source>
        <translation>Un archivo .safetensors hecho por crossflow-train cache-latents.</translation>
    </message>
    <message>
        <source>Share kept apart</source>
        <translation>Parte apartada</translation>
    </message>
    <message>
        <source>Without validation data, this share of the training data is never trained on but measured on. 0: none, 0.05: one in twenty.</source>
        <translation>Sin datos de validación, esta parte de los datos no se entrena, sino que sirve para medir. 0: nada, 0.05: uno de cada veinte.</translation>
    </message>
</context>
<context>
    <name>WizardModelPage</name>
    <message>
        <source>Small models</source>
        <translation>Modelos pequeños</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Modelos publicados</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Text encoder</source>
        <translation>Codificador de texto</translation>
    </message>
    <message>
        <source>Checkpoint to go on from</source>
        <translation>Punto de control del que partir</translation>
    </message>
    <message>
        <source>Weights (*.pth *.safetensors)</source>
        <translation>Pesos (*.pth *.safetensors)</translation>
    </message>
    <message>
        <source>Weights of the text encoder</source>
        <translation>Pesos del codificador de texto</translation>
    </message>
    <message>
        <source>Weights (*.pth *.bin *.safetensors)</source>
        <translation>Pesos (*.pth *.bin *.safetensors)</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizador</translation>
    </message>
    <message>
        <source>Tokenizers (*.model *.txt *.gz *.json)</source>
        <translation>Tokenizadores (*.model *.txt *.gz *.json)</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autocodificador</translation>
    </message>
    <message>
        <source>Image tower</source>
        <translation>Torre de imagen</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>Desde cero</translation>
    </message>
    <message>
        <source>Text encoder and other files</source>
        <translation>Codificador de texto y otros archivos</translation>
    </message>
    <message>
        <source>Small: learns on any computer</source>
        <translation>Pequeños: aprenden en cualquier ordenador</translation>
    </message>
    <message>
        <source>Published sizes: for graphics cards</source>
        <translation>Tamaños publicados: para tarjetas gráficas</translation>
    </message>
    <message>
        <source>Trained along with the model</source>
        <translation>Se entrena con el modelo</translation>
    </message>
    <message>
        <source>Given and kept as it is</source>
        <translation>Dado y sin cambios</translation>
    </message>
    <message>
        <source>Stored features</source>
        <translation>Características guardadas</translation>
    </message>
    <message>
        <source>Left empty, small models train one first; it is a step of the run.</source>
        <translation>Si se deja vacío, los modelos pequeños entrenan uno primero; es un paso del entrenamiento.</translation>
    </message>
    <message>
        <source>SigLIP&apos;s weights; they give the contrastive loss of the published models.</source>
        <translation>Los pesos de SigLIP; dan la pérdida contrastiva de los modelos publicados.</translation>
    </message>
    <message>
        <source>The published models read the features of a ready-made encoder (CLIP or T5); they are stored once before the training begins.</source>
        <translation>Los modelos publicados leen las características de un codificador ya hecho (CLIP o T5); se guardan una vez antes de entrenar.</translation>
    </message>
    <message>
        <source>Small models have a small encoder of their own.</source>
        <translation>Los modelos pequeños tienen su propio codificador pequeño.</translation>
    </message>
    <message>
        <source>Left empty, small models make their own from the captions.</source>
        <translation>Si se deja vacío, los modelos pequeños hacen el suyo con las descripciones.</translation>
    </message>
    <message>
        <source>From the starter model</source>
        <translation>Desde el modelo inicial</translation>
    </message>
    <message>
        <source>From a checkpoint or model</source>
        <translation>Desde un punto de control o modelo</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 parámetros</translation>
    </message>
    <message>
        <source>Learn the image tower along, from random values</source>
        <translation>Entrenar también la torre de imagen, desde valores aleatorios</translation>
    </message>
    <message>
        <source>As the published models did: without weights of its own, the tower begins as timm starts it. Without either there is no contrastive loss.</source>
        <translation>Como los modelos publicados: sin pesos propios, la torre empieza como la inicia timm. Sin nada de ello no hay pérdida contrastiva.</translation>
    </message>
</context>
<context>
    <name>WizardResourcesPage</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Parts of a batch</source>
        <translation>Partes de un lote</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Compute activations twice to save memory</source>
        <translation>Calcular las activaciones dos veces para ahorrar memoria</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Buscando dispositivos…</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 bits (bfloat16)</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>los que quepan</translation>
    </message>
    <message>
        <source>shared equally</source>
        <translation>repartidos por igual</translation>
    </message>
    <message>
        <source>One for each graphics card; one on a processor.</source>
        <translation>Uno por tarjeta gráfica; uno en un procesador.</translation>
    </message>
    <message>
        <source>On a processor only.</source>
        <translation>Solo en un procesador.</translation>
    </message>
    <message>
        <source>A third slower.</source>
        <translation>Un tercio más lento.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message numerus="yes">
        <source>All %n graphics card(s)</source>
        <translation>
            <numerusform>La %n tarjeta gráfica</numerusform>
            <numerusform>Las %n tarjetas gráficas</numerusform>
        </translation>
    </message>
    <message>
        <source>No graphics card was found: the processor</source>
        <translation>No se encontró tarjeta gráfica: el procesador</translation>
    </message>
    <message numerus="yes">
        <source>%n graphics card(s)</source>
        <translation>
            <numerusform>%n tarjeta gráfica</numerusform>
            <numerusform>%n tarjetas gráficas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>Procesador, %n núcleo</numerusform>
            <numerusform>Procesador, %n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>Threads that read data</source>
        <translation>Hilos que leen datos</translation>
    </message>
    <message>
        <source>Pictures per step, over all processes.</source>
        <translation>Imágenes por paso, entre todos los procesos.</translation>
    </message>
    <message>
        <source>Threads per process</source>
        <translation>Hilos por proceso</translation>
    </message>
    <message>
        <source>Per process.</source>
        <translation>Por proceso.</translation>
    </message>
    <message>
        <source>Parts per batch</source>
        <translation>Partes por lote</translation>
    </message>
    <message>
        <source>A large batch is computed in this many parts, one after the other.</source>
        <translation>Un lote grande se calcula en este número de partes, una tras otra.</translation>
    </message>
    <message>
        <source>Automatic: 16 bits where the device is faster in them, else 32.</source>
        <translation>Automático: 16 bits donde el dispositivo es más rápido con ellos, si no 32.</translation>
    </message>
</context>
<context>
    <name>WizardReviewPage</name>
    <message>
        <source>Name of the run</source>
        <translation>Nombre del entrenamiento</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Prepared first</source>
        <translation>Se prepara antes</translation>
    </message>
    <message>
        <source>Would it start?</source>
        <translation>¿Arrancaría?</translation>
    </message>
    <message>
        <source>The exact configuration</source>
        <translation>La configuración exacta</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Go to the page of: %1</source>
        <translation>Ir a la página de: %1</translation>
    </message>
    <message>
        <source>Its folder has the same name.</source>
        <translation>Su carpeta se llama igual.</translation>
    </message>
</context>
<context>
    <name>WizardSamplesPage</name>
    <message>
        <source>Watched prompts</source>
        <translation>Prompts observados</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Training steps.</source>
        <translation>Pasos de entrenamiento.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>More steps follow the flow more closely.</source>
        <translation>Más pasos siguen el flujo con más precisión.</translation>
    </message>
    <message>
        <source>One prompt per line</source>
        <translation>Un prompt por línea</translation>
    </message>
    <message>
        <source>One per line. Some from the captions show what was learnt by heart, some of your own show what was understood.</source>
        <translation>Uno por línea. Los de las descripciones muestran lo memorizado; los propios, lo comprendido.</translation>
    </message>
    <message>
        <source>Draw them every</source>
        <translation>Pintarlos cada</translation>
    </message>
    <message>
        <source>Steps per picture</source>
        <translation>Pasos por imagen</translation>
    </message>
</context>
<context>
    <name>WizardSchedulePage</name>
    <message>
        <source>Presets</source>
        <translation>Ajustes predefinidos</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>Pasos de calentamiento</translation>
    </message>
    <message>
        <source>Validation every</source>
        <translation>Validación cada</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Punto de control cada</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Puntos de control conservados</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Final share of the learning rate</source>
        <translation>Fracción final de la tasa</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Media móvil</translation>
    </message>
    <message>
        <source>Largest gradient norm</source>
        <translation>Norma máxima del gradiente</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>The newest ones; the best stays, too.</source>
        <translation>Los más recientes; el mejor también permanece.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>0: gradients are not clipped.</source>
        <translation>0: los gradientes no se recortan.</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Unos %1</translation>
    </message>
    <message>
        <source>each picture is seen %1 times</source>
        <translation>cada imagen se ve %1 veces</translation>
    </message>
    <message>
        <source>%1 of it to measure checkpoints</source>
        <translation>%1 de ello para medir puntos de control</translation>
    </message>
    <message>
        <source>Steps; a crash costs at most that many.</source>
        <translation>Pasos; un fallo cuesta como mucho estos.</translation>
    </message>
    <message>
        <source>The rate rises from zero over this many steps.</source>
        <translation>La tasa sube desde cero durante estos pasos.</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>Evolución de la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Share of the old values that each step keeps; the average draws the pictures.</source>
        <translation>Parte de los valores antiguos que conserva cada paso; la media es la que pinta.</translation>
    </message>
    <message>
        <source>Log every</source>
        <translation>Registrar cada</translation>
    </message>
    <message>
        <source>Write files for TensorBoard, too</source>
        <translation>Escribir también archivos para TensorBoard</translation>
    </message>
    <message>
        <source>Into the folder tensorboard of the run; the plots here need none.</source>
        <translation>En la carpeta tensorboard del entrenamiento; las gráficas de aquí no los necesitan.</translation>
    </message>
    <message>
        <source>Steps it learns to draw in</source>
        <translation>Pasos en los que aprende a dibujar</translation>
    </message>
    <message>
        <source>2 serve most; any other number works, too.</source>
        <translation>Con 2 suele bastar; cualquier otro número también sirve.</translation>
    </message>
    <message>
        <source>Pictures the teacher draws</source>
        <translation>Imágenes que dibuja el maestro</translation>
    </message>
    <message>
        <source>Before the training. More are learnt better.</source>
        <translation>Antes del entrenamiento. Con más se aprende mejor.</translation>
    </message>
</context>
</TS>
