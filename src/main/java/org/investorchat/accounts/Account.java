package org.investorchat.accounts;

/**
 * Who does something at the desk.
 *
 * @param id stable and unique, 1 to 64 characters of a-z, 0-9, {@code . - _ @}
 * @param name as colleagues know the person
 */
public record Account(String id, String name, Role role) {}
