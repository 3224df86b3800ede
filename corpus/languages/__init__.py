"""Language data, one package a language, one small module a subject; tables, no logic."""
