# Golden figures of surveys that bring replicate weights, from R's survey package (Debian: apt-get install r-cran-survey r-cran-jsonlite).
# Never needed to run the tests. From this folder, after survey.R: Rscript replicates.R
#   → ../test-data/synthetic-replicates.csv and ../test-data/golden-replicates.json
suppressMessages({ library(survey); library(jsonlite) })
d <- read.csv("../test-data/synthetic.csv", na.strings = "", colClasses = c(group = "character", rare = "character"))
d <- d[d$stratum > 2, ] # strata of one PSU have no replicates
set.seed(7)
plain <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
jkn <- as.svrepdesign(plain, type = "JKn", compress = FALSE)
boot <- as.svrepdesign(plain, type = "subbootstrap", replicates = 40, compress = FALSE)
half <- svydesign(~half, strata = ~stratum, weights = ~weight, data = transform(d, half = psu %% 2), nest = TRUE)
brr <- as.svrepdesign(half, type = "BRR", compress = FALSE)
columns <- list(j = weights(jkn, "analysis"), b = weights(boot, "analysis"), h = weights(brr, "analysis"))
for (k in names(columns)) colnames(columns[[k]]) <- paste0(k, seq_len(ncol(columns[[k]])))
wide <- do.call(cbind, lapply(columns, function(x) formatC(x, digits = 15, format = "g", width = 1)))
kept <- c("stratum", "psu", "region", "weight", "size", "income", "rent", "group", "d1", "d2", "d3", "d4")
f <- gzfile("../test-data/synthetic-replicates.csv.gz", "w")
write.csv(cbind(d[kept], wide), f, row.names = FALSE, quote = FALSE, na = "")
close(f)

r <- read.csv("../test-data/synthetic-replicates.csv.gz", na.strings = "", colClasses = c(group = "character"))
for (v in c("weight", "income", "rent")) r[[v]] <- as.numeric(r[[v]]) # whole numbers of R overflow
r$x <- r$income / r$size^0.7
r$poor <- as.numeric(r$x < 158145)
r$gap <- r$poor * (158145 - r$x) / 158145
r$c <- 3 * r$d1 + 3 * r$d2 + 2 * r$d3 + 2 * r$d4
r$multi <- as.numeric(r$c >= 4)
r$m0 <- r$multi * r$c / 10
figures <- list()
add <- function(setting, grouping, value, measure, e) figures[[length(figures) + 1]] <<- list(setting = setting, grouping = grouping, value = value, measure = measure, estimate = as.numeric(coef(e))[1], se = as.numeric(SE(e))[1], n = 0, df = 0)
one <- function(setting, grouping, value, D) {
  for (m in list(c("fgt0", "poor"), c("fgt1", "gap"), c("h", "multi"), c("m0", "m0"), c("mean", "income"))) {
    S <- subset(D, !is.na(D$variables[[m[2]]]))
    add(setting, grouping, value, m[1], svymean(as.formula(paste0("~", m[2])), S))
  }
  add(setting, grouping, value, "persons", svytotal(~poor, subset(D, !is.na(poor))))
  S <- subset(D, !is.na(multi))
  add(setting, grouping, value, "a", withReplicates(S, quote(sum(.weights * m0) / sum(.weights * multi))))
  S <- subset(D, !is.na(rent) & !is.na(income))
  add(setting, grouping, value, "ratio", withReplicates(S, quote(sum(.weights * rent) / sum(.weights * income))))
}
rscales <- list()
for (s in c("jkn", "jkn mse", "bootstrap", "brr")) {
  kind <- strsplit(s, " ")[[1]][1]
  w <- as.matrix(r[, grep(paste0("^", c(jkn = "j", bootstrap = "b", brr = "h")[kind], "[0-9]+$"), names(r))])
  scales <- if (kind == "jkn") jkn$rscales else rep(1, ncol(w))
  design <- switch(kind,
    jkn = svrepdesign(data = r, weights = ~weight, repweights = w, type = "JKn", scale = 1, rscales = scales, combined.weights = TRUE, mse = grepl("mse", s)),
    bootstrap = svrepdesign(data = r, weights = ~weight, repweights = w, type = "bootstrap", combined.weights = TRUE, mse = FALSE),
    brr = svrepdesign(data = r, weights = ~weight, repweights = w, type = "BRR", combined.weights = TRUE, mse = FALSE))
  rscales[[s]] <- list(columns = colnames(w), scale = design$scale, rscales = design$rscales, df = degf(design))
  one(s, "", "", design)
  for (g in c("region", "group")) for (v in sort(unique(na.omit(r[[g]])))) one(s, g, as.character(v), subset(design, !is.na(r[[g]]) & r[[g]] == v))
}
write(toJSON(list(made = paste("R", getRversion(), "survey", packageVersion("survey")), designs = rscales, figures = figures), auto_unbox = TRUE, digits = 15), "../test-data/golden-replicates.json")
