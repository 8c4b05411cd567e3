#pragma once

#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/record/members.hpp"

namespace mappa {

/// What may be done with a field.
enum class Use {
    given,     ///< a person may give it
    needed,    ///< a person must give it: without it the input cannot even be understood
    telling,   ///< a person must give it: without it the step says nothing; a journal may hold one from before
    either,    ///< the same of several: a person must give one of those so marked
    assigned,  ///< only the engine sets it
};

/// One field of a record or of a step, described once: reading input, the journal's payload, the tables, the help and
/// the documents all come from this description.
template <class Owner, class T>
struct Field {
    std::string_view name;
    T Owner::*member;
    std::string_view help;
    Use use;
};

template <class Owner, class T>
consteval Field<Owner, T> field(std::string_view name, T Owner::*member, std::string_view help = {}) {
    return {name, member, help, Use::given};
}

template <class Owner, class T>
consteval Field<Owner, T> needed(std::string_view name, T Owner::*member, std::string_view help = {}) {
    return {name, member, help, Use::needed};
}

template <class Owner, class T>
consteval Field<Owner, T> telling(std::string_view name, T Owner::*member, std::string_view help = {}) {
    return {name, member, help, Use::telling};
}

template <class Owner, class T>
consteval Field<Owner, T> either(std::string_view name, T Owner::*member, std::string_view help = {}) {
    return {name, member, help, Use::either};
}

template <class Owner, class T>
consteval Field<Owner, T> assigned(std::string_view name, T Owner::*member, std::string_view help = {}) {
    return {name, member, help, Use::assigned};
}

/// Whether a person has to give a field of this use, whatever else they give.
[[nodiscard]] constexpr bool must_be_given(Use use) { return use == Use::needed || use == Use::telling; }

/// A struct that describes its own fields.
template <class T>
concept Described = requires {
    T::fields;
};

/// Calls f(field) for each field of T, in order.
template <Described T, class F>
constexpr void for_each_field(F&& f) {
    for_each(T::fields, f);
}

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

}  // namespace mappa
