/**
 * How right the reading is, measured on data nobody here wrote. One class per question ({@link dev.boardwalk.evaluation.Evaluation}); how to run
 * them and how to add one stands in CONTRIBUTING.
 */
package dev.boardwalk.evaluation;
