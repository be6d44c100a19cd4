# The report of poverty-report.ts as an expert would write it by hand in R with data.table: PSU totals, then residuals. Prints the seconds.
# Usage: Rscript poverty-table.R persons.csv
suppressMessages(library(data.table))
setDTthreads(2)
d <- fread(commandArgs(TRUE)[1], na.strings = "")
weights <- rep(c(9, 4), c(12, 3))
run <- function(d) {
  x <- d$ytotcorh / d$numper^0.7
  D <- as.matrix(d[, paste0("d", 1:15), with = FALSE])
  score <- as.vector(D %*% weights)
  h <- as.numeric(score >= 27)
  Y <- cbind(x < 216849, (x < 216849) * (1 - x / 216849), (x < 216849) * (1 - x / 216849)^2, x < 144566, (x < 144566) * (1 - x / 144566), !is.na(x), h, h * score / 120, D, D * h, !is.na(score))
  Y[is.na(x), 1:6] <- 0
  Y[is.na(score), 7:39] <- 0
  Y <- Y * d$expr
  band <- findInterval(d$edad, c(18, 30, 45, 60))
  size <- d[, .(n = uniqueN(upm)), by = estrato]
  n <- size$n[match(d$estrato, size$estrato)]
  estimate <- function(group) {
    psu <- data.table(Y)[, lapply(.SD, sum), by = .(g = group, s = d$estrato, p = d$upm, n = n)]
    y <- as.matrix(psu[, -(1:4)])
    den <- c(rep(6, 5), NA, rep(39, 2), rep(39, 30), NA)
    T <- rowsum(y, psu$g)
    at <- match(psu$g, rownames(T))
    pairs <- rbind(cbind(which(!is.na(den)), den[!is.na(den)]), c(8, 7))
    U <- sapply(seq_len(nrow(pairs)), function(i) { a <- pairs[i, 1]; b <- pairs[i, 2]; (y[, a] - (T[, a] / T[, b])[at] * y[, b]) / T[at, b] })
    dims <- sapply(0:4, function(k) { j <- 9 + 15 + 3 * k + 0:2 - 1; w <- weights[3 * k + 1:3] / 120; z <- as.vector(y[, j] %*% w); t <- as.vector(T[, j] %*% w); (z - (t / T[, 8])[at] * y[, 8]) / T[at, 8] })
    U <- cbind(U, dims, y[, 1])
    key <- interaction(psu$g, psu$s, drop = TRUE)
    S <- rowsum(U, key); Q <- rowsum(U^2, key)
    first <- match(rownames(S), key)
    m <- psu$n[first]
    V <- ifelse(m > 1, m / (m - 1), 0) * (Q - S^2 / m)
    list(T, sqrt(rowsum(V, psu$g[first])))
  }
  lapply(list(rep(1L, nrow(d)), d$region, d$comuna, d$area, d$sexo, d$etnia, band), estimate)
}
seconds <- sapply(1:3, function(i) system.time(run(d))[["elapsed"]])
cat(min(seconds), "\n")
