# Golden figures of inequality, from R convey (CRAN). It is not in Debian: these were made with the functions of its published source (GPL-3).
# From this folder: Rscript inequality.R   → ../test-data/golden-inequality.json
suppressMessages({ library(survey); library(jsonlite); library(convey) })
d <- read.csv("../test-data/synthetic.csv", na.strings = "", colClasses = c(group = "character"))
d$x <- d$income / d$size^0.7
options(survey.lonely.psu = "certainty")
design <- convey_prep(svydesign(~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE))
figures <- list()
add <- function(D, grouping, value) {
  keep <- !is.na(D$variables$x)
  put <- function(measure, e) figures[[length(figures) + 1]] <<- list(setting = "inequality", grouping = grouping, value = value, measure = measure,
    estimate = as.numeric(coef(e)), se = as.numeric(SE(e)), n = sum(keep), df = degf(D[keep, ]))
  put("gini", svygini(~x, D, na.rm = TRUE))
  put("s80s20", svyqsr(~x, D, na.rm = TRUE))
  put("r10_40", svyqsr(~x, D, alpha1 = 0.4, alpha2 = 0.9, na.rm = TRUE))
  for (p in c(0.1, 0.5, 0.9)) put(paste0("quantile ", p), svyiqalpha(~x, D, alpha = p, na.rm = TRUE))
}
add(design, "", "")
for (r in 1:5) add(subset(design, region == r), "region", as.character(r))
for (g in c("a", "b", "c")) add(subset(design, group == g), "group", g)
writeLines(toJSON(list(made = paste("R", getRversion(), "survey", packageVersion("survey"), "convey"), figures = figures), auto_unbox = TRUE, digits = NA), "../test-data/golden-inequality.json")
