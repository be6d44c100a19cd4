# Writes a survey of 200,000 persons and 60 variables with haven into a folder, and times haven reading it. Prints JSON: seconds on
# the clock and of processor, the best of three. Leaves every value that haven read, column by column, for poverty-readers.ts to compare.
library(haven)
library(jsonlite)

folder <- commandArgs(trailingOnly = TRUE)[1]
setwd(folder)
set.seed(2024)
n <- 200000
codes <- setNames(as.double(1:9), paste("Respuesta número", 1:9))
comunas <- c("Puente Alto", "Ñiquén", "Los Ángeles", "San José de Maipo", "Aysén", "")

some_missing <- function(x, share) replace(x, runif(n) < share, NA)
columns <- c(
  lapply(1:40, function(k) labelled(some_missing(as.double(sample(1:9, n, TRUE)), 0.2), codes, label = paste("Pregunta", k))),
  lapply(1:14, function(k) some_missing(round(rlnorm(n, 12, 1), 2), 0.1)),
  lapply(1:3, function(k) as.double(sample.int(2e6, n, TRUE))),
  lapply(1:3, function(k) sample(comunas, n, TRUE))
)
names(columns) <- paste0("v", seq_along(columns))
survey <- as.data.frame(columns)

if (!file.exists("done")) {
  write_sav(survey, "bytecode.sav", compress = "byte")
  write_sav(survey, "none.sav", compress = "none")
  write_sav(survey, "zlib.zsav", compress = "zsav")
  write_dta(survey, "stata.dta", version = 14)
  invisible(file.create("done"))
}

read <- function(file) if (grepl("sav$", file)) read_sav(file) else read_dta(file)
files <- c("bytecode.sav", "none.sav", "zlib.zsav", "stata.dta")
timed <- function(file) sapply(1:3, function(i) { t <- system.time(read(file)); c(wall = t[["elapsed"]], cpu = t[["user.self"]] + t[["sys.self"]]) })
seconds <- lapply(setNames(files, files), function(file) as.list(apply(timed(file), 1, min)))

for (file in files) {
  data <- read(file)
  folder <- paste0(file, ".columns")
  dir.create(folder, showWarnings = FALSE)
  for (name in names(data)) {
    x <- as.vector(unclass(data[[name]]))
    if (is.character(x)) writeLines(enc2utf8(x), file.path(folder, name), useBytes = TRUE)
    else writeBin(as.double(ifelse(is.na(x), NaN, x)), file.path(folder, name), endian = "little")
  }
}
cat(toJSON(seconds, auto_unbox = TRUE, digits = 4))
