* An SPSS file in windows-1252, by PSPP: other padding, a code at the end of the data, long labels.
* (PSPP 1.6.2 leaves the values of long labels in UTF-8: haven reads them as the bytes say, and so do we.)
SET LOCALE='windows-1252'.
DATA LIST LIST /id (F8.0) región (A20) nota (A300) ingreso (F10.2).
BEGIN DATA
1 'Ñuble' 'Canción' 100.5
2 'Aysén' '' .
3 'Biobío' '¿Qué? ¡Año!' -3
4 'Los Ríos' 'pingüino €' 99
END DATA.
VARIABLE LABELS región 'Región de residencia' nota 'Observación'.
VALUE LABELS región 'Ñuble' 'La de Chillán' / ingreso 99 'No respondió'.
MISSING VALUES ingreso (99) región ('Aysén').
FILE LABEL 'Encuesta año 2024'.
SAVE OUTFILE='pspp-1252.sav' /COMPRESSED.
SAVE OUTFILE='pspp-1252.zsav' /ZCOMPRESSED.
SAVE OUTFILE='pspp-1252-none.sav' /UNCOMPRESSED.
