/**
 * Figures and self-contained HTML for people: of a run, of an evaluation, of a comparison. Nobody
 * in the house depends on it but the command line.
 */
package io.github.inpaint4j.report;
