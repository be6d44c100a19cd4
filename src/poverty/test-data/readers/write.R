# Writes the survey files of this folder with haven. Run here, in this order:
#   Rscript write.R && python3 write.py && pspp write.sps && Rscript expect.R
# (Debian: r-cran-haven 2.5.1, r-cran-jsonlite, pspp 1.6.2; pandas 3.0.6 from PyPI.)
library(haven)

long <- function(text, letters) substr(strrep(text, ceiling(letters / nchar(text))), 1, letters)

rows <- 24
i <- seq_len(rows)
regions <- c("Arica y Parinacota" = 15, "Ñuble" = 16, "Aysén del General Carlos Ibáñez del Campo" = 11, "Metropolitana" = 13)
person <- data.frame(id = as.double(i))
person$ingreso <- ifelse(i %% 7 == 0, NA, i * 12345.678901234567)
person$entero <- as.integer(ifelse(i %% 5 == 0, NA, i * 1000L - 20000L))
person$extremos <- rep(c(0, -0.0, 1e300, -1e300, 5e-324, 151, 152, -99, -100, 0.1), length.out = rows)
person$vacia <- NA_real_
person$region <- labelled(rep(c(15, 16, 11, 13), length.out = rows), regions, label = "Región de residencia")
person$corto <- ifelse(i %% 4 == 0, "", c("sí", "no", "año")[i %% 3 + 1])
person$texto <- paste0("Persona número ", i, ifelse(i %% 2 == 0, " — con espacios  ", ""))
person$fecha <- as.Date("2024-11-01") + i
person$factor <- factor(c("bajo", "medio", "alto")[i %% 3 + 1], levels = c("bajo", "medio", "alto"))
attr(person$ingreso, "label") <- "Ingreso autónomo per cápita ($)"
attr(person$texto, "label") <- "Un texto con acentos: áéíóúñ¿¡"

spss <- person
spss$una_variable_de_nombre_muy_largo_con_mas_de_treinta_y_dos_letras <- i / 3
spss[["año"]] <- 2000 + i
spss$discretos <- labelled_spss(c(1:8, 97, 98, 99, NA)[(i - 1) %% 12 + 1], c("No sabe" = 98, "No responde" = 99, "Rehúsa" = 97), na_values = c(97, 98, 99), label = "Tres valores perdidos")
spss$rango <- labelled_spss(c(-5, -1, 0, 1, 998, 999, NA)[(i - 1) %% 7 + 1], na_range = c(998, 999))
spss$hasta <- labelled_spss(c(-5, -1, 0, 1, 77, 999, NA)[(i - 1) %% 7 + 1], na_range = c(-Inf, -1), na_values = 77)
spss$desde <- labelled_spss(c(-5, -1, 0, 1, 77, 999, NA)[(i - 1) %% 7 + 1], na_range = c(77, Inf))
spss$clave <- labelled_spss(c("a", "b", "NS", "", "ñ")[(i - 1) %% 5 + 1], c("Letra a" = "a", "No sabe" = "NS"), na_values = "NS")
spss$comuna <- labelled(c("Puente Alto", "Ñiquén", "")[(i - 1) %% 3 + 1], c("La más poblada" = "Puente Alto", "En Ñuble" = "Ñiquén"))
spss$t255 <- sapply(i, function(k) long("abcdefg ", 255 - k %% 3))
spss$t256 <- sapply(i, function(k) long("0123456789", 256 - k %% 3))
spss$t900 <- sapply(i, function(k) long(paste0("Segmento ", k, " ñ "), k * 22))
spss$t1500 <- ifelse(i %% 10 == 0, long("muy largo, ", 1500), "")
spss$ultima <- i

write_sav(spss, "haven-none.sav", compress = "none")
write_sav(spss, "haven-bytecode.sav", compress = "byte")
write_sav(spss, "haven.zsav", compress = "zsav")

stata <- person
letters3 <- c("a", "b", "z")
stata$perdidos <- labelled(ifelse(i %% 4 == 0, tagged_na(letters3[i %% 3 + 1]), ifelse(i %% 9 == 0, NA, i)), c("No aplica" = tagged_na("a"), "No sabe" = tagged_na("b"), "Uno" = 1), label = "Perdidos de Stata")
stata$logico <- i %% 2 == 0
stata$flotante <- as.double(i) / 3
stata$t2045 <- sapply(i, function(k) long("0123456789", k))
write_dta(stata, "haven-117.dta", version = 13, label = "Encuesta de prueba")
stata[["año"]] <- as.integer(2000 + i)
stata$strl <- ifelse(i %% 3 == 0, "", sapply(i, function(k) long(paste0("Texto ", k, " ñandú "), k * 80)))
stata$nota <- ifelse(i == 7, long("solo una nota muy larga ", 5000), "corta")
write_dta(stata, "haven-118.dta", version = 14, strl_threshold = 100, label = "Encuesta de prueba: año 2024")

# Longer than our blocks of rows and than the blocks of zlib, and yet small.
n <- 600000
k <- seq_len(n)
write_sav(data.frame(x = (k %% 97) / 7, respuesta = c("no", "sí", "no sabe")[k %% 3 + 1]), "haven-long.zsav", compress = "zsav")

# A survey to measure from, to give what its CSV gives.
casen <- read.csv("../casen2017_iquique_1000.csv", colClasses = c(cod_comuna = "character"), na.strings = "", encoding = "UTF-8")
write_sav(casen, "casen2017.zsav", compress = "zsav")
write_dta(casen, "casen2017.dta", version = 14)
