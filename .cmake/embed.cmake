# Writes OUT, a C++ file that holds each of FILES (paths below ROOT) as text: app/embedded.hpp finds them by path.
set(text "// Made by the build from templates/ and engine/; edit those.\n#include \"app/embedded.hpp\"\n\n")
string(APPEND text "namespace mappa::app {\nnamespace {\n\nconstexpr EmbeddedFile files[] = {\n")
foreach(file IN LISTS FILES)
    file(READ "${ROOT}/${file}" content HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${content}")
    # Long literals are cut into lines; adjacent literals join again.
    string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f]))" "\\1\"\n     \"" escaped "${escaped}")
    string(LENGTH "${content}" length)
    math(EXPR length "${length} / 2")
    string(APPEND text "    {\"${file}\", {\n     \"${escaped}\", ${length}}},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\nstd::span<const EmbeddedFile> embedded_files() { return files; }\n\n}  // namespace mappa::app\n")
file(WRITE "${OUT}" "${text}")
