#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/documents.hpp"
#include "tests/forms/intake/made_form.hpp"

/// `forms_round_trip write FOLDER COUNT` writes so many Word forms, filled in by chance; `read FOLDER COUNT` reads the
/// files of the same names and tells every difference. In between another program has them.
namespace {

using namespace mappa;

std::string path_of(const std::string& folder, const forms::FormToFill& form, unsigned seed) {
    return folder + "/" + std::string{code(form.kind)} + "-" + std::to_string(seed) + ".docx";
}

/// What the boxes say, whatever the order.
nlohmann::json plain(const Json& json) { return nlohmann::json::parse(json.dump()); }

/// The answers; of a form several of whose boxes share a field, what the file gives before anybody else had it.
Json what_went_out(const forms::FormToFill& form, const Json& made) {
    if (std::ranges::none_of(form.fields, &forms::FormField::headed)) return made;
    std::string ignored;
    return test::read_back(form, test::form_file(form, made, app::embedded_assets()), app::embedded_assets(), ignored);
}

int write(const std::string& folder, unsigned count) {
    std::filesystem::create_directories(folder);
    for (const auto& form : forms::forms_to_fill()) {
        for (unsigned seed = 1; seed <= count; ++seed)
            std::ofstream{path_of(folder, form, seed), std::ios::binary}
                << test::form_file(form, test::made_answers(form, seed), app::embedded_assets());
    }
    return 0;
}

int read(const std::string& folder, unsigned count) {
    int wrong = 0;
    for (const auto& form : forms::forms_to_fill()) {
        std::size_t answers = 0;
        for (unsigned seed = 1; seed <= count; ++seed) {
            const auto path = path_of(folder, form, seed);
            std::ifstream file{path, std::ios::binary};
            if (!file) {
                ++wrong;
                std::cout << path << " is not there.\n";
                continue;
            }
            const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
            const auto made = test::made_answers(form, seed);
            std::string problems;
            const auto back = plain(test::read_back(form, bytes, app::embedded_assets(), problems));
            const auto before = plain(what_went_out(form, made));
            answers += before.flatten().size();
            if (back == before && problems.empty()) continue;
            ++wrong;
            std::cout << path << ": " << problems << nlohmann::json::diff(before, back).dump(1) << "\n";
        }
        std::cout << count << " of the " << label(form.kind) << ", " << answers << " answers\n";
    }
    std::cout << (wrong == 0 ? "Nothing differs.\n" : std::to_string(wrong) + " differ.\n");
    return wrong == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::string what = argv[1];
    const auto count = static_cast<unsigned>(std::stoul(argv[3]));
    return what == "write" ? write(argv[2], count) : read(argv[2], count);
}
