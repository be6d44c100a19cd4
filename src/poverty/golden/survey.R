# Golden figures for the tests, from R's survey package (Debian: apt-get install r-cran-survey r-cran-jsonlite). Never needed to run the tests.
# From this folder: Rscript survey.R   → ../test-data/synthetic.csv and ../test-data/golden-survey.json
suppressMessages({ library(survey); library(jsonlite) })

# A survey with what goes wrong: strata with one PSU, PSUs with nobody of a group, missing values, weights that are not whole.
set.seed(20261122)
strata <- data.frame(stratum = 1:30, psus = c(1, 1, 2, 2, 2, 3, 3, 4, 5, 6, sample(2:7, 20, TRUE)))
strata$population <- strata$psus * sample(2:9, 30, TRUE)
psu <- do.call(rbind, lapply(1:30, function(h) data.frame(stratum = h, psu = 1:strata$psus[h], region = 1 + (h - 1) %/% 6, population = strata$population[h])))
psu$effect <- rnorm(nrow(psu), 0, 0.4)
rows <- do.call(rbind, lapply(seq_len(nrow(psu)), function(i) psu[rep(i, sample(4:16, 1)), ]))
n <- nrow(rows)
rows$id <- 1:n
rows$weight <- sample(20:400, n, TRUE)
rows$fraction <- round(rows$weight / 173, 6)
rows$size <- sample(1:7, n, TRUE)
rows$income <- round(exp(12.4 + rows$effect + 0.9 * rnorm(n)) * rows$size^0.7)
rows$income[runif(n) < 0.04] <- NA
rows$rent <- round(rows$income * runif(n, 0.05, 0.4))
rows$rent[runif(n) < 0.1] <- NA
rows$group <- sample(c("a", "b", "c"), n, TRUE, c(0.6, 0.37, 0.03))
rows$group[runif(n) < 0.02] <- NA
rows$rare <- ifelse(rows$stratum == 7 & rows$psu == 1, "yes", ifelse(rows$stratum %in% 9:10, "yes", "no"))
for (j in 1:4) { rows[[paste0("d", j)]] <- as.integer(runif(n) < plogis(-1.2 + j / 5 - rows$effect)); rows[[paste0("d", j)]][runif(n) < 0.02] <- NA }
rows$effect <- NULL
write.csv(rows, "../test-data/synthetic.csv", row.names = FALSE, quote = FALSE, na = "")

d <- read.csv("../test-data/synthetic.csv", na.strings = "", colClasses = c(group = "character", rare = "character"))
line <- 158145
d$x <- d$income / d$size^0.7
d$poor <- as.numeric(d$x < line)
d$gap <- d$poor * (line - d$x) / line
d$gap2 <- d$gap^2
# Alkire–Foster with whole weights 3, 3, 2, 2 of 10 and cut-off 4
d$c <- 3 * d$d1 + 3 * d$d2 + 2 * d$d3 + 2 * d$d4
d$multi <- as.numeric(d$c >= 4)
d$m0 <- d$multi * d$c / 10
d$all <- 1

figures <- list()
add <- function(...) figures[[length(figures) + 1]] <<- list(...)
num <- function(x) { x <- as.numeric(x); if (length(x) == 0 || !is.finite(x)) NULL else x }

means <- c(fgt0 = "poor", fgt1 = "gap", fgt2 = "gap2", h = "multi", m0 = "m0", mean = "income")
one <- function(design, setting, grouping, value, D) {
  for (m in names(means)) {
    v <- means[[m]]
    S <- D[!is.na(D$variables[[v]]), ]
    if (nrow(S$variables) == 0) next
    e <- svymean(as.formula(paste0("~", v)), S, deff = TRUE)
    df <- degf(S); est <- coef(e)[[1]]; se <- SE(e)[[1]]
    ci <- if (m %in% c("fgt0", "h")) { l <- log(est / (1 - est)); plogis(l + c(-1, 1) * qt(.975, df) * se / (est * (1 - est))) } else est + c(-1, 1) * qt(.975, df) * se
    add(setting = setting, grouping = grouping, value = value, measure = m, estimate = num(est), se = num(se), n = nrow(S$variables), df = df,
        low = if (df > 0) num(ci[1]), high = if (df > 0) num(ci[2]), deff = num(deff(e)))
  }
  S <- D[!is.na(D$variables$poor), ]
  if (nrow(S$variables)) { e <- svytotal(~poor, S); add(setting = setting, grouping = grouping, value = value, measure = "persons", estimate = num(coef(e)), se = num(SE(e)), n = nrow(S$variables), df = degf(S)) }
  S <- D[!is.na(D$variables$multi), ]
  if (nrow(S$variables) && sum(S$variables$multi) > 0) { e <- svyratio(~m0, ~multi, S); add(setting = setting, grouping = grouping, value = value, measure = "a", estimate = num(coef(e)), se = num(SE(e)), n = nrow(S$variables), df = degf(S)) }
  S <- D[!is.na(D$variables$rent) & !is.na(D$variables$income), ]
  if (nrow(S$variables)) { e <- svyratio(~rent, ~income, S); add(setting = setting, grouping = grouping, value = value, measure = "ratio", estimate = num(coef(e)), se = num(SE(e)), n = nrow(S$variables), df = degf(S)) }
}

table <- function(design, setting) {
  one(design, setting, "", "", design)
  for (g in c("region", "group", "rare")) for (v in sort(unique(na.omit(d[[g]])))) one(design, setting, g, as.character(v), design[which(design$variables[[g]] == v), ])
}

plain <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
for (lonely in c("remove", "certainty", "adjust", "average")) for (inDomains in c(FALSE, TRUE)) {
  options(survey.lonely.psu = lonely, survey.adjust.domain.lonely = inDomains)
  suppressWarnings(table(plain, paste0(lonely, if (inDomains) " in domains" else "")))
}
options(survey.lonely.psu = "certainty", survey.adjust.domain.lonely = FALSE)
table(svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = d, nest = TRUE), "fpc")
table(svydesign(~psu, strata = ~stratum, weights = ~fraction, data = d, nest = TRUE), "fractional weights")

# Differences: two groups that share PSUs, a group against the whole (overlapping), and a panel of two years on the same PSUs.
contrast <- function(a, b, va, vb, name, measure) {
  n <- nrow(d); z <- function(keep, v) { y <- ifelse(keep & !is.na(d[[v]]), d[[v]], 0); w <- ifelse(keep & !is.na(d[[v]]), d$weight, 0); m <- sum(w * y) / sum(w); list(m = m, u = w * (y - m) / sum(w)) }
  A <- z(a, va); B <- z(b, vb)
  v <- svyrecvar(matrix(A$u - B$u), plain$cluster, plain$strata, plain$fpc)
  add(setting = "difference", grouping = name, value = "", measure = measure, estimate = A$m - B$m, se = sqrt(v[1, 1]), n = 0, df = 0)
}
has <- function(v, x) !is.na(d[[v]]) & d[[v]] == x
for (m in c("fgt0", "fgt1", "h", "m0")) {
  contrast(has("group", "a"), has("group", "b"), means[[m]], means[[m]], "a-b", m)
  contrast(has("group", "a"), rep(TRUE, nrow(d)), means[[m]], means[[m]], "a-all", m)
  contrast(has("region", 1), has("region", 2), means[[m]], means[[m]], "r1-r2", m)
}

# A panel: persons of even ids are the second year, the PSUs are the same.
d$year <- 2001 + d$id %% 2
panel <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
for (m in c("fgt0", "m0")) { v <- means[[m]]; contrast(d$year == 2001, d$year == 2002, v, v, "panel", m) }

# Replicate weights: delete-one-PSU jackknife (JKn) on the strata with more than one PSU.
S <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = d[d$stratum > 2, ], nest = TRUE)
J <- as.svrepdesign(S, type = "JKn")
for (m in c("fgt0", "m0")) { v <- means[[m]]; K <- J[!is.na(J$variables[[v]]), ]; e <- svymean(as.formula(paste0("~", v)), K); add(setting = "jackknife", grouping = "", value = "", measure = m, estimate = num(coef(e)), se = num(SE(e)), n = 0, df = 0) }

# Student quantiles.
for (p in c(.9, .95, .975, .995)) for (df in c(1, 2, 3, 7, 24, 150, 10902, Inf)) add(setting = "student", grouping = as.character(p), value = as.character(df), measure = "t", estimate = qt(p, df), se = NULL, n = 0, df = 0)

writeLines(toJSON(list(made = paste("R", getRversion(), "survey", packageVersion("survey")), figures = figures), auto_unbox = TRUE, digits = NA, null = "null"), "../test-data/golden-survey.json")
cat(length(figures), "figures\n")
