# The report of poverty-report.ts by R's survey package, as its manual has it: svyby with svymean, svyratio and svytotal. Prints the seconds.
# Usage: Rscript poverty-survey.R persons.csv result.csv
suppressMessages(library(survey))
arguments <- commandArgs(TRUE)
d <- read.csv(arguments[1], na.strings = "")
names <- c("asis", "rez", "esc", "mal", "prevs", "acc", "act", "cot", "jub", "habitab", "servbas", "entorno", "appart", "tsocial", "seg")
weights <- rep(c(9, 4), c(12, 3))
dimensions <- list(education = 1:3, health = 4:6, work = 7:9, housing = 10:12, networks = 13:15)
started <- proc.time()[["elapsed"]]
x <- d$ytotcorh / d$numper^0.7
for (l in list(c("poor", 216849), c("extreme", 144566))) {
  z <- as.numeric(l[2]); p <- as.numeric(x < z)
  d[[paste0(l[1], "0")]] <- p; d[[paste0(l[1], "1")]] <- p * (z - x) / z; d[[paste0(l[1], "2")]] <- d[[paste0(l[1], "1")]]^2 * p
}
D <- as.matrix(d[paste0("d", 1:15)])
score <- as.vector(D %*% weights)
d$h <- as.numeric(score >= 27)
d$m0 <- d$h * score / 120
for (j in 1:15) { d[[paste0("raw_", names[j])]] <- ifelse(is.na(score), NA, D[, j]); d[[paste0("censored_", names[j])]] <- D[, j] * d$h }
for (k in names(dimensions)) { js <- dimensions[[k]]; d[[paste0("part_", k)]] <- as.vector(D[, js] %*% weights[js]) * d$h / 120 }
d$band <- findInterval(d$edad, c(18, 30, 45, 60))
d$all <- 1
options(survey.lonely.psu = "certainty")
design <- svydesign(~upm, strata = ~estrato, weights = ~expr, data = d)
income <- design[!is.na(d$poor0), ]
multi <- design[!is.na(score), ]
af <- c("h", "m0", paste0("raw_", names), paste0("censored_", names))
f <- function(v) as.formula(paste0("~", paste(v, collapse = "+")))
result <- list()
keep <- function(group, measure, b, s) result[[length(result) + 1]] <<- data.frame(group = group, value = as.character(b[[1]]), measure = measure, estimate = as.vector(coef(b)), se = as.vector(SE(b)))
for (group in c("all", "region", "comuna", "area", "sexo", "etnia", "band")) {
  g <- f(group)
  for (m in c("poor0", "poor1", "poor2", "extreme0", "extreme1")) keep(group, m, svyby(f(m), g, income, svymean))
  for (m in af) keep(group, m, svyby(f(m), g, multi, svymean))
  keep(group, "a", svyby(~m0, g, multi, svyratio, denominator = ~h))
  for (k in names(dimensions)) keep(group, paste0("share_", k), svyby(f(paste0("part_", k)), g, multi, svyratio, denominator = ~m0))
  keep(group, "persons", svyby(~poor0, g, income, svytotal))
  cat(sprintf("%s %.1f\n", group, proc.time()[["elapsed"]] - started), file = stderr())
}
cat(proc.time()[["elapsed"]] - started, "\n")
write.csv(do.call(rbind, result), arguments[2], row.names = FALSE)
