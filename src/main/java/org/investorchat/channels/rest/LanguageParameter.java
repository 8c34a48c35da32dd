package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameter that names the language of a document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
    description = "Language of the document; without it, what Accept-Language prefers, else en.",
    example = "zh-Hans",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"en", "zh-Hans", "zh-Hant"}))
@interface LanguageParameter {}
