#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/record/own_template.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// A policy edition the area has adopted, with its text: what a case was judged by can be read years later.
struct Edition {
    std::string edition, text;
    std::optional<Date> effective_from, adopted_on;
    std::string adopted_by;

    static constexpr auto fields =
        Members{field("edition", &Edition::edition), field("effective_from", &Edition::effective_from),
                field("adopted_on", &Edition::adopted_on), field("adopted_by", &Edition::adopted_by),
                field("text", &Edition::text)};
};

/// Somebody the area knows: a single point of contact, a chair with training, an officer who left (001 6.45, 5.38;
/// 000 2.1).
struct StaffForm {
    std::string name, authority, role, contact;
    std::optional<Agency> agency;
    std::optional<Answer> single_point;
    std::optional<Date> chair_trained_on, left_on;
    static constexpr auto fields =
        Members{needed("name", &StaffForm::name),
                field("agency", &StaffForm::agency),
                field("authority", &StaffForm::authority),
                field("role", &StaffForm::role, "post or designation"),
                field("contact", &StaffForm::contact, "secure e-mail or telephone"),
                field("single_point", &StaffForm::single_point, "the agency's single point of contact"),
                field("chair_trained_on", &StaffForm::chair_trained_on, "day of training as chair"),
                field("left_on", &StaffForm::left_on)};
};
struct Staff : StaffForm {
    std::optional<Date> recorded_on;
    static constexpr auto fields = joined(StaffForm::fields, Members{field("recorded_on", &Staff::recorded_on)});
};

/// A manager away, and the deputy who signs meanwhile (000 1.2).
struct Absence {
    std::string manager, deputy;
    std::optional<Date> from, until;
    static constexpr auto fields = Members{needed("manager", &Absence::manager), field("deputy", &Absence::deputy),
                                           field("from_on", &Absence::from), field("until_on", &Absence::until)};
};

/// A mail domain that minutes may go to (001 5.37).
struct SecureDomain {
    std::string domain;
    static constexpr auto fields = Members{needed("domain", &SecureDomain::domain, "for example police.example")};
};

/// A seat on the Strategic Management Board, and who holds it. A seat that nobody holds is vacant (001 3.1, 7.9).
struct SeatForm {
    std::string seat, holder;
    std::optional<Agency> agency;
    std::optional<Date> from, given_up_on;
    static constexpr auto fields =
        Members{needed("seat", &SeatForm::seat, "for example 'Lay adviser'"), field("agency", &SeatForm::agency),
                field("holder", &SeatForm::holder, "who holds it, or 'vacant'"),
                field("from_on", &SeatForm::from, "first day on which the board has the seat; always, when left out"),
                field("given_up_on", &SeatForm::given_up_on, "from this day the board has no such seat")};
};
struct Seat : SeatForm {
    std::optional<Date> recorded_on;
    static constexpr auto fields = joined(SeatForm::fields, Members{field("recorded_on", &Seat::recorded_on)});

    /// Whether the board has the seat on a day; one without a first day it has always had.
    [[nodiscard]] bool there_on(Date day) const {
        return (!from || *from <= day) && (!given_up_on || *given_up_on > day);
    }
};

/// A meeting of the board, which is about the area and not about a case.
struct BoardSittingForm {
    std::string ref;
    std::optional<Date> held_on;
    static constexpr auto fields =
        Members{needed("ref", &BoardSittingForm::ref, "the area's own reference of the meeting"),
                field("held_on", &BoardSittingForm::held_on, "today when left out")};
};
struct BoardSitting : BoardSittingForm {
    std::optional<Date> recorded_on;
    static constexpr auto fields =
        joined(BoardSittingForm::fields, Members{field("recorded_on", &BoardSitting::recorded_on)});
};

/// What became of one seat at a meeting of the board.
struct SeatAnswerForm {
    std::string seat;
    std::optional<Answer> invited, came;
    static constexpr auto fields =
        Members{needed("seat", &SeatAnswerForm::seat),
                field("invited", &SeatAnswerForm::invited, "its holder was invited; yes when left out"),
                field("came", &SeatAnswerForm::came, "its holder, or a deputy, came")};
};
struct SeatAttendance : SeatAnswerForm {
    std::string sitting;
    std::optional<Agency> agency;
    std::optional<Answer> filled;
    static constexpr auto fields =
        joined(Members{field("sitting", &SeatAttendance::sitting), field("agency", &SeatAttendance::agency),
                       field("filled", &SeatAttendance::filled, "no: the seat is vacant")},
               SeatAnswerForm::fields);
};

/// Somebody who may sign in to the web desk: by which name, in which role and for which agency. What proves that it is
/// they - a password - never stands in the journal.
struct AccountForm {
    std::string name, contact;
    std::optional<Role> role;
    std::optional<Agency> agency;
    static constexpr auto fields = Members{needed("name", &AccountForm::name, "as it stands in the record"),
                                           field("role", &AccountForm::role), field("agency", &AccountForm::agency),
                                           field("contact", &AccountForm::contact, "secure e-mail or telephone")};
};
struct Account : AccountForm {
    std::optional<Date> opened_on, changed_on, closed_on;
    std::string opened_by, closed_by, why;
    [[nodiscard]] bool open() const { return !closed_on; }
    static constexpr auto fields =
        joined(AccountForm::fields,
               Members{field("opened_on", &Account::opened_on), field("opened_by", &Account::opened_by),
                       field("changed_on", &Account::changed_on), field("closed_on", &Account::closed_on),
                       field("closed_by", &Account::closed_by), field("why", &Account::why, "why it was closed")});
};

/// A case whose content was erased: proof that it was there and why it went.
struct Erasure {
    std::string ref, why, authority, by;
    int steps = 0, documents = 0;
    std::optional<Date> on;
    static constexpr auto fields = Members{
        field("ref", &Erasure::ref),      field("why", &Erasure::why),     field("authority", &Erasure::authority),
        field("erased_by", &Erasure::by), field("steps", &Erasure::steps), field("documents", &Erasure::documents),
        field("erased_on", &Erasure::on)};
};

/// The area itself: its name, the prefix of its case references, its policy editions.
struct AreaRecord {
    std::string name, prefix;
    std::vector<Edition> editions;
    std::vector<Staff> staff;
    std::vector<Absence> absences;
    std::vector<SecureDomain> secure_domains;
    std::vector<Erasure> erasures;
    std::vector<Seat> seats;
    std::vector<BoardSitting> sittings;
    std::vector<SeatAttendance> seat_attendances;
    std::vector<OwnTemplate> own_templates;
    std::vector<FormApproval> form_approvals;
    std::vector<Account> accounts;
    int version = 0;

    /// The edition in force on a day: the one that took effect last; nullptr when none had.
    [[nodiscard]] const Edition* edition_on(Date day) const;
    [[nodiscard]] const Edition* edition(const std::string& id) const;
    [[nodiscard]] const Staff* member(const std::string& name) const;
    /// The agency's single point of contact who has not left; nullptr when none is stored.
    [[nodiscard]] const Staff* single_point(Agency agency, Date day) const;
    /// The account of this name, open or closed, whatever its capital letters; nullptr when there never was one.
    [[nodiscard]] const Account* account(const std::string& name) const;
    /// Whether the deputy signs for the manager on this day.
    [[nodiscard]] bool deputises(const std::string& deputy, const std::string& manager, Date day) const;
};

/// A list of the area: its table and the member that holds its rows.
template <class Row>
struct AreaTable {
    using row_type = Row;
    std::string_view name;
    std::vector<Row> AreaRecord::*rows;
};
inline constexpr auto area_tables = Members{AreaTable<Edition>{"edition", &AreaRecord::editions},
                                            AreaTable<Staff>{"staff", &AreaRecord::staff},
                                            AreaTable<Absence>{"absence", &AreaRecord::absences},
                                            AreaTable<SecureDomain>{"secure_domain", &AreaRecord::secure_domains},
                                            AreaTable<Erasure>{"erasure", &AreaRecord::erasures},
                                            AreaTable<Seat>{"seat", &AreaRecord::seats},
                                            AreaTable<BoardSitting>{"board_sitting", &AreaRecord::sittings},
                                            AreaTable<SeatAttendance>{"seat_attendance", &AreaRecord::seat_attendances},
                                            AreaTable<OwnTemplate>{"own_template", &AreaRecord::own_templates},
                                            AreaTable<FormApproval>{"form_approval", &AreaRecord::form_approvals},
                                            AreaTable<Account>{"account", &AreaRecord::accounts}};

template <class F>
constexpr void for_each_area_table(F&& f) {
    for_each(area_tables, f);
}

}  // namespace mappa
