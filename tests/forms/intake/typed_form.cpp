#include "tests/forms/intake/typed_form.hpp"

#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <stdexcept>

#include "forms/intake/package.hpp"
#include "forms/page/zip_archive.hpp"

namespace mappa::test {
namespace {

pugi::xml_node first(pugi::xml_node from, const std::string& name) {
    return from.find_node([&](pugi::xml_node node) { return node.name() == name; });
}

void type(pugi::xml_node control, const std::string& answer) {
    control.child("w:sdtPr").remove_child("w:showingPlcHdr");
    const auto run = first(control.child("w:sdtContent"), "w:r");
    run.parent().prepend_move(run);
    auto typed = run;
    typed.remove_child("w:rPr");
    typed.child("w:t").text().set(answer.c_str());
}

}  // namespace

std::string typed_form(const std::string& bytes, const std::map<std::string, std::string>& answers) {
    const auto opened = forms::Package::open(bytes, "form.docx", forms::PackageKind::document);
    const auto& package = std::get<forms::Package>(opened);
    pugi::xml_document document;
    document.load_string(package.part(package.main_part())->c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    std::map<std::string, int> seen;
    std::set<std::string> typed;
    document.find_node([&](pugi::xml_node node) {
        const std::string tag = node.child("w:sdtPr").child("w:tag").attribute("w:val").value();
        if (tag.empty() || node.child("w:sdtPr").child("w15:repeatingSection")) return false;
        const int which = ++seen[tag];
        const auto name = which == 1 && answers.contains(tag) ? tag : tag + "/" + std::to_string(which);
        if (const auto found = answers.find(name); found != answers.end()) {
            type(node, found->second);
            typed.insert(name);
        }
        return false;
    });
    if (const auto beside = answers.find("+"); beside != answers.end()) {
        auto body = document.document_element().child("w:body");
        auto paragraph = body.insert_child_before("w:p", body.child("w:sectPr"));
        paragraph.append_child("w:r").append_child("w:t").text().set(beside->second.c_str());
        typed.insert("+");
    }
    if (typed.size() != answers.size()) throw std::logic_error("the form has no box for one of the answers");
    std::ostringstream text;
    document.save(text, "", pugi::format_raw);
    forms::ZipArchive zip;
    for (const auto& name : package.names())
        zip.add(name, name == package.main_part() ? text.str() : *package.part(name));
    return zip.bytes();
}

}  // namespace mappa::test
