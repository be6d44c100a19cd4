# What haven reads in each file of this folder, to be read the same by us: expected.json. Files of equal content share an entry.
library(haven)
library(jsonlite)

exact <- function(x) ifelse(is.na(x), NA, sprintf("%.17g", x))

# Dates as the number that the file has: seconds since 1582 (SPSS), days since 1960 (Stata).
raw_number <- function(x, spss) {
  if (inherits(x, "Date")) return(if (spss) (as.numeric(x) + 141428) * 86400 else as.numeric(x) + 3653)
  as.numeric(unclass(x))
}

values_of <- function(x, spss) {
  if (is.character(x)) return(as.vector(unclass(x)))
  number <- raw_number(x, spss)
  tag <- na_tag(as.double(unclass(x)))
  ifelse(!is.na(tag), paste0(".", tag), exact(number))
}

labels_of <- function(x) {
  labels <- attr(x, "labels")
  if (is.null(labels)) return(list())
  values <- if (is.character(labels)) as.vector(labels) else ifelse(is.na(na_tag(as.double(labels))), exact(as.double(labels)), paste0(".", na_tag(as.double(labels))))
  lapply(seq_along(labels), function(k) list(values[k], names(labels)[k]))
}

describe <- function(file) {
  spss <- grepl("sav$", file)
  data <- if (spss) read_sav(file, user_na = TRUE) else read_dta(file, encoding = encoding_of(file))
  present <- if (spss) read_sav(file) else data
  variables <- lapply(names(data), function(name) {
    x <- data[[name]]
    range <- attr(x, "na_range")
    list(
      name = name,
      label = as.character(attr(x, "label", exact = TRUE) %||% ""),
      format = as.character(attr(x, if (spss) "format.spss" else "format.stata") %||% ""),
      text = is.character(x),
      labels = labels_of(x),
      naValues = as.character(if (is.character(x)) attr(x, "na_values") else exact(attr(x, "na_values")) %||% character()),
      naRange = if (is.null(range)) list() else exact(range),
      values = values_of(x, spss),
      missing = as.vector(is.na(present[[name]]))
    )
  })
  list(label = unbox(as.character(attr(data, "label") %||% "")), rows = unbox(nrow(data)), variables = variables)
}

# Stata 13 does not say its encoding, and haven 2.5.1 writes it in UTF-8 but reads it as windows-1252.
encoding_of <- function(file) if (file == "haven-117.dta") "UTF-8" else NULL

`%||%` <- function(a, b) if (is.null(a) || length(a) == 0) b else a

files <- setdiff(sort(list.files(pattern = "sav$|dta$")), c("haven-long.zsav", "casen2017.zsav", "casen2017.dta"))
found <- vapply(files, function(f) as.character(toJSON(describe(f), na = "null", auto_unbox = FALSE)), "")
# haven 2.5.1 loses every strL of a little-endian file of release 119; its big-endian twin stands for it.
found["pandas-119-le.dta"] <- found["pandas-119-be.dta"]
groups <- split(files, match(found, unique(found)))
entries <- vapply(groups, function(g) sprintf('{"files":%s,"expected":%s}', toJSON(as.vector(g)), found[g[1]]), "")
writeLines(paste0("[", paste(entries, collapse = ",\n"), "]"), "expected.json", useBytes = TRUE)
for (g in groups) cat(g, "\n")
