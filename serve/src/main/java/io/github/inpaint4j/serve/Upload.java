package io.github.inpaint4j.serve;

/**
 * A picture's file as a client sent it.
 *
 * @param field of the form, by which people are told about it
 */
record Upload(String field, byte[] bytes) {}
