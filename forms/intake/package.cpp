#include "forms/intake/package.hpp"

#include <algorithm>
#include <optional>

#include "engine/input/read.hpp"
#include "forms/intake/cell.hpp"
#include "forms/intake/incoming_zip.hpp"
#include "forms/intake/package_content.hpp"

namespace mappa::forms {
namespace {

constexpr std::string_view content_types = "[content_types].xml";

/// "word/" for "word/document.xml".
std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// The part that a .rels file belongs to; nothing when the name is not that of one.
std::optional<std::string> owner_of(std::string_view rels) {
    constexpr std::string_view folder = "_rels/", end = ".rels";
    const auto file = rels.substr(folder_of(rels).size());
    if (!folder_of(rels).ends_with(folder) || !file.ends_with(end)) return std::nullopt;
    auto owner = std::string{folder_of(rels)};
    owner.resize(owner.size() - folder.size());
    return owner + std::string{file.substr(0, file.size() - end.size())};
}

/// The full name of what a link inside the file leads to; nothing when it leads out of it.
std::optional<std::string> resolved(std::string_view from, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const auto to = std::min(path.find('/'), path.size());
            const auto step = path.substr(0, to);
            if (step == "..") {
                if (steps.empty()) return false;
                steps.pop_back();
            } else if (!step.empty() && step != ".") {
                steps.push_back(step);
            }
            path.remove_prefix(std::min(to + 1, path.size()));
        }
        return true;
    };
    if (!target.starts_with('/') && !walk(folder_of(from))) return std::nullopt;
    if (!walk(target)) return std::nullopt;
    std::string name;
    for (const auto step : steps) name += (name.empty() ? "" : "/") + std::string{step};
    return name;
}

class DepthCheck : public pugi::xml_tree_walker {
public:
    explicit DepthCheck(std::size_t most) : most_(most) {}
    bool for_each(pugi::xml_node& /*node*/) override { return static_cast<std::size_t>(depth()) < most_; }

private:
    std::size_t most_;
};

}  // namespace

std::string parse_xml(std::string_view text, pugi::xml_document& into, const PackageLimits& limits) {
    if (auto fault = reading::text_fault(text); !fault.empty()) return fault;
    if (static_cast<std::size_t>(std::ranges::count(text, '<')) > limits.tags)
        return "holds more than " + std::to_string(limits.tags) + " tags";
    const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
    const auto parsed = into.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
    if (!parsed)
        return "is not sound XML at byte " + std::to_string(parsed.offset + 1) + " (" + parsed.description() + ")";
    for (const auto node : into.children()) {
        if (node.type() == pugi::node_doctype)
            return "has a DOCTYPE, which can expand without end or read other files; no Word or Excel file has one";
    }
    DepthCheck depth{limits.depth};
    if (!into.traverse(depth)) return "is nested more than " + std::to_string(limits.depth) + " deep";
    return {};
}

/// Looks through the files of one package, and gathers what is wrong with them.
class PackageReader {
public:
    PackageReader(Unpacked files, const std::string& source, PackageKind kind, const PackageLimits& limits)
        : kind_(kind) {
        made_.source_ = source;
        made_.limits_ = limits;
        made_.names_ = std::move(files.names);
        made_.parts_ = std::move(files.texts);
    }

    Package::Opened run() {
        read_content_types();
        read_links();
        find_main_part();
        if (!problems_.empty()) return std::move(problems_);
        return std::move(made_);
    }

private:
    void refuse(std::string_view part, std::string says) {
        if (problems_.size() < 50) problems_.push_back({{made_.source_, 0, 0, std::string{part}}, std::move(says)});
    }

    void read_content_types() {
        pugi::xml_document document;
        if (!made_.part(content_types)) {
            refuse("", "is a zip file, but no Word or Excel file: " + save_again(kind_));
            return;
        }
        if (!made_.parse(content_types, document, problems_)) return;
        for (const auto node : document.document_element().children()) {
            const std::string_view name = local_name(node.name());
            const auto type = lowered(node.attribute("ContentType").value());
            if (name == "Default") by_ending_[lowered(node.attribute("Extension").value())] = type;
            if (name != "Override") continue;
            auto part = lowered(node.attribute("PartName").value());
            if (part.starts_with('/')) part.erase(0, 1);
            by_part_[part] = type;
        }
        for (const auto& name : made_.names_) {
            if (lowered(name) == content_types) continue;
            const auto why = refused_content(type_of(name), name);
            if (!why.empty()) refuse(name, why + ", then " + save_again(kind_));
        }
    }

    [[nodiscard]] std::string type_of(const std::string& name) const {
        const auto key = lowered(name);
        if (const auto found = by_part_.find(key); found != by_part_.end()) return found->second;
        const auto dot = key.rfind('.');
        const auto found = by_ending_.find(dot == std::string::npos ? "" : key.substr(dot + 1));
        return found == by_ending_.end() ? std::string{} : found->second;
    }

    void read_links() {
        for (const auto& name : made_.names_) {
            const auto owner = owner_of(name);
            if (!owner) continue;
            pugi::xml_document document;
            if (!made_.parse(name, document, problems_)) continue;
            auto& links = made_.links_[lowered(*owner)];
            for (const auto node : document.document_element().children()) {
                if (local_name(node.name()) == "Relationship") read_link(*owner, name, node, links);
            }
        }
    }

    void read_link(const std::string& owner, const std::string& rels, pugi::xml_node node,
                   std::vector<Relationship>& links) {
        const std::string_view full = node.attribute("Type").value();
        const std::string type{full.substr(full.rfind('/') + 1)};
        const std::string target = node.attribute("Target").value();
        const bool outside = lowered(node.attribute("TargetMode").value()) == "external";
        if (const auto why = refused_link(type, outside); !why.empty()) {
            refuse(rels, why + " ('" + quotable(target) + "'): take it out, then " + save_again(kind_));
            return;
        }
        if (type == "hyperlink") {
            links.push_back({node.attribute("Id").value(), type, target});
            return;
        }
        const auto name = resolved(owner, target);
        if (!name)
            refuse(rels, "links to '" + quotable(target) + "', outside the file: " + save_again(kind_));
        else
            links.push_back({node.attribute("Id").value(), type, *name});
    }

    void find_main_part() {
        if (!problems_.empty()) return;
        const auto mains = made_.linked("", "officeDocument");
        const bool document = kind_ == PackageKind::document;
        if (mains.size() != 1 || !made_.part(mains.front())) {
            refuse("", "does not say where its text is: " + save_again(kind_));
            return;
        }
        made_.main_ = mains.front();
        const auto type = type_of(made_.main_);
        constexpr std::string_view word =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        constexpr std::string_view excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        if (type == (document ? word : excel)) return;
        const bool other = type == (document ? excel : word);
        refuse("", (other ? std::string{document ? "is an Excel workbook" : "is a Word document"} +
                                ", not what is read here: give the right file"
                          : "is not an ordinary file of its kind (" + quotable(type) + "): " + save_again(kind_)));
    }

    PackageKind kind_;
    Package made_;
    Problems problems_;
    std::map<std::string, std::string> by_ending_, by_part_;
};

Package::Opened Package::open(std::string_view bytes, const std::string& source, PackageKind kind,
                              const PackageLimits& limits) {
    Problems problems;
    auto files = unpack(bytes, source, kind, limits, problems);
    if (!problems.empty()) return problems;
    return of(std::move(files), source, kind, limits);
}

Package::Opened Package::of(Unpacked files, const std::string& source, PackageKind kind, const PackageLimits& limits) {
    return PackageReader{std::move(files), source, kind, limits}.run();
}

const std::string* Package::part(std::string_view name) const {
    const auto found = parts_.find(lowered(name));
    return found == parts_.end() ? nullptr : &found->second;
}

const std::vector<Relationship>& Package::links_of(std::string_view part) const {
    static const std::vector<Relationship> none;
    const auto found = links_.find(lowered(part));
    return found == links_.end() ? none : found->second;
}

std::vector<std::string> Package::linked(std::string_view part, std::string_view type) const {
    std::vector<std::string> found;
    for (const auto& each : links_of(part)) {
        if (each.type == type) found.push_back(each.target);
    }
    return found;
}

bool Package::parse(std::string_view part, pugi::xml_document& into, Problems& problems) const {
    const auto* text = this->part(part);
    const auto why = text ? parse_xml(*text, into, limits_) : std::string{"is not in the file"};
    if (why.empty()) return true;
    problems.push_back(
        {{source_, 0, 0, std::string{part}}, why + ": open the file in Word or Excel, save it again and send that"});
    return false;
}

}  // namespace mappa::forms
