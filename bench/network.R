# Measures networks with igraph, and finds their groups with its Leiden, best of 20 runs.
# Usage: Rscript network.R folder (ties-*.csv and declared-*.csv of whole numbers from 0, size in the first line) → result-*.csv, and seconds
suppressMessages(library(igraph))
folder <- commandArgs(trailingOnly = TRUE)[1]
set.seed(1)
for (file in list.files(folder, "^ties-", full.names = TRUE)) {
  size <- as.integer(readLines(file, 1))
  graph_of <- function(path, directed) {
    lines <- readLines(path)[-1]
    pairs <- if (length(lines)) matrix(as.integer(unlist(strsplit(lines, ","))), 2) + 1 else matrix(integer(0), 2)
    make_graph(as.vector(pairs), n = size, directed = directed)
  }
  g <- graph_of(file, FALSE)
  d <- simplify(graph_of(sub("ties-", "declared-", file), TRUE))
  began <- proc.time()[["user.self"]]
  parts <- components(g)
  largest <- which(parts$membership == which.max(parts$csize))
  eigen <- rep(0, size)
  eigen[largest] <- eigen_centrality(induced_subgraph(g, largest), options = list(maxiter = 100000))$vector
  nodes <- data.frame(
    betweenness = betweenness(g), closeness = closeness(g, normalized = TRUE), harmonic = harmonic_centrality(g),
    eigenvector = eigen, pagerank = page_rank(d, algo = "prpack")$vector, constraint = constraint(g)
  )
  measured <- proc.time()[["user.self"]]
  q <- sapply(1:20, function(run) modularity(g, membership(cluster_leiden(g, objective_function = "modularity", n_iterations = 10))))
  grouped <- proc.time()[["user.self"]]
  whole <- c(edge_density(g), reciprocity(d), transitivity(g), parts$no, max(q), measured - began, grouped - measured)
  write.csv(format(nodes, digits = 17), sub("ties-", "nodes-", file), row.names = FALSE, quote = FALSE)
  writeLines(format(whole, digits = 17, trim = TRUE), sub("ties-", "whole-", file))
}
